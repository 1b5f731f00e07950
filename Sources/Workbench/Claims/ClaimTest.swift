import Determinism
import ParetoMetrics
import Search
import Sessions

/// Tests a claim on the runs of one campaign, or of two.
struct ClaimTest {
    private let text: ClaimText
    private let one: CampaignSource
    private let other: CampaignSource
    private let indicator: CampaignScore.Indicator
    private let evaluations: Int

    /// - Parameters:
    ///   - sources: where the runs of the one and of the other are; a single one holds both.
    ///   - evaluations: after how many; nil is the last budget.
    init(
        _ text: ClaimText, _ sources: [CampaignSource], _ indicator: CampaignScore.Indicator, at evaluations: Int?
    ) throws(WorkbenchError) {
        precondition(!sources.isEmpty, "a claim is tested on runs")
        self.text = text
        self.indicator = indicator
        one = sources[0]
        other = sources[sources.count - 1]
        self.evaluations = try one.results.spec.checkpoint(evaluations)
        _ = try other.results.spec.checkpoint(self.evaluations)
    }

    /// The runs of both on one task, greater being better.
    private struct Runs {
        let one: [Double]
        let other: [Double]
        /// Whether each run of the one has a run of the other with the same seed.
        let isPaired: Bool
    }

    /// - Throws: for searchers or tasks that the campaigns do not have, unlike contracts, and fewer than two seeds.
    func record() throws(WorkbenchError) -> ClaimRecord {
        let sides = (
            try one.results.spec.searchers(named: [text.better])[0],
            try other.results.spec.searchers(named: [text.worse])[0]
        )
        let tasks = try text.tasks(
            among: one.results.spec.tasks.map { (title: $0.title, dataset: $0.dataset, device: $0.device) })
        var runs: [Runs] = []
        for task in tasks { runs.append(try self.runs(of: sides, onTask: task)) }
        let seeds = [runs.map(\.one.count).min() ?? 0, runs.map(\.other.count).min() ?? 0]
        guard let fewest = seeds.min(), fewest >= 2 else { throw .tooFewSeedsForAClaim(text, seeds.min() ?? 0) }
        do throws(MetricsError) {
            return ClaimRecord(
                better: one.results.spec.searchers[sides.0].name, worse: other.results.spec.searchers[sides.1].name,
                tasks: tasks.map { one.results.spec.tasks[$0].title }, indicator: indicator, evaluations: evaluations,
                contract: contract(one.results.spec.tasks[tasks[0]]),
                campaigns: one.path == other.path ? [one.digest] : [one.digest, other.digest],
                test: runs.allSatisfy(\.isPaired) ? .signedRank : .rankSum,
                runs: [runs.reduce(0) { $0 + $1.one.count }, runs.reduce(0) { $0 + $1.other.count }], seeds: seeds,
                finding: try Self.finding(runs))
        } catch {
            throw WorkbenchError(error)
        }
    }

    private func runs(of sides: (Int, Int), onTask task: Int) throws(WorkbenchError) -> Runs {
        let spec = one.results.spec.tasks[task]
        guard let there = other.results.spec.tasks.firstIndex(where: { $0.title == spec.title }) else {
            throw WorkbenchError(
                .badArgument, "\(other.path) has no runs on \(spec.title).",
                hint: "A claim compares runs on the same tasks: say `on TASK`.")
        }
        let differences = spec.contractDifferences(from: other.results.spec.tasks[there])
        guard differences.isEmpty else { throw .unlikeClaimContracts(spec.title, one, other, differences) }
        let sign = indicator.greaterIsBetter ? 1.0 : -1.0
        func values(_ source: CampaignSource, _ searcher: Int, _ task: Int) -> [Int: Double] {
            var found: [Int: Double] = [:]
            for seed in 1...max(source.results.spec.seeds, 1) {
                found[seed] = source.results.value(
                    indicator, searcher: searcher, task: task, seed: seed, at: evaluations
                ).map { sign * $0 }
            }
            return found
        }
        let mine = values(one, sides.0, task)
        let theirs = values(other, sides.1, there)
        // In one campaign a run without its partner has not been performed yet; two campaigns may have unlike seeds.
        let isPaired = one.path == other.path || Set(mine.keys) == Set(theirs.keys)
        let kept = isPaired ? Set(mine.keys).intersection(theirs.keys) : []
        func sorted(_ values: [Int: Double]) -> [Double] {
            values.filter { !isPaired || kept.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        }
        return Runs(one: sorted(mine), other: sorted(theirs), isPaired: isPaired)
    }

    private static func finding(_ runs: [Runs]) throws(MetricsError) -> ClaimRecord.Finding {
        let isPaired = runs.allSatisfy(\.isPaired)
        var stream = Seed(1).stream("claim/interval")
        let effect = try EffectInterval(
            runs.map { EffectInterval.Task(one: $0.one, other: $0.other) }, isPaired: isPaired, using: &stream)
        let p: Double
        let share: Double
        if isPaired {
            let differences = runs.flatMap { zip($0.one, $0.other).map { $0 - $1 } }
            p = try WilcoxonSignedRank(differences: differences).pValue
            share = try PairedSampleSize(differences: differences).positiveShare
        } else {
            // Ranks of values aligned by task (Hodges and Lehmann 1962, doi:10.1214/aoms/1177704575).
            let middles = runs.map { CampaignResults.mean($0.one + $0.other) ?? 0 }
            let mine = zip(runs, middles).flatMap { runs, middle in runs.one.map { $0 - middle } }
            let theirs = zip(runs, middles).flatMap { runs, middle in runs.other.map { $0 - middle } }
            p = try RankSum(mine, theirs).pValue
            share = try VarghaDelaney(mine, theirs).a12
        }
        let advantages = runs.map { (CampaignResults.mean($0.one) ?? 0) - (CampaignResults.mean($0.other) ?? 0) }
        return ClaimRecord.Finding(
            advantage: CampaignResults.mean(advantages) ?? 0, a12: effect.a12, a12Lower: effect.lower,
            a12Upper: effect.upper, share: share, p: p)
    }

    private func contract(_ task: TaskSpec) -> String {
        let rule =
            switch indicator {
            case .hv, .igd, .igdPlus: "span"
            case .hvFront, .igdFront, .found: "front"
            }
        let objectives = task.objectives.map(\.rawValue).joined(separator: " and ")
        let tables = task.tables.map { ", tables \($0.short)" } ?? ""
        return "\(rule), \(objectives), searched in \(task.accuracy) accuracy and measured in test accuracy\(tables)"
    }
}

extension TaskSpec {
    /// What keeps values of two tasks from being compared; empty when nothing does.
    fileprivate func contractDifferences(from other: TaskSpec) -> [String] {
        var found: [String] = []
        if objectives != other.objectives { found.append("objectives") }
        if accuracy != other.accuracy {
            found.append("the accuracy that the search sees (\(accuracy), \(other.accuracy))")
        }
        if tables != other.tables {
            found.append("tables (digest \(tables?.short ?? "none"), \(other.tables?.short ?? "none"))")
        }
        if allowsCutOff != other.allowsCutOff { found.append("what counts as feasible") }
        if found.isEmpty, self != other { found.append("device or predictor") }
        return found
    }
}

extension WorkbenchError {
    static func unlikeClaimContracts(
        _ task: String, _ one: CampaignSource, _ other: CampaignSource, _ differences: [String]
    ) -> WorkbenchError {
        WorkbenchError(
            .badArgument,
            "On \(task), \(one.path) and \(other.path) were measured under unlike contracts: "
                + "\(differences.joined(separator: ", ")).",
            hint: "Values under unlike contracts are not comparable; run both searchers in one campaign.")
    }

    static func tooFewSeedsForAClaim(_ text: ClaimText, _ seeds: Int) -> WorkbenchError {
        WorkbenchError(
            .badArgument,
            "A claim needs at least two seeds of \(text.better) and of \(text.worse), and there \(seeds == 1 ? "is 1" : "are \(seeds)").",
            hint: "`campaign FILE` finishes what is left of a campaign; `seeds = 10` in its file gives ten.")
    }
}
