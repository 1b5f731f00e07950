import Foundation
import Testing

@testable import Workbench

/// What reaches outside the session: a replay passes over it, and an input that failed for want of something outside verifies.
@Suite struct ReachTests {
    /// Inputs that fail for want of a file, a folder or a program, in a session that has a task.
    private static let failing = [
        "zerocost build --dataset cifar10 --trunk nowhere.table --out scores.table", "zerocost check nowhere.json",
        "predictor ship /dev/null/folder --train 20", "device add phone --csv nowhere.csv --dataset cifar10",
        "hv nowhere.dat -r 5", "compare offline nsga2 --in nowhere.runs", "data import nowhere",
        "claim 'a > b' --in nowhere.runs",
        "prompt edit propose --from nowhere.txt", "figure verify nowhere.pdf", "open nowhere", "fork /dev/null/x",
        "export html /dev/null/x.html", "paper pack /dev/null/pack", "llm use openai",
    ]

    @Test func whatFailedForWantOfSomethingVerifies() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        #expect(await notebook.run("task cifar10 edgegpu") == .done)
        for line in Self.failing {
            let outcome = await notebook.run(line)
            #expect(outcome.exitStatus == 1, "\(line): \(desk.take())")
        }
        #expect(await notebook.run("evolve 1 --quiet") == .done)
        _ = desk.take()
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    /// The tables come after the first try: what failed without them fails in the replay, too, which has them.
    @Test func aTaskThatFailedWithoutTablesVerifiesWithThem() async throws {
        let bare = try Desk(.none)
        let first = bare.notebook()
        #expect(await first.run("task cifar10 edgegpu").exitStatus == 1)
        #expect(await first.run("note 'no tables yet'") == .done)
        let journal = bare.journal("tour")
        let rich = try Desk()
        let second = rich.notebook("again")
        #expect(await second.run("replay \(journal) --verify") == .done, "\(rich.take())")
    }

    /// No command knows whether it is lived through or replayed.
    @Test func noCommandAsksInWhichWorldItIs() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Workbench/Commands")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for word in ["isReplay", "case .replay", "leavesWorldAlone"] {
                #expect(!text.contains(word), "\(file) asks \(word)")
            }
        }
    }
}
