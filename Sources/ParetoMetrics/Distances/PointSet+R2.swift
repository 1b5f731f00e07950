extension PointSet {
    /// The exact R2 indicator of a two-objective set: the mean over all weights w in [0, 1] of the set's least
    /// weighted Chebyshev distance max(w (x - ideal x), (1 - w) (y - ideal y)); smaller is better.
    ///
    /// Dominated points do not matter. Throws for an empty set, another dimension than 2, and an ideal point that some
    /// point undercuts.
    /// Source: Schaepermeier and Kerschke 2025, "R2 v2: The Pareto-compliant R2 indicator for better benchmarking in
    /// bi-objective optimization" (moocore's `r2_exact`). The integral is taken piece by piece: a front point is best
    /// between the weights at which its rising side w x meets the falling side (1 - w) y of its neighbours.
    ///
    /// - Complexity: O(n log n).
    package func r2Exact(ideal: [Double]) throws(MetricsError) -> Double {
        guard dimension == 2 else { throw .unlikeDimensions("set", found: dimension, expected: 2) }
        try checkIdeal(ideal)
        let front = self.front()
        let order = front.lexicographicOrder([0])
        var sum = 0.0
        var high = 1.0
        for (position, index) in order.enumerated() {
            let x = front[index, 0] - ideal[0]
            let y = front[index, 1] - ideal[1]
            let turn = x + y > 0 ? y / (x + y) : high
            var low = 0.0
            if position + 1 < order.count {
                let next = front[order[position + 1], 0] - ideal[0]
                low = y / (next + y)
            }
            sum += x * (high * high - turn * turn) / 2
            sum += y * ((turn - low) - (turn * turn - low * low) / 2)
            high = low
        }
        return sum
    }

    /// The R2 indicator for given weight vectors: the mean over them of the set's least weighted Chebyshev distance.
    ///
    /// Throws for an empty set or list of weights, weights of unlike dimension or below 0, and an undercut ideal point.
    /// Source: Brockhoff, Wagner and Trautmann 2012, doi:10.1145/2330163.2330230.
    ///
    /// - Complexity: O(d n w).
    package func r2(weights: PointSet, ideal: [Double]) throws(MetricsError) -> Double {
        try checkIdeal(ideal)
        try weights.requireDimension(dimension, "list of weights")
        if weights.isEmpty { throw .empty("list of weights") }
        if let bad = weights.coordinates.first(where: { $0 < 0 }) {
            throw .badParameter("weight", "\(bad)", allowed: "0 or more")
        }
        var sum = 0.0
        for weight in 0..<weights.count {
            var least = Double.infinity
            for point in 0..<count {
                var worst = 0.0
                for objective in 0..<dimension {
                    worst = max(worst, weights[weight, objective] * (self[point, objective] - ideal[objective]))
                }
                least = min(least, worst)
            }
            sum += least
        }
        return sum / Double(weights.count)
    }

    private func checkIdeal(_ ideal: [Double]) throws(MetricsError) {
        guard ideal.count == dimension else {
            throw .unlikeDimensions("ideal point", found: ideal.count, expected: dimension)
        }
        if isEmpty { throw .empty("set") }
        for index in 0..<count {
            for objective in 0..<dimension where !(self[index, objective] >= ideal[objective]) {
                throw .beyondIdeal(self[index, objective], ideal: ideal[objective], objective: objective)
            }
        }
    }
}
