/// The volume of a union of boxes that all have one corner at the origin.
///
/// A box is given by the opposite corner, whose coordinates are positive.
enum BoxUnion {
    /// The union's volume; `corners` holds point after point, and an empty list gives 0.
    static func volume(_ corners: [Double], dimension: Int) -> Double {
        guard !corners.isEmpty else { return 0 }
        if corners.count == dimension { return corners.reduce(1, *) }
        switch dimension {
        case 1: return corners.max() ?? 0
        case 2: return area(corners)
        case 3: return Sweep3.volume(corners)
        case 4: return Sweep4.volume(corners)
        default: return sliced(outermost(corners, dimension), dimension)
        }
    }

    /// Sorts by the first coordinate, greatest first, and adds a slab for every new greatest second coordinate.
    private static func area(_ corners: [Double]) -> Double {
        let order = ValueOrder.ascending(corners.count / 2) { -corners[2 * $0] }
        var height = 0.0
        var area = 0.0
        for index in order where corners[2 * index + 1] > height {
            area += corners[2 * index] * (corners[2 * index + 1] - height)
            height = corners[2 * index + 1]
        }
        return area
    }

    /// Sums exclusive volumes, the points taken with the last coordinate ascending.
    ///
    /// All later points reach at least as far in the last coordinate, so what they share with this point is a
    /// prism over a union of one dimension less (While et al. 2012, doi:10.1109/TEVC.2010.2077298).
    private static func sliced(_ corners: [Double], _ dimension: Int) -> Double {
        let base = dimension - 1
        let starts = stride(from: 0, to: corners.count, by: dimension)
            .sorted { (corners[$0 + base], $0) < (corners[$1 + base], $1) }
        var volume = 0.0
        for (position, start) in starts.enumerated() {
            var own = 1.0
            for objective in 0..<base { own *= corners[start + objective] }
            let shared = limited(corners, starts[(position + 1)...], to: start, base)
            volume += corners[start + base] * (own - Self.volume(shared, dimension: base))
        }
        return volume
    }

    /// The boxes shared with the box at `start`, over the first `base` coordinates.
    static func limited(_ corners: [Double], _ others: ArraySlice<Int>, to start: Int, _ base: Int) -> [Double] {
        var shared: [Double] = []
        shared.reserveCapacity(others.count * base)
        for other in others {
            for objective in 0..<base { shared.append(min(corners[start + objective], corners[other + objective])) }
        }
        return shared
    }

    /// The boxes that lie in no other box; the sweeps of up to four dimensions need no such care.
    private static func outermost(_ corners: [Double], _ dimension: Int) -> [Double] {
        let mirrored = PointSet(trusted: corners.map { -$0 }, dimension: dimension)
        return mirrored.front().coordinates.map { -$0 }
    }
}
