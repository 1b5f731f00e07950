/// Which objectives of a set are maximised: what turns a file's points into costs, and back.
package struct Directions: Sendable, Equatable {
    /// For each objective whether more is better.
    package let isMaximised: [Bool]

    /// One direction an objective.
    package init(isMaximised: [Bool]) {
        self.isMaximised = isMaximised
    }

    /// Every objective in the same direction.
    package init(maximising: Bool, dimension: Int) {
        self.init(isMaximised: [Bool](repeating: maximising, count: dimension))
    }

    /// Whether nothing is maximised.
    package var minimiseAll: Bool { !isMaximised.contains(true) }

    /// The set with maximised objectives negated: as costs, and from costs again. Throws for another dimension.
    package func turned(_ set: PointSet) throws(MetricsError) -> PointSet {
        try set.requireDimension(isMaximised.count, "set")
        if minimiseAll { return set }
        return map(set) { -$0 }
    }

    /// A single point likewise. Throws for another dimension.
    package func turned(_ point: [Double]) throws(MetricsError) -> [Double] {
        guard point.count == isMaximised.count else {
            throw .unlikeDimensions("point", found: point.count, expected: isMaximised.count)
        }
        return zip(point, isMaximised).map { $1 ? -$0 : $0 }
    }

    /// The set with maximised objectives inverted: costs whose ratios are the reciprocals of the gains'.
    ///
    /// Throws for another dimension, and for a number at or under 0.
    package func inverted(_ set: PointSet) throws(MetricsError) -> PointSet {
        try set.requireDimension(isMaximised.count, "set")
        if let bad = set.coordinates.first(where: { $0 <= 0 }) { throw .notPositive(bad, what: "set") }
        return map(set) { 1 / $0 }
    }

    private func map(_ set: PointSet, _ turn: (Double) -> Double) -> PointSet {
        var coordinates = set.coordinates
        for index in coordinates.indices where isMaximised[index % set.dimension] {
            coordinates[index] = turn(coordinates[index])
        }
        return PointSet(trusted: coordinates, dimension: set.dimension)
    }
}
