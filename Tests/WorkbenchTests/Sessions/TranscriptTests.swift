import Foundation
import Testing

@testable import Workbench

/// Sessions as they are typed, with everything that is shown.
@Suite struct TranscriptTests {
    private static let mainJob = [
        "task cifar10 edgegpu", "partition", "evolve 2 --children 4", "kb show", "front", "metrics", "partition",
        "history",
        "note \"the fast end is found first\"",
    ]

    @Test func theMainJobReadsAsRecorded() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        expectSnapshot(await desk.transcript(of: Self.mainJob, in: notebook), "main-job.txt")
        #expect(await notebook.state.notes.map(\.text) == ["the fast end is found first"])

        let other = desk.notebook("other")
        let verified = await desk.transcript(of: ["replay \(desk.journal("tour")) --verify"], in: other)
        #expect(verified.contains("events decided again, all equal."), "\(verified)")
        expectSnapshot(
            await desk.transcript(of: ["replay \(desk.journal("tour"))", "sessions"], in: other), "main-job-replay.txt")
    }

    @Test func theSameSeedWritesTheSameJournalToTheByte() async throws {
        let cells = ["task cifar100 fpga --energy", "partition 4 --by latency", "evolve 1 --children 1"]
        var journals: [Data] = []
        for seed in [3, 3, 4] as [UInt64] {
            let desk = try Desk()
            let notebook = desk.notebook(seed: seed)
            for cell in cells { #expect(await notebook.run(cell) == .done) }
            journals.append(try Data(contentsOf: URL(fileURLWithPath: desk.journal("tour"))))
        }
        #expect(journals[0] == journals[1])
        #expect(journals[0] != journals[2])
    }

    @Test func evolveAfterEvolveIsOneEvolveOfBoth() async throws {
        let (once, twice) = (try Desk(), try Desk())
        let (first, second) = (once.notebook(), twice.notebook())
        let start = ["task in16 eyeriss", "partition 3 --random"]
        for cell in start + ["evolve 2 --children 1"] { #expect(await first.run(cell) == .done) }
        for cell in start + ["evolve 1 --children 1"] { #expect(await second.run(cell) == .done) }
        // The second half happens in a notebook that knows the first from its journal alone.
        let third = twice.notebook("third")
        await second.leave()
        #expect(await third.run("open \(twice.journal("tour"))") == .done)
        #expect(await third.run("evolve 1") == .done)
        #expect(await first.state.search.archive == third.state.search.archive)
        #expect(await first.state.search.knowledge == third.state.search.knowledge)
    }

    @Test func anUnfinishedLastLineIsSetAsideAndTheRestOpens() async throws {
        let desk = try Desk()
        let path = desk.journal("torn")
        let notebook = try await desk.preparedNotebook("torn")
        let whole = await notebook.state
        await notebook.leave()
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"n":99,"ti"#.utf8))
        try file.close()
        let again = desk.notebook("again")
        #expect(await again.run("open \(path)") == .done)
        #expect(desk.take().contains("11 bytes are set aside in DIR/sessions/torn.jsonl.torn"))
        #expect(await again.state == whole)
        #expect(try String(contentsOfFile: path + ".torn", encoding: .utf8) == #"{"n":99,"ti"# + "\n")
        #expect(await again.run("note on") == .done)
    }

    @Test func replayNamesTheFirstEventThatCameOutDifferently() async throws {
        let desk = try Desk()
        // Another seed in the header alone: same words, other decisions.
        let text = String(decoding: try await PreparedSession.journal.value, as: UTF8.self)
        let forged = try ForgedJournal.rechained(text.replacing("\"seed\":1", with: "\"seed\":2"))
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try forged.write(toFile: desk.journal("forged"), atomically: true, encoding: .utf8)
        let notebook = desk.notebook()
        let outcome = await notebook.run("replay \(desk.journal("forged")) --verify")
        let shown = desk.take()
        #expect(outcome.exitStatus == 1)
        #expect(shown.contains("came out differently.") && shown.contains("recorded") && shown.contains("now"))
    }

    @Test func aSavedSessionGoesOnInTheNewFile() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("save other") == .done)
        #expect(await notebook.run("note later") == .done)
        let old = try String(contentsOfFile: desk.journal("tour"), encoding: .utf8)
        let new = try String(contentsOfFile: desk.journal("other"), encoding: .utf8)
        #expect(!old.contains("later") && new.contains("later"))
        #expect(await notebook.run("save other").exitStatus == 1)
        #expect(desk.take().contains("is there already"))
    }
}

extension Notebook {
    /// Lets go of the journal, as the end of a process does.
    func leave() { session.detach() }
}
