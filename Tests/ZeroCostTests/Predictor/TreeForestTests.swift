import Determinism
import Foundation
import Testing

@testable import ZeroCost

@Suite struct TreeForestTests {
    /// Rows of three features, one in five values missing, and a label that depends on them.
    private static func sample(_ count: Int, seed: UInt64) -> (columns: [FeatureColumn], labels: [Float]) {
        var stream = Seed(seed).stream("sample")
        var columns: [[Double?]] = [[], [], []]
        var labels: [Float] = []
        for _ in 0..<count {
            let row: [Double?] = (0..<3).map { _ in stream.chance(1, in: 5) ? nil : Double(stream.below(7)) }
            for (place, value) in row.enumerated() { columns[place].append(value) }
            labels.append(Float((row[0] ?? 9) - 2 * (row[1] ?? -1) * (row[2] ?? 0)))
        }
        return (columns.enumerated().map { FeatureColumn("f\($0)", $1) }, labels)
    }

    private static func fitted(_ seed: UInt64) throws -> (forest: TreeForest, matrix: FeatureMatrix, own: [Float]) {
        let (columns, labels) = sample(200, seed: seed)
        let matrix = try FeatureMatrix(columns, count: 200)
        let rows = try TrainingMatrix(matrix, labels: labels)
        let booster = try Booster(learning: rows, settings: PredictorRecipe().settings(seed: 7))
        try booster.train(on: rows, rounds: 40)
        let (others, zeros) = sample(500, seed: seed + 100)
        let unseen = try FeatureMatrix(others, count: 500)
        let own = try booster.predictions(for: try TrainingMatrix(unseen, labels: zeros))
        return (TreeForest(try booster.trees(), width: 3), unseen, own)
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func theForestPredictsWhatXGBoostPredicts(_ seed: UInt64) throws {
        let (forest, matrix, own) = try Self.fitted(seed)
        #expect(forest.count == 40)
        for (ours, theirs) in zip(forest.sums(of: matrix), own) { #expect(abs(ours - Double(theirs)) < 1e-4) }
    }

    @Test func bytesGiveTheSameForestBack() throws {
        let (forest, _, _) = try Self.fitted(4)
        #expect(try TreeForest(bytes: forest.bytes) == forest)
        #expect(forest.bytes.count == 8 + 6 * forest.nodes.count)
    }

    @Test func equalRowsAndSeedsGiveEqualTrees() throws {
        #expect(try Self.fitted(5).forest == Self.fitted(5).forest)
        #expect(try Self.fitted(5).forest != Self.fitted(6).forest)
    }

    /// Every prefix, and every byte changed: an error or a forest that can be asked, never a crash.
    @Test func damagedBytesNeverLeadOutside() throws {
        let (columns, labels) = Self.sample(30, seed: 8)
        let matrix = try FeatureMatrix(columns, count: 30)
        let rows = try TrainingMatrix(matrix, labels: labels)
        let booster = try Booster(learning: rows, settings: PredictorRecipe().settings(seed: 7))
        try booster.train(on: rows, rounds: 3)
        let bytes = TreeForest(try booster.trees(), width: 3).bytes
        for length in 0..<bytes.count {
            #expect(throws: PredictorError.self) { try TreeForest(bytes: bytes.prefix(length)) }
        }
        for place in bytes.indices {
            for flip in [0x01, 0x40, 0x80, 0xff] as [UInt8] {
                var changed = bytes
                changed[place] ^= flip
                if let forest = try? TreeForest(bytes: changed), forest.width == 3 {
                    #expect(forest.sums(of: matrix).count == 30)
                }
            }
        }
    }

    @Test func whatXGBoostRefusesIsAnErrorInItsOwnWords() throws {
        let matrix = try FeatureMatrix([FeatureColumn("f", [1, 2])], count: 2)
        let rows = try TrainingMatrix(matrix, labels: [1, 2])
        let error = #expect(throws: PredictorError.self) {
            let booster = try Booster(learning: rows, settings: [("objective", "reg:nonsense")])
            try booster.train(on: rows, rounds: 1)
        }
        #expect(error?.code == .library)
        #expect(error?.message.contains("reg:nonsense") == true, "\(error?.message ?? "")")
    }
}

@Suite struct FeatureMatrixTests {
    @Test func hugeValuesKeepTheirOrder() {
        let values: [Double] = [
            -1e300, -1e67, -1e16, -1e15, -1, 0, 1, 1e15, 1.001e15, 1e16, 5.853688e66, 5.9e66, 1e300,
        ]
        let held = values.map(FeatureMatrix.held)
        let finite = held.filter(\.isFinite)
        #expect(finite.count == held.count)
        for (low, high) in zip(held, held.dropFirst()) { #expect(low < high) }
    }

    @Test func aValueThatIsNotFiniteOrMissesACellIsNamed() {
        let bad = #expect(throws: PredictorError.self) {
            try FeatureMatrix([FeatureColumn("synflow", [1, .infinity])], count: 2)
        }
        #expect(bad?.message == "The column 'synflow' holds inf for cell 1; a value is finite or missing.")
        let short = #expect(throws: PredictorError.self) {
            try FeatureMatrix([FeatureColumn("synflow", [1])], count: 2)
        }
        #expect(short?.message == "The column 'synflow' has 1 values for 2 cells.")
    }

    /// A column that no number bounds still gives trees that can be read.
    @Test func aColumnOfHugeValuesIsLearned() throws {
        let column = (0..<40).map { place in Optional(pow(10, Double(place) * 1.7)) }
        let ensemble = try PredictorEnsemble(
            fitting: [FeatureColumn("synflow", column)], accuracies: (0..<40).map { 50 + Double($0) },
            recipe: PredictorRecipe(), seed: Seed(1))
        let predicted = ensemble.accuracies(of: try FeatureMatrix([FeatureColumn("synflow", column)], count: 40))
        #expect(predicted[35] > predicted[20] && predicted[20] > predicted[5])
    }
}
