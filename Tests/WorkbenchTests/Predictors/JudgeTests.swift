import Foundation
import SearchSpaces
import Sessions
import Testing
import ZeroCost

@testable import Search
@testable import Workbench

/// Searches whose proposals are chosen, or whose cells are ranked, by fitted trees.
@Suite struct JudgeTests {
    private static func evolve(_ judge: String, generations: Int = 1) -> String {
        "evolve \(generations) --children 1 --with random-within-niches --screen 6 --screen-by \(judge)"
    }

    private func run(_ cells: [String], in notebook: Notebook, _ desk: Desk) async {
        for cell in cells { #expect(await notebook.run(cell) == .done, "\(cell): \(desk.take())") }
    }

    private func verified(_ name: String, on desk: Desk) async -> String {
        _ = desk.take()
        let outcome = await desk.notebook("verifier").run("replay \(desk.journal(name)) --verify")
        return "\(outcome.status.rawValue): \(desk.take())"
    }

    @Test func expectedAndMeasuredReadSideBySide() async throws {
        let desk = try Desk()
        let notebook = desk.notebook("judged")
        let text = await desk.transcript(
            of: [
                "task cifar10 fpga", "partition", "screened", Self.evolve("predictor", generations: 2), "screened",
                "screened --generation 1 --cells", "screened --generation 7", "budget",
            ], in: notebook)
        expectSnapshot(text, "screened.txt")
        for example in ScreenedCommand.examples {
            #expect(await notebook.run(example.line) == .done, "\(example.line): \(desk.take())")
        }
        await notebook.leave()
        #expect(await verified("judged", on: desk).hasPrefix("done"), "\(desk.take())")
    }

    @Test(arguments: ["xgb", "predictor"]) func aJudgedSearchVerifies(judge: String) async throws {
        let desk = try Desk()
        let notebook = desk.notebook("judged")
        await run(
            ["task in16 raspi4", "partition", "predictor fit --train 20", Self.evolve(judge)], in: notebook, desk)
        let screening = try #require(await notebook.state.search.rounds.last?.screening)
        #expect(screening.errors?.count == screening.proposed.count, "the judge could tell")
        #expect(screening.expected?.basis == .posterior)
        #expect(await notebook.state.search.spending.labels == 20, "the session's predictor, or its labels")
        await notebook.leave()
        #expect(await verified("judged", on: desk).hasPrefix("done"), "\(desk.take())")
    }

    /// What was paid for is counted once: also where it is judged by again, after `undo`, and where two predictors
    /// share a network.
    @Test func labelsAreCountedOnceAndOnlyWhereTheyAreUsed() async throws {
        let desk = try Desk()
        let notebook = desk.notebook("judged")
        await run(["task cifar100 fpga", "partition", Self.evolve("xgb")], in: notebook, desk)
        #expect(await notebook.state.search.spending.labels == 0, "it learned from what was evaluated")
        await run(["predictor fit --train 20"], in: notebook, desk)
        #expect(await notebook.state.search.spending.labels == 0, "fitted, and not used by the search")
        await run([Self.evolve("predictor")], in: notebook, desk)
        #expect(await notebook.state.search.spending.labels == 20)
        await run(["undo", Self.evolve("predictor")], in: notebook, desk)
        #expect(await notebook.state.search.spending.labels == 20)
        await run(["predictor fit --train 30 --seed 2", Self.evolve("predictor")], in: notebook, desk)
        let both = Set(await notebook.state.predictors.flatMap(\.training))
        #expect(await notebook.state.search.spending.labels == both.count)
        await run(["budget", "metrics"], in: notebook, desk)
        #expect(desk.take().contains("\(both.count) labels"))
        await run(["task cifar10 fpga"], in: notebook, desk)
        #expect(await notebook.state.search.spending.labels == 0)
        await notebook.leave()
        #expect(await verified("judged", on: desk).hasPrefix("done"), "\(desk.take())")
    }

    @Test(arguments: ["xgb", "predictor"]) func anExhaustiveSearchIsRankedByTrees(ranking: String) async throws {
        let desk = try Desk()
        let notebook = desk.notebook("ranked")
        await run(
            [
                "task cifar10 edgegpu", "partition",
                "evolve 1 --with predictor-exhaustive --start 12 --rank-by \(ranking)",
            ], in: notebook, desk)
        let state = await notebook.state
        #expect(state.search.spending.labels == (ranking == "predictor" ? 1000 : 0))
        #expect(state.search.archive.count == 32)
        await notebook.leave()
        #expect(await verified("ranked", on: desk).hasPrefix("done"), "\(desk.take())")
    }

    @Test func aJudgeThatHasNothingToJudgeOrKnowsTheOutcomeIsRefused() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        await run(["task cifar10 raspi4 --accuracy predicted", "partition"], in: notebook, desk)
        _ = desk.take()
        let before = await notebook.state.line
        let refused = [
            (Self.evolve("predictor"), "it would choose knowing the outcome"),
            ("evolve 1 --screen-by xgb", "has nothing to choose from"),
            ("evolve 1 --with nsga2 --screen 30 --screen-by xgb", "has nothing to choose from"),
            ("evolve 1 --rank-by xgb", "is for predictor-exhaustive, not co-evolution"),
            ("evolve 1 --screen 30 --screen-by oracle", "oracle"),
        ]
        for (line, words) in refused {
            #expect(await notebook.run(line) != .done)
            #expect(desk.take().contains(words), "\(line)")
        }
        #expect(await notebook.state.line == before)
    }

    @Test func aPredictorsPosteriorLearnsByWhatFactorItIsOff() throws {
        let space = NASBench201()
        let cells = stride(from: 0, to: 15_000, by: 150).compactMap(space.architecture(at:))
        let pool = try FeaturePool(cells.map { $0.choices.map(Double.init) })
        let predictor = try ShippedPredictors.predictor(for: "cifar10")
        var posterior = try PredictorPosterior(
            PosteriorMaker.Ground(features: pool, architectures: cells), predictor: predictor)
        let errors = try predictor.predict(cells).map { 100 - $0 }
        for (row, error) in errors.enumerated() {
            #expect(posterior.prediction(row: row).mean == error)
            let ratio = posterior.prediction(row: row).deviation / error
            #expect(abs(ratio - posterior.prediction(row: 0).deviation / errors[0]) < 1e-12)
        }
        // A fifth worse than predicted, and a little luck in each.
        try posterior.observe((0..<50).map { Observation(row: $0, value: errors[$0] * ($0 % 2 == 0 ? 1.19 : 1.21)) })
        for row in 50..<cells.count {
            let belief = posterior.prediction(row: row)
            #expect(abs(belief.mean / errors[row] - 1.2) < 0.02)
            #expect(belief.deviation > 0 && belief.deviation < 0.05 * errors[row])
        }
        #expect(throws: SurrogateError.self) { try posterior.observe([Observation(row: cells.count, value: 1)]) }
    }
}
