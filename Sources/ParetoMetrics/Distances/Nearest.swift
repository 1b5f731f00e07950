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
        let targets = Targets(to)
        var sum = 0.0
        for index in 0..<from.count {
            let start = index * from.dimension
            let point = from.coordinates[start..<start + from.dimension]
            switch norm {
            case .euclidean: sum += targets.nearest(point) { $0 }.squareRoot()
            case .excess: sum += targets.nearest(point) { pointwiseMax($0, .zero) }.squareRoot()
            case .shortfall: sum += targets.nearest(point) { pointwiseMin($0, .zero) }.squareRoot()
            }
        }
        return sum / Double(from.count)
    }
}

/// The points looked at, eight beside each other.
private struct Targets {
    /// For each eight points one vector an objective; the last point fills the last eight up.
    private let lanes: [SIMD8<Double>]
    private let dimension: Int

    init(_ set: PointSet) {
        dimension = set.dimension
        lanes = stride(from: 0, to: set.count, by: 8).flatMap { start in
            (0..<set.dimension).map { objective in
                var lane = SIMD8<Double>()
                for place in 0..<8 { lane[place] = set[min(start + place, set.count - 1), objective] }
                return lane
            }
        }
    }

    /// The least sum of squares over the points of what `part` leaves of the differences.
    @inline(__always)
    func nearest(_ point: ArraySlice<Double>, part: (SIMD8<Double>) -> SIMD8<Double>) -> Double {
        var least = SIMD8<Double>(repeating: .infinity)
        point.withUnsafeBufferPointer { point in
            lanes.withUnsafeBufferPointer { lanes in
                var place = 0
                while place < lanes.count {
                    var squares = SIMD8<Double>.zero
                    for objective in 0..<dimension {
                        let left = part(point[objective] - lanes[place + objective])
                        squares += left * left
                    }
                    least = pointwiseMin(least, squares)
                    place += dimension
                }
            }
        }
        return least.min()
    }
}
