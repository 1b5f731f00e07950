extension PointSet {
    /// The crowding distance of each point among all points of the set (one front, as NSGA-II applies it).
    ///
    /// Per objective the gap between a point's two neighbours over the objective's range, summed; the ends of an
    /// objective are infinite. Ties of a coordinate stand in the order of the set. An objective that is the same for
    /// all points adds nothing, so a set of equal points has distances of 0, unless it holds at most two points:
    /// those are infinite.
    /// Source: Deb et al. 2002, doi:10.1109/4235.996017, section III-B.
    ///
    /// - Complexity: O(d n log n).
    package func crowdingDistances() -> [Double] {
        guard count > 2 else { return [Double](repeating: .infinity, count: count) }
        var distances = [Double](repeating: 0, count: count)
        for objective in 0..<dimension {
            let order = lexicographicOrder([objective])
            let first = order[0]
            let last = order[count - 1]
            let range = self[last, objective] - self[first, objective]
            guard range > 0 else { continue }
            distances[first] = .infinity
            distances[last] = .infinity
            for position in 1..<count - 1 {
                let gap = self[order[position + 1], objective] - self[order[position - 1], objective]
                distances[order[position]] += gap / range
            }
        }
        return distances
    }
}
