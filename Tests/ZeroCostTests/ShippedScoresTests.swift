import Determinism
import Foundation
import SearchSpaces
import Testing

@testable import ZeroCost

/// The score tables that come with the program.
@Suite struct ShippedScoresTests {
    private static func shipped() throws -> [ScoreTable] {
        try ScoredDataset.allCases.map { try ScoreTable.shipped($0) }
    }

    /// Wherever a bit is flipped: in the description, in an index, in a number of the first and of the last column.
    @Test(arguments: ScoredDataset.allCases) func aFlippedBitAnywhereIsRefused(_ dataset: ScoredDataset) throws {
        let name = "scores-\(dataset.name).table"
        let data = try ShippedFile.data(named: name)
        #expect(try ScoreTable.shipped(dataset, data).count == 6264)
        var places = Array(stride(from: 0, to: data.count, by: data.count / 16))
        places += [data.count - 1]
        for place in places {
            var changed = data
            changed[place] ^= 1
            let error = #expect(throws: EngineError.self, "byte \(place)") {
                try ScoreTable.shipped(dataset, changed)
            }
            #expect(error?.code == .malformed)
            #expect(error?.message.hasPrefix("The file \(name) that comes with the program is damaged") == true)
        }
        #expect(throws: EngineError.self) { try ScoreTable.shipped(dataset, data.dropLast()) }
    }

    /// No file ships without a digest, and none is named that does not ship.
    @Test func everyShippedFileHasItsDigest() throws {
        let folder = ShippedPredictors.shippedFolder.deletingLastPathComponent()
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var found: [String: String] = [:]
        for case let file as URL in files where ["table", "bin"].contains(file.pathExtension) {
            found[file.lastPathComponent] = Digest(of: try Data(contentsOf: file)).hex
        }
        #expect(found == ShippedFile.digests)
    }

    @Test func everyCellHasScoresAndAllThatReachTheImagesHaveEveryProxy() throws {
        let space = NASBench201()
        for table in try Self.shipped() {
            #expect(table.count == 6264)
            #expect(table.recipe.formulas == ScoreRecipe.currentFormulas)
            for index in 0..<NASBench201.count {
                guard let cell = space.architecture(at: index) else { continue }
                let scores = try #require(table.scores(of: cell), "\(table.recipe.dataset) lacks cell \(index)")
                guard space.isConnected(cell) else { continue }
                for name in [ProxyName.l2Norm, .snip, .synflow, .nwot, .zico, .zen] {
                    #expect(scores[name] != nil, "\(table.recipe.dataset), cell \(index), \(name)")
                }
            }
        }
    }

    @Test func aCellComputedAfreshHasTheTablesScores() throws {
        let cell = try NASBench201().architecture(
            from: "|nor_conv_1x1~0|+|avg_pool_3x3~0|none~1|+|skip_connect~0|nor_conv_3x3~1|none~2|")
        for table in try Self.shipped() {
            let fresh = try CellScorer(table.recipe).scores(of: cell)
            let known = try #require(table.scores(of: cell))
            for name in ProxyName.allCases {
                let (one, two) = (try #require(fresh[name]), try #require(known[name]))
                // Another processor's kernels round otherwise.
                let bound = name == .zico || name == .grasp ? 5e-2 : 2e-2
                #expect((one - two).magnitude <= bound * max(one.magnitude, two.magnitude), "\(name)")
            }
        }
    }
}
