import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Table commands from the line to the file.
@Suite struct TableCommandTests {
    /// A finished campaign on one task, made once for all tests of the run.
    static let campaign = Task {
        let desk = try Desk()
        let runs = desk.path("small.runs")
        let line =
            "campaign --searchers 'random, nsga2, best rival: local-search' --tasks 'cifar10 fpga' --seeds 2 "
            + "--budgets '20, 40' --journal \(runs)"
        try #require(await desk.notebook().run(line) == .done, "\(desk.take())")
        return try #require(FileManager.default.contents(atPath: runs))
    }

    private func desk() async throws -> (desk: Desk, runs: String) {
        let desk = try Desk()
        let runs = desk.path("small.runs")
        try await Self.campaign.value.write(to: URL(fileURLWithPath: runs))
        return (desk, runs)
    }

    @Test func everyTableIsPrintedAndWritten() async throws {
        let (desk, runs) = try await desk()
        let notebook = desk.notebook()
        for kind in ["results", "overall", "latency", "cost", "ablation"] {
            #expect(await notebook.run("table \(kind) --in \(runs)") == .done, "\(desk.take())")
            let shown = desk.take()
            #expect(shown.contains("best rival") && shown.contains("evaluations"), "\(shown)")
            let path = desk.path("tables/\(kind).tex")
            #expect(await notebook.run("table \(kind) --in \(runs) --to \(path)") == .done, "\(desk.take())")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("\\toprule") && text.contains("\\label{tab:\(kind)}"), "\(text)")
            #expect(await notebook.run("table \(kind) --in \(runs) --format csv") == .done)
        }
        #expect(await notebook.run("table latency --in \(runs) --rival nsga2 --subject random") == .done)
        #expect(desk.take().contains("lowest latency of random"))
        // The label comes from the file, the options too: both are in the journal.
        let spec = try CampaignContents.read(runs).header.spec
        #expect(spec.searchers.map(\.name) == ["random", "nsga2", "best rival"])
        #expect(spec.searchers[2].settings.method == .localSearch)
    }

    @Test func tooFewSeedsAreSaidAndTheTableStands() async throws {
        let (desk, runs) = try await desk()
        #expect(await desk.notebook().run("table results --in \(runs)") == .done)
        let shown = desk.take()
        #expect(shown.contains("2 pairs of runs cannot pass the level after Holm for 2 comparisons"), "\(shown)")
        #expect(shown.contains("7 are the least. The table stands."), "\(shown)")
    }

    @Test func theSessionsOwnCostIsATable() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("table cost --format csv") == .done)
        let rows = desk.take().split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let spent = await notebook.state.search.spending
        #expect(rows.count == 2 && rows[1].contains("\(spent.evaluations)") && rows[1].contains("\(spent.calls)"))
    }

    @Test func whatCannotBePrintedIsSaid() async throws {
        let (desk, runs) = try await desk()
        let lines = [
            "table results --in \(desk.path("nowhere.runs"))", "table results --in \(runs) --at 33",
            "table results --in \(runs) --against nsga3", "table results --in \(runs) --indicator speed",
            "table latency --in \(runs) --rival nsga2 --subject nsga2", "table latency --in \(runs) --at 10",
            "table overall --in \(runs) --to \(desk.path("table.doc"))",
            "table overall --in \(runs) --to \(desk.path("table.tex")) --format csv",
            "table cost", "table cost --in \(runs) --with tour", "table results --in \(runs) --searcher all",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: desk.notebook()), "table-errors.txt")
    }
}
