/// Quantiles of a sample, with linear interpolation between order statistics.
///
/// Type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566, the default of R and numpy.
package struct SampleQuantiles: Sendable, Equatable {
    /// The values, ascending.
    package let sorted: [Double]

    /// Sorts a sample; throws for an empty one and for numbers that are not finite.
    package init(_ values: [Double]) throws(MetricsError) {
        try Sample.check(values, "values")
        sorted = values.sorted()
    }

    /// The quantile of a share, which is held to 0 ... 1.
    package func quantile(_ share: Double) -> Double {
        let position = min(1, max(0, share)) * Double(sorted.count - 1)
        let below = Int(position)
        let weight = position - Double(below)
        guard weight > 0, below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + weight * (sorted[below + 1] - sorted[below])
    }

    /// The middle value, or the mean of the two middle values.
    package var median: Double { quantile(0.5) }

    /// The values that a quarter and three quarters of the sample lie below.
    package var quartiles: (lower: Double, upper: Double) { (quantile(0.25), quantile(0.75)) }
}
