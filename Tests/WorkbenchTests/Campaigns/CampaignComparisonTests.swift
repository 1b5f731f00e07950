import Determinism
import Foundation
import ParetoMetrics
import Search
import Sessions
import Testing

@testable import Workbench

/// Comparisons of a campaign whose numbers are made up.
@Suite struct CampaignComparisonTests {
    /// Two tasks and `seeds` seeds; searcher 0 is ahead of 1 by 0.01 but for one pair, and 2 equals 1.
    private func results(seeds: Int = 6, missing: Int = 0) -> CampaignResults {
        let tasks = ["fpga", "raspi4"].map {
            TaskSpec(
                dataset: "cifar10", device: $0, objectives: [.error, .latency], accuracy: "test", allowsCutOff: false,
                tables: nil)
        }
        let spec = CampaignSpec(
            searchers: ["ours", "theirs", "others"].map { SearcherSpec(name: $0, settings: SearchSettings()) },
            tasks: tasks, seeds: seeds, budgets: [50, 100], step: 50)
        let runs = spec.runs.map { name -> CampaignRun in
            let base = 0.5 + 0.1 * Double(name.task) + 0.002 * Double(name.seed)
            let isException = name.task == 1 && name.seed == 1
            let lead = name.searcher == 0 ? (isException ? -0.01 : 0.01 + 0.0001 * Double(name.seed)) : 0
            let scores = [50, 100].map { at in
                let hv = base + lead + 0.0001 * Double(at)
                return CampaignScore(evaluations: at, values: [hv, 1 - hv, 1 - hv, hv, 1 - hv, nil])
            }
            return CampaignRun(
                name: name, evaluations: 100, calls: 0, milliseconds: 500, scores: scores, cells: [1, 2, 3])
        }
        return CampaignResults(spec: spec, runs: Array(runs.dropLast(missing)))
    }

    @Test func pairsAreOfOneTaskAndSeed() throws {
        let comparison = try CampaignComparison(
            results(), [0, 1], tasks: [0, 1], indicator: .hv, at: 100)
        let pair = try #require(comparison.pairs.first)
        #expect(comparison.pairs.count == 1 && pair.runs == 12)
        #expect(pair.wins == 11 && pair.ties == 0 && pair.losses == 1)
        // Eleven differences of 0.0101 to 0.0106 and one of -0.01, the smallest in magnitude.
        let first: [Double] = (1...6).map { 0.01 + 0.0001 * Double($0) }
        let second: [Double] = (2...6).map { 0.01 + 0.0001 * Double($0) }
        let sum: Double = first.reduce(0, +) + second.reduce(0, +) - 0.01
        #expect(abs(pair.advantage - sum / 12) < 1e-9)
        // Of 4,096 assignments of signs two lose a rank sum of 1 or less at either end: p = 2 x 2 / 4096.
        #expect(abs(pair.p - 4.0 / 4096) < 1e-12)
        #expect(pair.corrected == pair.p)
        #expect(pair.interval.lower < pair.advantage && pair.advantage < pair.interval.upper)
    }

    @Test func holmCorrectsForAllPairsShown() throws {
        let comparison = try CampaignComparison(results(), [0, 1, 2], tasks: [0, 1], indicator: .hv, at: 100)
        #expect(comparison.pairs.map(\.one) == [0, 0, 1] && comparison.pairs.map(\.other) == [1, 2, 2])
        let p = comparison.pairs.map(\.p)
        #expect(comparison.pairs.map(\.corrected) == (try Holm.adjusted(p)))
        #expect(comparison.pairs[2].p == 1 && comparison.pairs[2].a12 == 0.5 && comparison.pairs[2].ties == 12)
    }

    @Test func anAdvantageIsPositiveWhereSmallerIsBetterToo() throws {
        let hv = try CampaignComparison(results(), [0, 1], tasks: [0, 1], indicator: .hv, at: 100)
        let igd = try CampaignComparison(results(), [0, 1], tasks: [0, 1], indicator: .igd, at: 100)
        #expect(abs(hv.pairs[0].advantage - igd.pairs[0].advantage) < 1e-9)
        #expect(hv.pairs[0].a12 == igd.pairs[0].a12)
    }

    /// A12 is taken within a task: pooled, the tasks' levels would drown the searchers.
    @Test func theEffectSizeIsAveragedOverTasks() throws {
        let comparison = try CampaignComparison(results(), [0, 1], tasks: [0, 1], indicator: .hv, at: 100)
        var expected = 0.0
        for task in 0..<2 {
            func values(_ searcher: Int) -> [Double] {
                (1...6).compactMap { results().value(.hv, searcher: searcher, task: task, seed: $0, at: 100) }
            }
            var score = 0.0
            for one in values(0) { for other in values(1) { score += one > other ? 1 : one == other ? 0.5 : 0 } }
            expected += score / 36 / 2
        }
        #expect(abs(comparison.pairs[0].a12 - expected) < 1e-12)
    }

    @Test func oneSeedIsTooFewForATest() {
        #expect(throws: WorkbenchError.self) {
            try CampaignComparison(results(seeds: 1), [0, 1], tasks: [0], indicator: .hv, at: 100)
        }
        #expect(WorkbenchError.tooFewSeeds(1).message.contains("at least two seeds, and this campaign has 1"))
    }

    @Test func missingRunsLeaveTheirPairsOut() throws {
        let comparison = try CampaignComparison(
            results(missing: 2), [0, 2], tasks: [0, 1], indicator: .hv, at: 100)
        #expect(comparison.pairs[0].runs == 10)
        #expect(throws: WorkbenchError.self) {
            try CampaignComparison(results(missing: 18), [0, 2], tasks: [1], indicator: .hv, at: 100)
        }
    }

    @Test func curvesAndMeansAreOverTasksSeedBySeed() {
        let results = results()
        let curve = results.curve(.hv, searcher: 1)
        #expect(curve.map(\.evaluations) == [50, 100])
        #expect(curve[1].values.count == 6)
        #expect(abs(curve[1].values[0] - (0.55 + 0.002 + 0.01)) < 1e-9)
        #expect(results.means(.found, searcher: 0, at: 100).isEmpty)
        #expect(results.seconds(searcher: 0) == 0.5)
    }
}
