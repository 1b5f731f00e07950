/// The rank sum test of Wilcoxon, Mann and Whitney for two independent samples.
///
/// Up to 40 values in all, the p value is exact: all ways of dealing the ranks found, ties included, are counted.
/// Above, the normal approximation with the correction for ties and a continuity correction of one half.
/// Source: Mann and Whitney 1947, doi:10.1214/aoms/1177730491; ties: Lehmann 1975, "Nonparametrics", chapter 1.
package struct RankSum: Sendable, Equatable {
    /// chosen: counting stays within milliseconds up to here.
    package static let exactLimit = 40

    /// The number of pairs in which the first sample's value is greater, ties counting one half.
    package let u: Double
    /// The p value.
    package let pValue: Double
    /// Whether all ways of dealing the ranks were counted.
    package let isExact: Bool

    /// Tests whether the first sample is shifted; throws for an empty sample and for numbers that are not finite.
    ///
    /// - Complexity: O(n^4) up to the exact limit, O(n log n) above.
    package init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided
    ) throws(MetricsError) {
        try Sample.check(first, "first sample")
        try Sample.check(second, "second sample")
        let m = Double(first.count)
        let n = Double(second.count)
        let ranking = Ranking(first + second)
        let sum = ranking.ranks[..<first.count].reduce(0, +)
        u = sum - m * (m + 1) / 2
        isExact = first.count + second.count <= Self.exactLimit
        if isExact {
            let counts = RankSumCounts(choosing: first.count, of: ranking.ranks)
            pValue = alternative.pValue(upper: counts.upper(sum), lower: counts.lower(sum))
        } else {
            let all = m + n
            let variance = m * n / 12 * (all + 1 - ranking.tieTerm / (all * (all - 1)))
            pValue = alternative.normalPValue(u, mean: m * n / 2, variance: variance)
        }
    }
}
