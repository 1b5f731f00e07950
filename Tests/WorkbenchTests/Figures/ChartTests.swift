import Determinism
import Figures
import Foundation
import Testing

@testable import Workbench

@Suite struct ChartTests {
    private static let kinds = [
        "pareto", "hv", "igd", "latency-accuracy", "niches", "bias", "coverage", "regret", "operators", "knowledge",
    ]

    @Test func everyKindsScriptReadsAsRecorded() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let source = try ChartSource(
            state: await notebook.state, problem: try await notebook.problem(),
            partition: try await notebook.partition(), name: await notebook.name)
        let figures = [
            "pareto": try ParetoChart(source).figure, "hv": try ProgressChart(source, .hv).figure,
            "igd": try ProgressChart(source, .igd).figure,
            "latency-accuracy": try LatencyAccuracyChart(source).figure, "niches": try NichesChart(source).figure,
            "bias": try BiasChart(source, try await notebook.biases()).figure,
            "coverage": try CoverageChart(source, .evaluated).figure, "regret": try RegretChart(source).figure,
            "operators": try OperatorsChart(source).figure, "knowledge": try KnowledgeChart(source).figure,
        ]
        #expect(Set(figures.keys) == Set(Self.kinds))
        for kind in Self.kinds {
            let figure = try #require(figures[kind])
            let script = try FigureScript(figure: figure, style: .ieee, format: .pdf, name: "tour-\(kind).pdf")
            expectSnapshot(script.text, "plot-\(kind).gp")
            #expect(script.text.contains("# session tour, seed 1, 60 evaluations"))
            #expect(script.text.contains(try #require(await notebook.state.task?.tables?.short)))
        }
    }

    @Test func filesAreWrittenAndTheJournalHoldsTheirScriptsDigest() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        for kind in Self.kinds {
            let outcome = await notebook.run("plot \(kind) --format svg")
            #expect(outcome == .done, "\(desk.take())")
        }
        let figures = await notebook.state.figures
        #expect(figures.map(\.kind) == Self.kinds)
        for figure in figures {
            #expect(figure.path == desk.path("plots/tour-\(figure.kind).svg"))
            let drawing = try String(contentsOfFile: figure.path, encoding: .utf8)
            #expect(drawing.contains("<svg"))
            let script = try String(contentsOfFile: desk.path("plots/tour-\(figure.kind).gp"), encoding: .utf8)
            // The journal's script asks for the style's own font, wherever it is drawn; the file's for one that is here.
            let used = try #require(script.firstMatch(of: /font '([^,']+),/)).1
            #expect(figure.script == Digest(of: script.replacing(used, with: FigureStyle.ieee.fontFamily)))
        }
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test func severalFormatsAndAFileOfOnesOwn() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("plot hv --format pdf --format png --style slides") == .done)
        #expect(await notebook.run("plot hv --to \(desk.path("own/name.eps"))") == .done)
        let names = ["tour-hv.pdf", "tour-hv.gp", "tour-hv-png.png", "tour-hv-png.gp"].map { "plots/" + $0 }
        for name in names + ["own/name.eps", "own/name.gp"] {
            #expect(FileManager.default.fileExists(atPath: desk.path(name)), "\(name)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: desk.path("plots/tour-hv.pdf"))).starts(with: "%PDF".utf8))
        #expect(await notebook.state.figures.count == 3)
    }

    @Test func theTerminalShowsAFigureOfItsSize() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        for kind in Self.kinds {
            #expect(await notebook.run("plot \(kind) --term") == .done)
            let lines = desk.screen.take().split(separator: "\n", omittingEmptySubsequences: false)
            #expect((12...24).contains(lines.count), "\(kind)")
            #expect(lines.allSatisfy { $0.count <= 80 } && lines.contains { $0.count > 40 }, "\(kind)")
        }
        #expect(await notebook.state.figures.isEmpty)
    }
}
