import Foundation
import Sessions
import Testing

@testable import Workbench

/// What a document shows of a cell is what the cell showed.
@Suite struct RetellingTests {
    private static let cells = [
        "task cifar10 edgegpu", "partition", "llm use offline", "evolve 1", "front 3", "kb show",
        "kb add 'a skip keeps the gradient alive' --check 'at least 1 skip'", "evolve 1 --with random --children 2",
        "front",
        "front --csv", "metrics", "partition", "prompt 2", "history", "help front", "mark '#3' 'to train'", "mark",
        "kb show",
        "note 'seen twice'", "lineage '#30' --words", "evolve 1 --with random; front --niche 1\nmetrics --json",
        "budget --evaluations 60", "evolve 9", "budget", "undo 2", "front", "branch", "redo", "diff 4", "history --csv",
        "task cifar100 fpga", "front", "evolve 1 --with random-within-niches",
    ]

    @Test func everyCellShowsWhatItShowed() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        var lived: [String] = []
        for cell in Self.cells {
            _ = await notebook.run(cell)
            lived.append(desk.screen.take())
        }
        let told = await Retelling(surroundings: desk.surroundings, keepsExchanges: false)
            .cells(of: await notebook.header, await notebook.records(from: 0))
        // A cell whose words are no command is none, so `front 3` is not told.
        let wanted = zip(Self.cells, lived).filter { $0.0 != "front 3" }
        try #require(told.map(\.cell.input) == wanted.map(\.0))
        for (cell, lived) in zip(told, wanted.map(\.1)) {
            #expect(Self.text(cell.parts) == lived, "[\(cell.cell.number)] \(cell.cell.input)")
        }
    }

    @Test func everyAnswerComesWithThePromptItAnswered() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let records = await notebook.records(from: 0)
        let told = await Retelling(surroundings: desk.surroundings).cells(of: await notebook.header, records)
        let answers = records.compactMap { record in
            if case .search(.answered(let answer)) = record.event { answer } else { nil }
        }
        #expect(!answers.isEmpty && told.flatMap(\.exchanges).map(\.answer) == answers)
        #expect(told.flatMap(\.exchanges).allSatisfy { $0.prompt?.digest == $0.answer.prompt })
        var bare = Retelling(surroundings: desk.surroundings)
        bare.keepsExchanges = false
        #expect(await bare.cells(of: await notebook.header, records).allSatisfy(\.exchanges.isEmpty))
    }

    /// A cell that was cut short is told as far as it went, and those after it on the state it left.
    @Test(arguments: [14, 30, 45]) func aCellCutShortIsToldAsFarAsItWent(kept: Int) async throws {
        let desk = try Desk()
        let text = String(decoding: try await PreparedSession.journal.value, as: UTF8.self)
        let lines = text.split(separator: "\n").prefix(kept + 1)
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try (lines.joined(separator: "\n") + "\n").write(
            toFile: desk.journal("cut"), atomically: true, encoding: .utf8)
        let notebook = desk.notebook("other")
        #expect(await notebook.run("open cut") == .done)
        _ = desk.screen.take()
        for cell in ["history", "budget", "kb show"] { #expect(await notebook.run(cell) == .done) }
        let told = await Retelling(surroundings: desk.surroundings, keepsExchanges: false)
            .cells(of: await notebook.header, await notebook.records(from: 0))
        #expect(told.count == 8 && told[4].status == "broken off" && told[4].cell.input == "evolve 2 --children 4")
        #expect(told.suffix(3).map { Self.text($0.parts) }.joined() == desk.screen.take())
    }

    @Test func aFigureIsToldAsItsValue() async throws {
        let desk = try Desk(gnuplot: "no-such-gnuplot")
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("plot pareto").exitStatus == 1)
        #expect(await notebook.run("plot hv --format svg --format png").exitStatus == 1)
        let told = await Retelling(surroundings: desk.surroundings, keepsExchanges: false)
            .cells(of: await notebook.header, await notebook.records(from: 0))
        let figures = told.flatMap(\.parts).compactMap { if case .figure(let shown) = $0 { shown } else { nil } }
        #expect(figures.isEmpty, "what could not be drawn was not shown")
        let drawn = try Desk()
        let other = try await drawn.preparedNotebook()
        #expect(await other.run("plot pareto --to \(drawn.path("p.svg"))") == .done)
        #expect(await other.run("plot hv --to \(drawn.path("h.svg"))") == .done)
        let shown = await Retelling(surroundings: drawn.surroundings)
            .cells(of: await other.header, await other.records(from: 0)).flatMap(\.parts)
            .compactMap { if case .figure(let shown) = $0 { shown } else { nil } }
        #expect(shown.map(\.kind) == ["pareto", "hv"])
    }

    /// The parts as a screen of 120 columns writes them.
    private static func text(_ parts: [ShownPart]) -> String {
        let screen = RecordingScreen()
        for part in parts {
            switch part {
            case .table(let table): screen.table(table)
            case .text(let text): screen.result(text)
            case .message(let text): screen.message(text)
            case .figure: break
            }
        }
        return screen.take()
    }
}
