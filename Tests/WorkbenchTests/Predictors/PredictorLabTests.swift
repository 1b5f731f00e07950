import Benchmarks
import Determinism
import Foundation
import SearchSpaces
import Testing
import ZeroCost

@testable import Workbench

/// Labels, splits and scores behind the predictor's commands.
@Suite struct PredictorLabTests {
    private static func lab(
        _ dataset: Dataset = .cifar10, of tables: Result<URL, any Error> = Tables.madeUp
    ) throws -> PredictorLab {
        let store = try BenchmarkStore(directory: try tables.get())
        return try PredictorLab(store, dataset, .validation)
    }

    /// NAS-Bench-Suite-Zero published proxies for 9,445 cells and no others (one of them has no value for some).
    @Test func trainingCellsComeFromThoseThatSuiteZeroScored() throws {
        let store = try BenchmarkStore(directory: try Tables.madeUp.get())
        let scored = try #require(store.proxyColumn(.cifar10, "flops_suite"))
        let lab = try Self.lab()
        #expect(lab.pool == scored.indices.filter { scored[$0] != nil })
    }

    @Test func aSeedDrawsTheSameCellsAndNoCellTwice() throws {
        let lab = try Self.lab()
        let drawn = try lab.draw(100, seed: Seed(3))
        let (again, other) = (try lab.draw(100, seed: Seed(3)), try lab.draw(100, seed: Seed(4)))
        #expect(drawn == again && drawn != other)
        #expect(Set(drawn).count == 100 && drawn == drawn.sorted())
    }

    @Test func whatIsMeasuredOnWasNeverTrainedOn() throws {
        let lab = try Self.lab()
        let drawn = try lab.draw(200, seed: Seed(1))
        #expect(lab.indices(.rest, after: drawn).count == 9445 - 200)
        let space = NASBench201()
        let functions = CellFunctions.shared
        let used = Set(drawn.compactMap(space.architecture(at:)).map(functions.representative))
        let unseen = lab.indices(.unseen, after: drawn).compactMap(space.architecture(at:))
        #expect(unseen.count > 13_000)
        let seen = unseen.filter { used.contains(functions.representative(of: $0)) || !space.isConnected($0) }
        #expect(seen.isEmpty)
    }

    /// NAS-Bench-Suite-Zero reports .905, .907 and .879 with 100 labels (arXiv 2210.03230).
    @Test(Tables.publishedAreHere, arguments: [(Dataset.cifar10, 0.905), (.cifar100, 0.907), (.in16, 0.879)])
    func aHundredLabelsRankTheRestAsWellAsPublished(_ dataset: Dataset, _ published: Double) throws {
        let lab = try Self.lab(dataset, of: Tables.published)
        let training = try lab.draw(100, seed: Seed(2))
        let predictor = try lab.fit(training, recipe: PredictorRecipe(), seed: Seed(2), proxies: nil)
        let scores = try #require(PredictorScores(try lab.pairs(predictor, on: lab.indices(.rest, after: training))))
        #expect(scores.spearman > published, "\(scores.spearman)")
        #expect(scores.kendall > 0.7 && scores.r2 > 0.7)
    }

    @Test(Tables.publishedAreHere) func theShippedPredictorsKeepTheirKnownError() throws {
        let lab = try Self.lab(.in16, of: Tables.published)
        let shipped = try ShippedPredictors.predictor(for: "in16")
        let drawn = try lab.draw(1000, seed: Seed(1))
        #expect(shipped.card.labels == lab.tables && shipped.card.training == drawn)
        let error = try #require(shipped.card.error)
        let now = try #require(try lab.measured(shipped).card.error)
        #expect(now.cells == error.cells && abs(now.meanAbsolute - error.meanAbsolute) < 0.002)
    }

    /// By hand: errors 1, 0, -2 and 1 points; the true values deviate from their mean 85 by -5, -1, 1 and 5.
    @Test func scoresAreWhatTheFormulasSay() throws {
        let pairs = PredictionPairs(predicted: [81, 84, 84, 91], truth: [80, 84, 86, 90])
        let scores = try #require(PredictorScores(pairs))
        #expect(abs(scores.r2 - (1 - 6.0 / 52)) < 1e-12)
        #expect(scores.meanAbsolute == 1 && scores.bias == 0 && scores.cells == 4)
        // Predictions deviate by -4, -1, -1 and 6: 20 + 1 - 1 + 30 over 16 + 1 + 1 + 36.
        #expect(abs(scores.slope - 50.0 / 54) < 1e-12)
        #expect(PredictorScores(PredictionPairs(predicted: [1, 1], truth: [1, 2])) == nil)
    }
}
