/// Mean distance to the nearest point, once both sets have been found fit.
struct Nearest {
    /// Which differences between a point `a` looked from and a point `b` looked at enter the norm.
    enum Norm {
        case euclidean
        /// Only where a is worse than b.
        case excess
        /// Only where b is worse than a.
        case shortfall
    }

    init(_ set: PointSet, _ reference: PointSet) throws(MetricsError) {
        try reference.requireDimension(set.dimension, "reference set")
        if set.isEmpty { throw .empty("set") }
        if reference.isEmpty { throw .empty("reference set") }
    }

    func mean(from: PointSet, to: PointSet, _ norm: Norm) -> Double {
        var sum = 0.0
        for index in 0..<from.count { sum += nearest(from, index, to, norm).squareRoot() }
        return sum / Double(from.count)
    }

    private func nearest(_ from: PointSet, _ index: Int, _ to: PointSet, _ norm: Norm) -> Double {
        var least = Double.infinity
        for other in 0..<to.count {
            var square = 0.0
            for objective in 0..<from.dimension {
                let difference = from[index, objective] - to[other, objective]
                switch norm {
                case .euclidean: square += difference * difference
                case .excess: if difference > 0 { square += difference * difference }
                case .shortfall: if difference < 0 { square += difference * difference }
                }
            }
            least = min(least, square)
        }
        return least
    }
}
