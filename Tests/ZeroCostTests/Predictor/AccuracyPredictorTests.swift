import Determinism
import Foundation
import SearchSpaces
import Testing

@testable import ZeroCost

@Suite struct AccuracyPredictorTests {
    private static let space = NASBench201()
    private static let shape = TaskShape(side: 32, classes: 10)

    /// A made-up truth: more convolutions on the longest path, more accuracy.
    private static func truth(_ index: Int) -> Double {
        let cell = space.architecture(at: index) ?? Architecture([0, 0, 0, 0, 0, 0])
        let contents = PathContents(cell).open
        return 60 + 9 * Double(contents.map(\.convolutions).max() ?? -3) - Double(contents.count)
    }

    private static func fitted(
        _ labels: Int = 60, features: PredictorFeatures = .encoding, proxies: (any ProxySource)? = nil, seed: UInt64 = 1
    ) throws -> AccuracyPredictor {
        var recipe = PredictorRecipe(features: features, labels: labels)
        recipe.rounds = 20
        recipe.eta = 0.2
        return try AccuracyPredictor(
            fitting: (0..<labels).map { ($0 * 7, truth($0 * 7)) }, dataset: "cifar10", shape: shape,
            accuracy: "validation", recipe: recipe, seed: Seed(seed), proxies: proxies, made: 0)
    }

    /// One proxy, equal to the made-up truth.
    private struct Oracle: ProxySource {
        let title = "oracle"
        var dataset = "cifar10"
        var digest = Digest(of: "oracle")
        let proxyNames = ["truth"]

        func columns(of cells: [Architecture]) -> [FeatureColumn] {
            [FeatureColumn("truth", cells.map { cell in space.index(of: cell).map(truth) })]
        }
    }

    @Test func whatWasLearnedHoldsOnOtherCells() throws {
        let indices = Array(stride(from: 1, to: 15_000, by: 101))
        let cells = indices.compactMap(Self.space.architecture(at:)).filter(Self.space.isConnected)
        let predicted = try Self.fitted().predict(cells)
        let errors = zip(predicted, cells).map { abs($0 - Self.truth(Self.space.index(of: $1) ?? 0)) }
        #expect(errors.reduce(0, +) / Double(errors.count) < 3)
    }

    @Test func equalRequestsGiveEqualBytesAndOtherSeedsOthers() throws {
        let (first, second) = (try Self.fitted(), try Self.fitted())
        #expect(try first.bytes() == second.bytes())
        #expect(try Self.fitted().card.forest != Self.fitted(seed: 2).card.forest)
    }

    @Test func bytesGiveTheSamePredictionsBack() throws {
        let predictor = try Self.fitted()
        let read = try AccuracyPredictor(bytes: try predictor.bytes())
        let cells = (0..<300).compactMap(Self.space.architecture(at:))
        #expect(read.card == predictor.card)
        #expect(try read.predict(cells) == predictor.predict(cells))
    }

    @Test func aCellThatIsCutOffIsGuessed() throws {
        let cut = try #require(Architecture(digits: "300000"))
        #expect(try Self.fitted().predict([cut]) == [10])
    }

    @Test func cellsOfOneFunctionGetOneAccuracy() throws {
        let cells = (0..<400).compactMap(Self.space.architecture(at:))
        let standing = cells.map(CellFunctions.shared.representative)
        let predictor = try Self.fitted()
        #expect(try predictor.predict(cells) == predictor.predict(standing))
    }

    @Test func tooFewLabelsAreRefused() {
        let error = #expect(throws: PredictorError.self) { try Self.fitted(9) }
        #expect(error?.code == .tooFewLabels)
        #expect(error?.message == "A predictor is fitted on at least 10 labelled cells, and there are 9.")
    }

    @Test func proxiesOfAnotherDatasetAndNoProxiesAreRefused() {
        let other = #expect(throws: PredictorError.self) {
            try Self.fitted(features: .proxies, proxies: Oracle(dataset: "in16"))
        }
        #expect(other?.code == .otherDataset)
        let none = #expect(throws: PredictorError.self) { try Self.fitted(features: .both) }
        #expect(none?.code == .missingFeature)
    }

    @Test func aPredictorOnProxiesOpensWithThoseProxiesAlone() throws {
        let predictor = try Self.fitted(features: .proxies, proxies: Oracle())
        let cells = (0..<50).compactMap(Self.space.architecture(at:))
        let bytes = try predictor.bytes()
        let read = try AccuracyPredictor(bytes: bytes, proxies: Oracle())
        #expect(try read.predict(cells) == predictor.predict(cells))
        #expect(throws: PredictorError.self) { try AccuracyPredictor(bytes: bytes) }
        #expect(throws: PredictorError.self) {
            try AccuracyPredictor(bytes: bytes, proxies: Oracle(digest: Digest(of: "other")))
        }
    }

    /// Cut or changed at places all over: an error, since the card names the trees' digest.
    @Test func damagedPredictorsAreRefused() throws {
        let bytes = try Self.fitted(20).bytes()
        for length in stride(from: 0, to: bytes.count, by: 64) {
            #expect(throws: PredictorError.self) { try AccuracyPredictor(bytes: Array(bytes.prefix(length))) }
        }
        for place in stride(from: 0, to: bytes.count, by: 97) {
            var changed = bytes
            changed[place] ^= 0x15
            // A changed digit of the card may still be a card; changed trees never are.
            if let read = try? AccuracyPredictor(bytes: changed) {
                #expect(read.card.forest == Digest(of: read.ensemble.forest.bytes))
            }
        }
    }
}

@Suite struct ShippedPredictorTests {
    @Test(arguments: ShippedPredictors.datasets) func oneIsShippedForEachDataset(_ dataset: String) throws {
        let predictor = try ShippedPredictors.predictor(for: dataset)
        let card = predictor.card
        #expect(card.dataset == dataset && card.accuracy == "validation" && card.training.count == 1000)
        let error = try #require(card.error)
        #expect(error.low < error.meanAbsolute && error.meanAbsolute < error.high && error.meanAbsolute < 2)
        #expect(error.spearman > 0.9)
        #expect(try predictor.bytes().count < 400_000)
    }

    /// NAS-Bench-201's best cell in validation accuracy, by its paper: 91.61, 73.49 and 46.73 (indices 6111, 9930, 10676).
    @Test(arguments: [("cifar10", 6111, 91.61), ("cifar100", 9930, 73.49), ("in16", 10_676, 46.73)])
    func aPublishedBestCellIsPredictedWithinTheKnownError(_ dataset: String, _ index: Int, _ published: Double) throws {
        let predictor = try ShippedPredictors.predictor(for: dataset)
        let cell = try #require(NASBench201().architecture(at: index))
        let predicted = try predictor.predict([cell])[0]
        let ninth = try #require(predictor.card.error).ninth
        #expect(abs(predicted - published) < ninth, "\(predicted)")
    }

    /// The card too, whose changed digit may still make a card.
    @Test(arguments: ShippedPredictors.datasets) func aFlippedBitAnywhereIsRefused(_ dataset: String) throws {
        let name = ShippedPredictors.fileName(dataset)
        let bytes = [UInt8](try Data(contentsOf: ShippedPredictors.shippedFolder.appendingPathComponent(name)))
        #expect(try ShippedPredictors.shipped(dataset, bytes).card.dataset == dataset)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        let end = lines[2].startIndex
        let places = Array(stride(from: 0, to: end, by: end / 16)) + [end + 100, bytes.count / 2, bytes.count - 1]
        for place in places {
            var changed = bytes
            changed[place] ^= 1
            let error = #expect(throws: PredictorError.self, "byte \(place)") {
                try ShippedPredictors.shipped(dataset, changed)
            }
            #expect(error?.code == .damaged && error?.message.contains("'\(name)' is damaged") == true)
        }
    }

    @Test func anotherDatasetIsNamed() {
        let error = #expect(throws: PredictorError.self) { try ShippedPredictors.predictor(for: "svhn") }
        #expect(error?.message == "No predictor is shipped for 'svhn'; there is one for cifar10, cifar100, in16.")
    }

    @Test func aFileOfAnotherDatasetAndADamagedOneAreNamed() throws {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("shipped-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let other = try Data(
            contentsOf: ShippedPredictors.shippedFolder.appendingPathComponent(ShippedPredictors.fileName("cifar100")))
        try other.write(to: folder.appendingPathComponent(ShippedPredictors.fileName("cifar10")))
        try other.prefix(999).write(to: folder.appendingPathComponent(ShippedPredictors.fileName("cifar100")))
        func refusal(_ dataset: String) -> PredictorError? {
            #expect(throws: PredictorError.self) { try ShippedPredictors.predictor(for: dataset, in: folder) }
        }
        #expect(refusal("cifar10")?.message == "The predictor was fitted on cifar100 and says nothing of cifar10.")
        #expect(refusal("cifar100")?.code == .damaged)
        #expect(refusal("cifar100")?.message.contains("'predictor-cifar100.bin'") == true)
        #expect(refusal("in16")?.code == .notShipped)
    }
}
