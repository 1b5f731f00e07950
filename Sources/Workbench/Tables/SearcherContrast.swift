import ParetoMetrics
import Sessions

/// Which searchers a test tells from a reference, on the same tasks with the same seeds.
///
/// Wilcoxon's signed rank test, two-sided, over pairs of runs with one task and seed; corrected after Holm for all
/// searchers but the reference.
struct SearcherContrast: Equatable {
    /// What the others are compared with.
    enum Reference: Equatable {
        /// The searcher with the best mean.
        case best
        case searcher(Int)
    }

    /// What the test says of one searcher.
    struct Finding: Equatable {
        /// Its mean advantage over the reference, positive where it is better.
        let advantage: Double
        let p: Double
        /// After Holm.
        let corrected: Double

        var mark: PaperTable.Mark? {
            guard corrected < SearcherContrast.level, advantage != 0 else { return nil }
            return advantage > 0 ? .better : .worse
        }
    }

    /// chosen: the usual one.
    static let level = 0.05

    /// Each searcher's mean over tasks and seeds; nil where no seed has all its runs.
    let means: [Int: [Double]]
    /// The place of the reference; nil where nothing was reached.
    let reference: Int?
    /// By the searchers' places; empty for fewer than two seeds.
    let findings: [Int: Finding]

    init(
        _ results: CampaignResults, _ searchers: [Int], tasks: [Int], indicator: CampaignScore.Indicator,
        at evaluations: Int, against wanted: Reference
    ) {
        var means: [Int: [Double]] = [:]
        for searcher in searchers {
            let values = results.means(indicator, searcher: searcher, at: evaluations, tasks: tasks)
            if !values.isEmpty { means[searcher] = values }
        }
        self.means = means
        let sign = indicator.greaterIsBetter ? 1.0 : -1.0
        let ranked = searchers.compactMap { place in
            CampaignResults.mean(means[place] ?? []).map { (place, sign * $0) }
        }
        let best = ranked.max { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
        let reference = if case .searcher(let place) = wanted { means[place] == nil ? nil : place } else { best }
        self.reference = reference
        guard let reference, results.spec.seeds >= 2 else {
            findings = [:]
            return
        }
        let others = searchers.filter { $0 != reference && means[$0] != nil }
        let samples = others.map { PairedSample(results, $0, reference, tasks, indicator, evaluations).differences }
        let p = samples.map { (try? WilcoxonSignedRank(differences: $0).pValue) ?? 1 }
        let corrected = (try? Holm.adjusted(p)) ?? p
        findings = Dictionary(
            uniqueKeysWithValues: others.indices.map { place in
                let advantage = CampaignResults.mean(samples[place]) ?? 0
                return (others[place], Finding(advantage: advantage, p: p[place], corrected: corrected[place]))
            })
    }

    /// The least number of pairs with which a difference in the same direction everywhere can pass after Holm's
    /// correction for that many comparisons: 2 / 2^n times their number falls under the level.
    static func leastPairs(comparisons: Int) -> Int {
        var pairs = 1
        var p = 1.0
        while p * Double(max(comparisons, 1)) >= level {
            pairs += 1
            p /= 2
        }
        return pairs
    }
}
