/// The lower and upper bound per objective that a contract maps to 0 and 1.
package struct NormalisationBounds: Sendable, Equatable {
    /// The value that becomes 0, per objective.
    package let lower: [Double]
    /// The value that becomes 1, per objective.
    package let upper: [Double]

    /// The least and greatest values over the points, or nil for an empty set.
    init?(of set: PointSet) {
        guard let lower = set.ideal, let upper = set.greatest else { return nil }
        self.lower = lower
        self.upper = upper
    }

    /// The width that an objective is divided by; a constant objective has width 1, so it is shifted only.
    package func width(_ objective: Int) -> Double {
        let width = upper[objective] - lower[objective]
        return width > 0 ? width : 1
    }

    /// The set with every objective shifted and divided; values beyond the bounds leave [0, 1] and are not cut.
    package func normalise(_ set: PointSet) throws(MetricsError) -> PointSet {
        try set.requireDimension(lower.count, "set")
        let widths = lower.indices.map { width($0) }
        var values = set.coordinates
        var objective = 0
        for index in values.indices {
            values[index] = (values[index] - lower[objective]) / widths[objective]
            objective = objective + 1 == widths.count ? 0 : objective + 1
        }
        return PointSet(trusted: values, dimension: set.dimension)
    }
}
