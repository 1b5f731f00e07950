import Console
import Determinism
import ParetoMetrics
import Sessions

/// Searchers of a campaign compared pair by pair, on the same tasks with the same seeds.
struct CampaignComparison {
    /// What one searcher has over another.
    struct Pair: Equatable {
        let one: Int
        let other: Int
        /// Pairs of runs with the same task and seed.
        let runs: Int
        /// Positive where `one` is better, whatever the indicator's direction.
        let advantage: Double
        let interval: BootstrapInterval
        /// Runs in which `one` is better, alike, worse.
        let wins: Int
        let ties: Int
        let losses: Int
        /// The probability that `one` does better than `other` on a task, averaged over tasks (Vargha and Delaney's A12).
        let a12: Double
        let p: Double
        /// After Holm, for all pairs of the comparison.
        let corrected: Double
    }

    let results: CampaignResults
    let indicator: CampaignScore.Indicator
    let evaluations: Int
    let pairs: [Pair]

    /// - Parameters:
    ///   - searchers: places in the campaign's list, at least two.
    ///   - tasks: the tasks whose runs take part.
    /// - Throws: for fewer than two seeds, and where a pair has no common runs.
    init(
        _ results: CampaignResults, _ searchers: [Int], tasks: [Int], indicator: CampaignScore.Indicator,
        at evaluations: Int
    ) throws(WorkbenchError) {
        self.results = results
        self.indicator = indicator
        self.evaluations = evaluations
        guard results.spec.seeds >= 2 else { throw .tooFewSeeds(results.spec.seeds) }
        var raw: [(one: Int, other: Int, sample: PairedSample)] = []
        for (place, one) in searchers.enumerated() {
            for other in searchers.dropFirst(place + 1) {
                raw.append((one, other, PairedSample(results, one, other, tasks, indicator, evaluations)))
            }
        }
        do throws(MetricsError) {
            var pValues: [Double] = []
            for pair in raw { pValues.append(try WilcoxonSignedRank(differences: pair.sample.differences).pValue) }
            let corrected = try Holm.adjusted(pValues)
            var pairs: [Pair] = []
            for (place, pair) in raw.enumerated() {
                pairs.append(try Self.pair(pair.one, pair.other, pair.sample, pValues[place], corrected[place]))
            }
            self.pairs = pairs
        } catch {
            throw WorkbenchError(
                .badArgument, "The searchers have no runs in common that could be compared: \(error.message)",
                hint: "`campaign FILE` finishes what is left of the campaign.")
        }
    }

    private static func pair(
        _ one: Int, _ other: Int, _ sample: PairedSample, _ p: Double, _ corrected: Double
    ) throws(MetricsError) -> Pair {
        var stream = Seed(1).stream("compare/interval")
        let interval = try BootstrapInterval.ofMean(sample.differences, using: &stream)
        return Pair(
            one: one, other: other, runs: sample.differences.count, advantage: interval.estimate, interval: interval,
            wins: sample.differences.count { $0 > 0 }, ties: sample.differences.count { $0 == 0 },
            losses: sample.differences.count { $0 < 0 }, a12: try sample.a12, p: p, corrected: corrected)
    }

    var table: TextTable {
        let names = results.spec.searchers.map(\.name)
        let rows = pairs.map { pair -> [TextTable.Cell] in
            [
                .text(names[pair.one]), .text(names[pair.other]), .integer(pair.runs),
                .number(pair.advantage, digits: 4), .number(pair.interval.lower, digits: 4),
                .number(pair.interval.upper, digits: 4), .text("\(pair.wins)/\(pair.ties)/\(pair.losses)"),
                .number(pair.a12, digits: 3), .number(pair.p, digits: 4), .number(pair.corrected, digits: 4),
                .text(verdict(pair)),
            ]
        }
        return TextTable(
            columns: [
                .init("one"), .init("other"), .init("pairs", alignment: .right),
                .init("advantage", alignment: .right),
                .init("lower", title: "95 % from", alignment: .right), .init("upper", title: "to", alignment: .right),
                .init("wins", title: "won/tied/lost", alignment: .right), .init("a12", title: "A12", alignment: .right),
                .init("p", alignment: .right), .init("p_holm", title: "p Holm", alignment: .right),
                .init("verdict"),
            ], rows: rows)
    }

    private func verdict(_ pair: Pair) -> String {
        if pair.corrected >= 0.05 { return "no difference shown" }
        return pair.advantage > 0 ? "better" : "worse"
    }
}

/// The runs that two searchers have in common.
struct PairedSample {
    /// By task: what each of the two reached, seed by seed, greater being better.
    private var byTask: [(one: [Double], other: [Double])] = []

    init(
        _ results: CampaignResults, _ one: Int, _ other: Int, _ tasks: [Int], _ indicator: CampaignScore.Indicator,
        _ evaluations: Int
    ) {
        let sign = indicator.greaterIsBetter ? 1.0 : -1.0
        for task in tasks {
            var (mine, theirs): ([Double], [Double]) = ([], [])
            for seed in 1...max(results.spec.seeds, 1) {
                let values = [one, other].compactMap {
                    results.value(indicator, searcher: $0, task: task, seed: seed, at: evaluations)
                }
                guard values.count == 2 else { continue }
                mine.append(sign * values[0])
                theirs.append(sign * values[1])
            }
            if !mine.isEmpty { byTask.append((mine, theirs)) }
        }
    }

    var differences: [Double] { byTask.flatMap { zip($0.one, $0.other).map { $0 - $1 } } }

    var a12: Double {
        get throws(MetricsError) {
            var sum = 0.0
            for pair in byTask { sum += try VarghaDelaney(pair.one, pair.other).a12 }
            return sum / Double(max(byTask.count, 1))
        }
    }
}

extension WorkbenchError {
    static func tooFewSeeds(_ seeds: Int) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "A test needs at least two seeds, and this campaign has \(seeds).",
            hint:
                "`seeds = 10` in the campaign's file gives ten; it is then another campaign, with a journal of its own."
        )
    }
}
