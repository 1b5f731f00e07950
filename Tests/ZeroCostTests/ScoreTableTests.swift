import Determinism
import Foundation
import SearchSpaces
import Synchronization
import Testing

@testable import ZeroCost

@Suite struct ScoreTableTests {
    private static let recipe = ScoreRecipe(dataset: .in16, batch: 2, seed: 5, images: SyntheticImages.name)

    private static func folder() -> URL {
        URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("shards-\(UUID().uuidString)")
    }

    @Test func everyCellIsScoredByALiveCellThatComputesTheSame() {
        let space = NASBench201()
        let scored = Set(LiveCell.representatives())
        #expect(scored.count == 6264)
        for index in 0..<NASBench201.count {
            guard let cell = space.architecture(at: index) else { continue }
            let found = LiveCell.representative(of: cell)
            #expect(scored.contains(found))
            #expect(CellFunctions.pruned(found) == found)
            #expect(space.isConnected(found) == space.isConnected(cell))
        }
    }

    @Test func aTableReadsBackWhatWasWritten() throws {
        let rows = [7: ProxyScores([.synflowLog: 114.72, .nwot: 207.5, .zico: -3.25]), 1: ProxyScores([.plain: 0])]
        let data = try ScoreTableFile.data(Self.recipe, date: "2026-11-21", rows)
        let table = try ScoreTableFile.table(from: data, .in16, named: "t")
        #expect(table.recipe == Self.recipe)
        #expect(table.date == "2026-11-21")
        #expect(table.indices == [1, 7])
        #expect(table.digest == Digest(of: data))
    }

    @Test func aDamagedTableIsNamed() throws {
        let data = try ScoreTableFile.data(Self.recipe, date: "2026-11-21", [1: ProxyScores()])
        func code(_ data: Data, _ dataset: ScoredDataset = .in16) -> EngineError.Code? {
            #expect(throws: EngineError.self) { try ScoreTableFile.table(from: data, dataset, named: "t") }?.code
        }
        #expect(code(data.dropLast()) == .wrongSize)
        #expect(code(data + [0]) == .wrongSize)
        #expect(code(data, .cifar10) == .mismatched)
        #expect(code(Data()) == .malformed)
        #expect(code(Data("{}\n".utf8)) == .malformed)
    }

    @Test func aBuildGoesOnWhereItBrokeOffAndDoesNotDependOnItsWorkers() async throws {
        let cells = Array(LiveCell.representatives().prefix(5))
        let (one, two) = (Self.folder(), Self.folder())
        defer { for folder in [one, two] { try? FileManager.default.removeItem(at: folder) } }
        let counts = Mutex<[Int]>([])
        let first = try ScoreBuild(Self.recipe, shards: one, input: nil, trunk: nil, cells: cells)
        try await first.run(workers: 1) { count in counts.withLock { $0.append(count) } }
        try await first.run(workers: 1) { count in counts.withLock { $0.append(count) } }
        // Begun, one shard done; begun again with all done.
        #expect(counts.withLock { $0 } == [0, 5, 5])
        let second = try ScoreBuild(Self.recipe, shards: two, input: nil, trunk: nil, cells: cells)
        try await second.run(workers: 2) { _ in }
        #expect(try first.table(date: "d") == second.table(date: "d"))
        let other = ScoreRecipe(dataset: .in16, batch: 3, seed: 5, images: SyntheticImages.name)
        let error = #expect(throws: EngineError.self) {
            try ScoreBuild(other, shards: one, input: nil, trunk: nil, cells: cells).table(date: "d")
        }
        #expect(error?.code == .mismatched)
        try Data("{".utf8).write(to: ScoreShard.file(0, of: .in16, in: one))
        #expect(#expect(throws: EngineError.self) { try first.table(date: "d") }?.code == .malformed)
        try FileManager.default.removeItem(at: ScoreShard.file(0, of: .in16, in: one))
        #expect(#expect(throws: EngineError.self) { try first.table(date: "d") }?.code == .unreadable)
    }

    @Test func onlyTablesWithImagesAlikeLendTheirTrunk() throws {
        let data = try ScoreTableFile.data(Self.recipe, date: "d", [1: ProxyScores()])
        let table = try ScoreTableFile.table(from: data, nil, named: "t")
        let recipe = ScoreRecipe(dataset: .cifar100, batch: 2, seed: 5, images: SyntheticImages.name)
        let error = #expect(throws: EngineError.self) {
            try ScoreBuild(recipe, shards: Self.folder(), trunk: table)
        }
        #expect(error?.code == .mismatched)
    }

    @Test func trunkScoresDoNotLookAtTheClassifier() throws {
        let cell = try NASBench201().architecture(
            from: "|nor_conv_1x1~0|+|none~0|none~1|+|skip_connect~0|skip_connect~1|none~2|")
        let scores = try [ScoredDataset.cifar10, .cifar100].map { dataset in
            try CellScorer(ScoreRecipe(dataset: dataset, batch: 2, seed: 1, images: SyntheticImages.name))
                .scores(of: cell, wanted: ScoreBuild.ofTrunk)
        }
        #expect(scores[0] == scores[1])
        #expect(scores[0].known.count == 2)
    }
}
