/// Points of one objective space in the order given, all objectives minimised, stored in one contiguous array.
///
/// Duplicates and dominated points are kept. An empty set still has a dimension.
package struct PointSet: Sendable, Equatable {
    /// The number of objectives, at least 1.
    package let dimension: Int
    /// The number of points.
    package let count: Int
    /// All coordinates, point after point.
    package let coordinates: [Double]

    /// Collects points of equal length.
    ///
    /// Throws for points of unlike length, for a number that is not finite, and for an empty list without `dimension`.
    package init(_ points: [[Double]], dimension: Int? = nil) throws(MetricsError) {
        guard let width = dimension ?? points.first?.count, width > 0 else { throw .unknownDimension }
        var flat: [Double] = []
        flat.reserveCapacity(points.count * width)
        for (index, point) in points.enumerated() {
            guard point.count == width else {
                throw .ragged(point: index, found: point.count, expected: width)
            }
            flat.append(contentsOf: point)
        }
        try self.init(dimension: width, coordinates: flat)
    }

    /// Takes coordinates that already lie point after point.
    ///
    /// Throws for a dimension below 1, for a remainder, and for a number that is not finite.
    package init(dimension: Int, coordinates: [Double]) throws(MetricsError) {
        guard dimension > 0 else { throw .unknownDimension }
        guard coordinates.count % dimension == 0 else {
            throw .leftOver(coordinates: coordinates.count, dimension: dimension)
        }
        if let bad = coordinates.firstIndex(where: { !$0.isFinite }) {
            throw .notFinite(coordinates[bad], point: bad / dimension, objective: bad % dimension)
        }
        self.init(trusted: coordinates, dimension: dimension)
    }

    /// Takes coordinates that this module has derived from a valid set.
    init(trusted coordinates: [Double], dimension: Int) {
        self.dimension = dimension
        self.coordinates = coordinates
        self.count = coordinates.count / dimension
    }

    /// Whether there is no point.
    package var isEmpty: Bool { count == 0 }

    /// The coordinates of one point; the index must be below `count`.
    package subscript(index: Int) -> [Double] {
        Array(coordinates[index * dimension..<(index + 1) * dimension])
    }

    /// One coordinate of one point.
    package subscript(index: Int, objective: Int) -> Double {
        coordinates[index * dimension + objective]
    }

    /// All points as separate arrays.
    package var points: [[Double]] { (0..<count).map { self[$0] } }

    /// The points at the given indices, in that order.
    package func selecting(_ indices: [Int]) -> PointSet {
        var flat: [Double] = []
        flat.reserveCapacity(indices.count * dimension)
        for index in indices {
            flat.append(contentsOf: coordinates[index * dimension..<(index + 1) * dimension])
        }
        return PointSet(trusted: flat, dimension: dimension)
    }

    /// This set followed by another of the same dimension; throws for unlike dimensions.
    package func appending(_ other: PointSet) throws(MetricsError) -> PointSet {
        try other.requireDimension(dimension, "second set")
        return PointSet(trusted: coordinates + other.coordinates, dimension: dimension)
    }

    /// The least value of each objective, or nil for an empty set.
    package var ideal: [Double]? { extreme { $1 < $0 } }

    /// The greatest value of each objective over all points given, or nil for an empty set.
    ///
    /// It is the nadir point when the set is a front, that is, holds no dominated point.
    package var greatest: [Double]? { extreme { $1 > $0 } }

    private func extreme(_ better: (Double, Double) -> Bool) -> [Double]? {
        guard !isEmpty else { return nil }
        var best = self[0]
        for index in 1..<max(count, 1) {
            for objective in 0..<dimension where better(best[objective], self[index, objective]) {
                best[objective] = self[index, objective]
            }
        }
        return best
    }

    func requireDimension(_ expected: Int, _ what: String) throws(MetricsError) {
        guard dimension == expected else {
            throw .unlikeDimensions(what, found: dimension, expected: expected)
        }
    }

    /// Indices ordered by the coordinates, the given objectives first to last; full ties by index.
    ///
    /// - Complexity: O(n) where the first objective tells most points apart.
    func lexicographicOrder(_ objectives: [Int]) -> [Int] {
        lexicographicOrder(objectives, of: Array(0..<count))
    }

    /// The same for some of the points, whose indices ascend.
    func lexicographicOrder(_ objectives: [Int], of indices: [Int]) -> [Int] {
        guard let first = objectives.first else { return indices }
        var order = ValueOrder.ascending(indices.count) { self[indices[$0], first] }.map { indices[$0] }
        let others = objectives.dropFirst()
        if others.isEmpty { return order }
        var start = 0
        while start < order.count {
            let value = self[order[start], first]
            var end = start + 1
            while end < order.count, self[order[end], first] == value { end += 1 }
            if end - start > 1 { order[start..<end].sort { precedes($0, $1, others) } }
            start = end
        }
        return order
    }

    private func precedes(_ one: Int, _ other: Int, _ objectives: ArraySlice<Int>) -> Bool {
        for objective in objectives {
            let a = self[one, objective]
            let b = self[other, objective]
            if a != b { return a < b }
        }
        return one < other
    }
}
