/// Wilcoxon's signed rank test for pairs: is one of two runs on the same seed or task usually better?
///
/// Up to 50 pairs that differ, the p value is exact: all assignments of signs to the ranks found, ties and zeros
/// included, are counted. Above, the normal approximation with the variance of the ranks found and a continuity
/// correction of one half. Sources: Wilcoxon 1945, doi:10.2307/3001968; Pratt 1959, doi:10.1080/01621459.1959.10501526.
package struct WilcoxonSignedRank: Sendable, Equatable {
    /// What happens to pairs without a difference.
    package enum Zeros: String, Sendable, CaseIterable {
        /// They take part in the ranking and are dropped then (Pratt).
        case pratt
        /// They are dropped before the ranking (Wilcoxon).
        case wilcoxon
    }

    /// chosen: counting is instant up to here, and scipy's limit is the same.
    package static let exactLimit = 50

    /// The sum of the ranks of positive differences.
    package let positiveSum: Double
    /// The sum of the ranks of negative differences.
    package let negativeSum: Double
    /// The number of pairs that differ.
    package let differing: Int
    /// The number of pairs that do not.
    package let zeros: Int
    /// The p value; 1 if no pair differs.
    package let pValue: Double

    /// Whether all assignments of signs were counted.
    package var isExact: Bool { differing <= Self.exactLimit }

    /// Tests first minus second; throws for unlike lengths, no pair, and numbers that are not finite.
    package init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided, zeros: Zeros = .pratt
    ) throws(MetricsError) {
        try Sample.checkPairs(first, second)
        try self.init(
            differences: zip(first, second).map { $0 - $1 }, alternative: alternative, zeros: zeros)
    }

    /// Tests differences; throws for none and for numbers that are not finite.
    ///
    /// Differences tie if their magnitudes are the same Double: round measurements first where that matters.
    ///
    /// - Complexity: O(n^3) up to the exact limit, O(n log n) above.
    package init(
        differences: [Double], alternative: Alternative = .twoSided, zeros: Zeros = .pratt
    ) throws(MetricsError) {
        try Sample.check(differences, "differences")
        let ranked = zeros == .pratt ? differences : differences.filter { $0 != 0 }
        let ranks = Ranking(ranked.map { abs($0) }).ranks
        let signed = zip(ranked, ranks).filter { $0.0 != 0 }
        let used = signed.map(\.1)
        let total = used.reduce(0, +)
        positiveSum = signed.reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
        negativeSum = total - positiveSum
        differing = used.count
        self.zeros = differences.count - used.count
        if used.isEmpty {
            pValue = 1
        } else if used.count <= Self.exactLimit {
            let counts = RankSumCounts(choosingAnyOf: used)
            pValue = alternative.pValue(upper: counts.upper(positiveSum), lower: counts.lower(positiveSum))
        } else {
            let squares = used.reduce(0) { $0 + $1 * $1 }
            pValue = alternative.normalPValue(positiveSum, mean: total / 2, variance: squares / 4)
        }
    }
}
