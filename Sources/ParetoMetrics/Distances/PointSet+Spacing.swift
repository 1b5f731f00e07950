extension PointSet {
    /// The sample standard deviation of each point's Manhattan distance to its nearest other point; 0 is even spacing.
    ///
    /// Duplicates count as given (their distance is 0). Throws for fewer than two points.
    /// Source: Schott 1995, "Fault tolerant design using single and multicriteria genetic algorithm optimization".
    ///
    /// - Complexity: O(d n^2).
    package func spacing() throws(MetricsError) -> Double {
        guard count > 1 else { throw .tooFew(count, needed: 2, what: "points") }
        var distances: [Double] = []
        for index in 0..<count {
            var least = Double.infinity
            for other in 0..<count where other != index {
                var distance = 0.0
                for objective in 0..<dimension {
                    distance += abs(self[index, objective] - self[other, objective])
                }
                least = min(least, distance)
            }
            distances.append(least)
        }
        let mean = distances.reduce(0, +) / Double(count)
        let squares = distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(count - 1)).squareRoot()
    }
}
