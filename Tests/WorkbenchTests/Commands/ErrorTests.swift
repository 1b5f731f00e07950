import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Bad input and a bad world: a sentence, a hint, the exit status, and a session that stays as it was.
@Suite struct ErrorTests {
    @Test func wrongWordsReadAsRecorded() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let lines = [
            "evlove 5", "frnot", "xyzzy", "kb sho", "task cifar10", "task", "task cifar10 edgegpu fpga", "front 3",
            "evolve five", "evolve 0", "evolve 1 --children 0", "evolve 1 --children many", "evolve 1 --start 0",
            "evolve 1 --parallel 65", "evolve 1 --allocation fair", "evolve 1 --with genetic",
            "evolve 1 --faithful --allocation gain", "evolve --fast", "partition four", "partition 4 --by size",
            "partition --random --by flops", "budget --evaluations 0", "budget --calls -3", "budget --tokens few",
            "budget --seconds 1.5", "task cifar10 edgegpu --accuracy train", "front --niche two", "front --csv --json",
            "metrics --xml", "prompt", "prompt first", "kb add", "kb add a --niche last", "kb edit r1 --polarity like",
            "kb export yaml", "kb show --niche x", "llm use", "llm use opnai", "llm use recorded", "new a --seed -1",
            "plot", "plot parteo", "plot pareto --format gif", "plot pareto --style nature",
            "plot pareto --term --to x.pdf", "plot hv --to x.pdf --format pdf --format svg", "note", "open", "replay",
            "bench search --seeds 0", "bench search --budget 0", "bench search --accuracy train", "data fetch",
            "kb diff 3", "kb diff ..", "kb diff one..two", "kb blame --ask", "kb history --niche x",
            "bias --generation x",
            "evolve 1 --plain --no-kb", "evolve 1 --whole --no-partition", "contamination --calls 0",
            "contamination --cells 101", "ablate --seeds 0", "ablate --budget 0", "arch show", "help evlove",
            "zerocost show", "zerocost show 1 --batch 1",
            "zerocost build --dataset cifar10", "zerocost build --dataset cifar10 --out x --workers 0",
            "zerocost check",
            "bench zerocost --cells 1", "note 'never closed", "note \\",
        ]
        let text = await unchanged(desk, notebook) { await desk.transcript(of: lines, in: notebook) }
        expectSnapshot(text, "errors-usage.txt")
        // A family's name alone shows its help; everything else ends with status 2.
        for answer in text.split(separator: "\n[").map(String.init) where !answer.contains("] plot\n") {
            #expect(answer.hasSuffix("= 2") || answer.hasSuffix("= 2\n"), "\(answer)")
        }
        #expect(await notebook.state.cells.count == PreparedSession.cells.count + 1, "only `plot` is a cell")
    }

    @Test func wrongNamesReadAsRecorded() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        try Data("no journal".utf8).write(to: URL(fileURLWithPath: desk.journal("text")))
        let lines = [
            "task cifar11 edgegpu", "task cifar10 egdegpu", "task cifar10 pixel3 --energy", "partition 4",
            "partition --by flops", "front --niche 6", "prompt 6", "kb show --niche 6",
            "kb add \"a\" --check 'edge 0-9 is 3x3'", "kb add \"a\" --niche 9", "kb edit r99 --text b", "kb edit r1",
            "kb history r99", "kb history --niche 6", "kb diff 2..1", "kb diff 0..9", "kb blame --without r99",
            "bias --generation 9", "ablate --task 'cifar10 gpu'", "kb retire r99", "kb pin r99", "kb unpin r1",
            "arch show 15625", "arch show -- -1",
            "arch show '|nor_conv_5x5~0|+|none~0|none~1|+|none~0|none~1|none~2|'",
            "plot pareto --to figure.bmp", "bench search --task 'cifar10 gpu'",
            "zerocost show 15625", "zerocost show 1 --dataset cifar11",
            "zerocost show 1 --compute --dataset cifar10 --images \(desk.path("nothing"))",
            "zerocost show 1 --compute --dataset in16 --images \(desk.path("nothing"))",
            "zerocost correlate --dataset mnist", "zerocost build --dataset mnist --out x",
            "zerocost build --dataset cifar10 --trunk nowhere --out x",
            "zerocost check \(desk.path("nothing"))", "zerocost check \(desk.journal("text"))", "open nowhere",
            "open \(desk.journal("text"))", "replay nowhere", "save tour", "data import \(desk.path("nothing"))",
            "data fetch ftp://example.org/a", "data fetch https://example.org/a --sha256 12", "llm use command",
            "!exit 3",
        ]
        let text = await unchanged(desk, notebook) { await desk.transcript(of: lines, in: notebook) }
        expectSnapshot(text, "errors-names.txt")
        let answers = text.split(separator: "\n[").map(String.init)
        for answer in answers { #expect(answer.hasSuffix("= 1") || answer.hasSuffix("= 1\n"), "\(answer)") }
    }

    @Test func withoutTablesCommandsSayHowToImportThem() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        let lines = [
            "task cifar10 edgegpu", "partition", "evolve 1", "front", "metrics", "plot pareto", "prompt 1",
            "kb add \"a\"",
            "data show", "data check", "bench search --seeds 1",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "errors-no-tables.txt")
    }

    @Test func withoutATaskOrEvaluationsCommandsSayWhatComesFirst() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let lines = [
            "partition", "evolve 1", "prompt 1", "kb add \"a\"", "plot hv", "task cifar10 edgegpu", "front", "metrics",
            "plot pareto", "prompt 1", "kb add \"a\"", "kb blame", "kb history", "bias", "plot bias",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "errors-too-early.txt")
    }

    @Test func otherTablesThanTheSessionsAreNoticed() async throws {
        let desk = try Desk()
        let text = String(decoding: try await PreparedSession.journal.value, as: UTF8.self)
        let digest = try #require(text.firstMatch(of: /"tables":"([0-9a-f]+)"/)).1
        let other = String(repeating: "0", count: digest.count)
        let forged = try ForgedJournal.rechained(text.replacing(digest, with: other))
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try forged.write(toFile: desk.journal("other"), atomically: true, encoding: .utf8)
        let notebook = desk.notebook()
        let lines = ["open other", "history --csv", "evolve 1", "metrics", "kb show"]
        let shown = await desk.transcript(of: lines, in: notebook)
        expectSnapshot(
            shown.replacing(/the tables here have [0-9a-f]+/, with: "the tables here have X"), "errors-other-tables.txt"
        )
    }

    @Test func aSessionsDirectoryThatCannotBeWrittenLeavesTheSessionInMemory() async throws {
        let file = try TemporaryFolder().path + "-file"
        try Data().write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let desk = try Desk(.none, sessions: file + "/sessions")
        let notebook = Notebook(
            surroundings: desk.surroundings, seed: .init(1), journalPath: file + "/sessions/tour.jsonl")
        let cells = ["note one", "note two", "history --csv", "save \(desk.path("kept"))"]
        let text = await desk.transcript(of: cells, in: notebook).replacing(file, with: "FILE")
        expectSnapshot(text, "errors-read-only.txt")
        #expect(await notebook.state.notes.map(\.text) == ["one", "two"])
        #expect(try JournalReader.read(desk.path("kept.jsonl")).records.isEmpty == false)
    }

    @Test func aMissingGnuplotAndAFolderThatIsAFileLeaveNothingHalf() async throws {
        let desk = try Desk(gnuplot: "no-such-gnuplot")
        let notebook = try await desk.preparedNotebook()
        try Data("here".utf8).write(to: URL(fileURLWithPath: desk.path("file")))
        let text = await unchanged(desk, notebook) {
            await desk.transcript(
                of: [
                    "plot pareto", "plot hv --term", "plot hv --to \(desk.path("file"))/hv.pdf",
                    "plot hv --to \(desk.path("no/such/folder/hv"))",
                ], in: notebook)
        }
        expectSnapshot(text, "errors-figures.txt")
        let left = (try? FileManager.default.contentsOfDirectory(atPath: desk.path("plots"))) ?? []
        #expect(left.isEmpty)
        #expect(await notebook.state.figures.isEmpty)
    }

    /// Runs the work and expects everything but the list of cells to be what it was.
    private func unchanged(_ desk: Desk, _ notebook: Notebook, _ work: () async -> String) async -> String {
        let before = await notebook.state
        let text = await work()
        let after = await notebook.state
        #expect(after.search.archive == before.search.archive && after.search.round == before.search.round)
        #expect(after.search.partition == before.search.partition && after.search.budget == before.search.budget)
        #expect(after.search.knowledge == before.search.knowledge && after.search.reports == before.search.reports)
        #expect(after.task == before.task && after.settings == before.settings)
        #expect(after.designer == before.designer && after.notes == before.notes && after.figures == before.figures)
        return text
    }
}
