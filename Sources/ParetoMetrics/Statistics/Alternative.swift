/// What a test holds against "no difference".
package enum Alternative: String, Sendable, CaseIterable {
    /// The first sample differs.
    case twoSided
    /// The first sample is greater.
    case greater
    /// The first sample is less.
    case less

    /// The p value from the probabilities of a statistic as great or greater, and as small or smaller.
    ///
    /// Two-sided is twice the smaller one, at most 1.
    func pValue(upper: Double, lower: Double) -> Double {
        switch self {
        case .twoSided: min(1, 2 * min(upper, lower))
        case .greater: min(1, upper)
        case .less: min(1, lower)
        }
    }

    /// The p value by the normal distribution with a continuity correction of one half.
    func normalPValue(_ statistic: Double, mean: Double, variance: Double) -> Double {
        guard variance > 0 else { return 1 }
        let deviation = variance.squareRoot()
        let upper = NormalDistribution.below(-(statistic - mean - 0.5) / deviation)
        let lower = NormalDistribution.below((statistic - mean + 0.5) / deviation)
        return pValue(upper: upper, lower: lower)
    }
}
