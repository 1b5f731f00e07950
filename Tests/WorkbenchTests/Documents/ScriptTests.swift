import Foundation
import Sessions
import Testing

@testable import Workbench

/// `export script`: a session as it can be typed again.
@Suite struct ScriptTests {
    /// Runs the script in another place; the notebook's state is read back from the journal.
    private func rerun(_ script: String) async throws -> SessionState {
        let desk = try Desk()
        let path = desk.path("again.nas")
        try script.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(await Program.run(["run", path], in: desk.surroundings) == 0, "\(desk.take())")
        let journals = try FileManager.default.contentsOfDirectory(atPath: desk.path("sessions"))
            .filter { $0.hasSuffix(".jsonl") }
        return SessionState(try JournalReader.read(desk.path("sessions/\(try #require(journals.first))")))
    }

    private func script(_ words: String, _ cells: [String], seed: UInt64 = 1) async throws -> (
        text: String, state: SessionState
    ) {
        let desk = try Desk()
        let notebook = desk.notebook(seed: seed)
        for cell in cells { _ = await notebook.run(cell) }
        let path = desk.path("tour.nas")
        #expect(await notebook.run("export script \(path) \(words)") == .done, "\(desk.take())")
        return (try String(contentsOfFile: path, encoding: .utf8), await notebook.state)
    }

    @Test func whatEndedWellRunsAgainToTheSameFront() async throws {
        let (text, state) = try await script(
            "--ok-only",
            [
                "front", "task cifar10 edgegpu", "partition 4 --by flops", "partition five", "evolve 1 --with random",
                "prompt 77", "kb add \"it's a rule; a \\\"good\\\" one\" --check 'at least 1 skip'", "save elsewhere",
                "evolve 1 --children 1\nfront", "note 'a # b'", "front --niche 44",
            ])
        let again = try await rerun(text)
        #expect(again.search.archive == state.search.archive && again.search.archive.front().count > 3)
        #expect(again.search.knowledge == state.search.knowledge && again.notes.map(\.text) == ["a # b"])
        #expect(text.contains("left out, failed (Nothing was evaluated yet.):\n#   front\n"))
        #expect(text.contains("left out, it names what is there already:\n#   save elsewhere\n"))
        #expect(!text.contains("export script"))
    }

    @Test func theSeedGoesWithIt() async throws {
        let cells = ["task cifar100 fpga", "partition", "evolve 1 --with random"]
        let (text, state) = try await script("--ok-only", cells, seed: 7)
        #expect(text.contains("\nnew --seed 7\n"))
        let again = try await rerun(text)
        #expect(again.seed == state.seed && again.search.archive == state.search.archive)
    }

    @Test func whatWasUndoneIsLeftOut() async throws {
        let (text, state) = try await script(
            "--ok-only",
            [
                "task cifar10 edgegpu", "partition", "evolve 1 --with random", "front", "undo", "undo",
                "partition 3 --by params", "evolve 1 --with random", "branch wide", "evolve 1", "goto main", "front",
            ])
        let again = try await rerun(text)
        #expect(again.search.archive == state.search.archive)
        #expect(again.search.partition == state.search.partition)
        #expect(text.contains("left out, undone:\n#   evolve 1 --with random\n"))
        #expect(text.contains("left out, undone:\n#   undo\n") && !text.contains("\nundo\n"))
    }

    @Test func withoutAFilterEveryCellIsThereAsItWasTyped() async throws {
        let (text, _) = try await script("", ["note one", "front", "note 'two\n  lines'"])
        #expect(
            text == """
                # Session tour, seed 1, 3 cells.
                # Run it with: llm-nas run FILE
                # [1]
                note one
                # [2] failed
                front
                # [3]
                note 'two
                  lines'

                """)
    }
}
