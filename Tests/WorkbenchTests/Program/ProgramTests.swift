import Foundation
import Sessions
import Testing

@testable import Workbench

/// What the words after the program's name do. The cells need no tables.
@Suite struct ProgramTests {
    @Test func cellsOfACommandLineMakeASession() async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(["-c", "note one; note two"], in: desk.surroundings) == 0)
        let contents = try JournalReader.read(desk.path("sessions/2026-09-21-1.jsonl"))
        #expect(SessionState(contents).notes.map(\.text) == ["one", "two"])
        #expect(SessionState(contents).cells.map(\.input) == ["note one", "note two"])
        #expect(await Program.run(["-c", "note three"], in: desk.surroundings) == 0)
        #expect(try desk.sessions() == ["2026-09-21-1.jsonl", "2026-09-21-2.jsonl"])
    }

    @Test func aScriptRunsToItsFirstFailure() async throws {
        let desk = try Desk(.none)
        let script = desk.path("walk.nas")
        try "# a walk\nnote one\n\ntask cifar10 edgegpu\nnote two\n".write(
            toFile: script, atomically: true, encoding: .utf8)
        #expect(await Program.run(["run", script], in: desk.surroundings) == 1)
        let shown = desk.take()
        #expect(shown.contains("([1] note one)") && shown.contains("([2] task cifar10 edgegpu)"))
        #expect(!shown.contains("note two"))
        let state = SessionState(try JournalReader.read(desk.journal("walk")))
        #expect(state.notes.map(\.text) == ["one"])
        #expect(state.cells.map { $0.finish?.status } == [.done, .failed])
        // The session of a second run gets a name of its own.
        #expect(await Program.run(["run", script], in: desk.surroundings) == 1)
        #expect(try desk.sessions() == ["walk-2.jsonl", "walk.jsonl"])
    }

    @Test func aScriptWithWrongWordsEndsWithStatusTwo() async throws {
        let desk = try Desk(.none)
        let script = desk.path("walk.nas")
        try "note one\nevlove 3\nnote two\n".write(toFile: script, atomically: true, encoding: .utf8)
        #expect(await Program.run(["run", script], in: desk.surroundings) == 2)
        #expect(desk.take().contains("Did you mean evolve?"))
        try "note 'open\n".write(toFile: script, atomically: true, encoding: .utf8)
        #expect(await Program.run(["run", script], in: desk.surroundings) == 2)
    }

    @Test func quitEndsAScript() async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(["-c", "note one; quit; note two"], in: desk.surroundings) == 0)
        let state = SessionState(try JournalReader.read(desk.path("sessions/2026-09-21-1.jsonl")))
        #expect(state.notes.map(\.text) == ["one"])
    }

    @Test func aCommandByItselfNeedsNoSession() async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(["arch", "show", "9930", "--json"], in: desk.surroundings) == 0)
        #expect(desk.take().contains("\"index\""))
        #expect(await Program.run(["help", "evolve"], in: desk.surroundings) == 0)
        #expect(await Program.run(["data", "show"], in: desk.surroundings) == 1)
        #expect(try desk.sessions() == [])
    }

    @Test(arguments: [
        ["note", "x"], ["evolve", "5"], ["budget", "--calls", "5"], ["save", "foo"], ["open", "tour"],
    ])
    func aCommandThatNeedsASessionSaysSo(words: [String]) async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(words, in: desk.surroundings) == 2)
        #expect(desk.take().contains("`\(words[0])` needs a session"))
        #expect(try desk.sessions() == [])
    }

    @Test func aNamedSessionIsBegunThenGoneOnWith() async throws {
        let desk = try Desk(.none)
        let words = ["--session", "mine", "--seed", "7", "-c"]
        #expect(await Program.run(words + ["note one"], in: desk.surroundings) == 0)
        #expect(await Program.run(["--session", "mine", "-c", "note two"], in: desk.surroundings) == 0)
        let contents = try JournalReader.read(desk.journal("mine"))
        #expect(contents.header.seed.value == 7)
        #expect(SessionState(contents).notes.map(\.text) == ["one", "two"])
        #expect(try desk.sessions() == ["mine.jsonl"])
    }

    @Test func aNamedFileThatIsNoJournalIsLeftAlone() async throws {
        let desk = try Desk(.none)
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try "my poem".write(toFile: desk.journal("poem"), atomically: true, encoding: .utf8)
        let status = await Program.run(["--session", "poem", "-c", "note one"], in: desk.surroundings)
        #expect(status == 1)
        #expect(desk.take().contains("is not a journal of llm-nas"))
        #expect(try String(contentsOfFile: desk.journal("poem"), encoding: .utf8) == "my poem")
    }

    @Test(arguments: [
        ["--sesion", "a"], ["--session"], ["--seed"], ["--seed", "minus"], ["--seed", "-1", "-c", "note a"], ["run"],
        ["run", "a", "b"], ["-c"], ["-c", "note a", "note b"], ["evlove", "5"], ["task"], ["--fast"],
    ]) func wrongWordsEndWithStatusTwo(_ words: [String]) async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(words, in: desk.surroundings) == 2)
        #expect(desk.take().hasPrefix("(error: "))
        #expect(try desk.sessions() == [])
    }

    @Test func wrongWordsReadAsRecorded() async throws {
        let desk = try Desk(.none)
        var text = ""
        for words in [["--sesion", "a"], ["--session"], ["--seed", "minus"], ["run"], ["run", "no.nas"], ["-c"]] {
            text += "$ llm-nas \(words.joined(separator: " "))\n"
            let status = await Program.run(words, in: desk.surroundings)
            text += desk.take() + "= \(status)\n"
        }
        expectSnapshot(text, "errors-program.txt")
    }

    @Test func aLookAroundLeavesNoJournal() async throws {
        let desk = try Desk(.none)
        #expect(
            await Program.run(["-c", "help; history; sessions; llm show; data recipe"], in: desk.surroundings) == 0)
        #expect(await Program.run(["-c", "front"], in: desk.surroundings) == 1)
        #expect(await Program.run(["-c", "arch show 1; save; quit"], in: desk.surroundings) == 0)
        #expect(!FileManager.default.fileExists(atPath: desk.path("sessions")))
    }

    @Test func aShellLineRunsAndItsStatusCounts() async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(["-c", "!touch \(desk.path("made"))"], in: desk.surroundings) == 0)
        #expect(FileManager.default.fileExists(atPath: desk.path("made")))
        #expect(await Program.run(["-c", "!exit 5\nnote after"], in: desk.surroundings) == 1)
        #expect(desk.take().contains("`exit 5` ended with status 5."))
        #expect(await Program.run(["-c", "!kill -9 $$"], in: desk.surroundings) == 1)
        #expect(desk.take().contains("ended with status 137."))
    }

    @Test func newAndOpenDoNotOverwrite() async throws {
        let desk = try Desk(.none)
        let script = "note one; new other --seed 9; note two; open \(desk.path("sessions/2026-09-21-1")); note three"
        #expect(await Program.run(["-c", script], in: desk.surroundings) == 0, "\(desk.take())")
        let first = SessionState(try JournalReader.read(desk.path("sessions/2026-09-21-1.jsonl")))
        let other = SessionState(try JournalReader.read(desk.journal("other")))
        #expect(first.notes.map(\.text) == ["one", "three"])
        #expect(other.notes.map(\.text) == ["two"] && other.seed.value == 9)
        // A name that is taken: what was there stays.
        _ = await Program.run(["-c", "new other; note four"], in: desk.surroundings)
        let after = SessionState(try JournalReader.read(desk.journal("other")))
        #expect(after == other)
    }
}

extension Desk {
    /// The files of the sessions' directory.
    func sessions() throws -> [String] {
        let folder = path("sessions")
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    }
}
