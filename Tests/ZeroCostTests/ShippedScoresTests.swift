import SearchSpaces
import Testing

@testable import ZeroCost

/// The score tables that come with the program.
@Suite(
    .enabled(
        if: ScoredDataset.allCases.contains { (try? ScoreTable.shipped($0)) != nil },
        "no score table is among the resources"))
struct ShippedScoresTests {
    private static var shipped: [ScoreTable] { ScoredDataset.allCases.compactMap { try? ScoreTable.shipped($0) } }

    @Test func everyCellHasScoresAndAllThatReachTheImagesHaveEveryProxy() throws {
        let space = NASBench201()
        for table in Self.shipped {
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
        for table in Self.shipped {
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
