import Foundation
import Search
import Sessions
import Testing

@testable import Workbench

/// Sessions that go without parts of the method, and what is asked beside a search.
@Suite struct AblatedSessionTests {
    @Test func partsAreLeftOutAndTakenUpAndTheSessionSaysSo() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let cells = [
            "task cifar10 edgegpu", "evolve 1 --children 1", "evolve 1 --no-partition",
            "evolve 1 --no-kb --no-evidence",
            "evolve 1 --plain", "evolve 1 --whole", "bias", "bias --reasons --generation 2", "metrics",
        ]
        expectSnapshot(await desk.transcript(of: cells, in: notebook), "ablated.txt")
        let plans = await notebook.state.search.rounds.map(\.plan.ablation)
        #expect(
            plans == [
                nil, nil, Ablation([.partition]), Ablation([.knowledge, .evidence]), .plain, nil,
            ])
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
        let again = desk.notebook("again")
        await notebook.leave()
        #expect(await again.run("open \(desk.journal("tour"))") == .done)
        #expect(await again.state == notebook.state)
    }

    @Test func anInterruptedGenerationGoesOnAsItBegan() async throws {
        let desk = try Desk(variables: ["OPENAI_API_KEY": "sk-of-a-test"])
        let notebook = desk.notebook()
        for cell in ["task cifar10 fpga", "llm use openai m --url http://127.0.0.1:9/v1"] {
            #expect(await notebook.run(cell) == .done)
        }
        #expect(await notebook.run("evolve 1 --children 1 --no-kb").exitStatus == 1)
        #expect(await notebook.run("llm use offline") == .done)
        _ = desk.take()
        let outcome = await notebook.run("evolve 1 --plain")
        #expect(outcome.exitStatus == 1)
        #expect(desk.take().contains("Generation 1 was interrupted and goes on as it began (no knowledge)."))
        #expect(await notebook.run("evolve 1") == .done)
        #expect(await notebook.state.search.generation == 1)
    }

    @Test func contaminationIsCountedRecordedAndVerified() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in ["task cifar10 edgegpu", try ShellModel.use(on: desk)] {
            #expect(await notebook.run(cell) == .done)
        }
        _ = desk.take()
        #expect(await notebook.run("contamination --calls 2 --cells 4") == .done)
        let shown = desk.take()
        #expect(shown.contains("on the true front") && shown.contains("2 calls of command"), "\(shown)")
        let state = await notebook.state
        #expect(state.search.spending.calls == 2 && state.search.archive.count == 0)
        #expect(state.probes.map(\.purpose) == ["contamination", "contamination"])
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
        #expect(await notebook.run("llm use offline") == .done)
        #expect(await notebook.run("contamination --calls 1") == .done)
        #expect(desk.take().contains("It proposed nothing"))
    }

    @Test func theQuickExampleOfAblateRuns() async throws {
        let desk = try Desk()
        let line = try #require(AblateCommand.examples.first { $0.line.contains("--budget 30") }).line
            .replacing(" sessions/", with: " \(desk.path("sessions"))/")
        #expect(await desk.notebook().run(line + " --csv") == .done)
        let rows = desk.take().split(separator: "\n")
        let texts = AblationStudy.texts(children: 1)
        #expect(rows.count == 1 + texts.count && AblationStudy.searchers(children: 1).count == texts.count)
        // The offline designer reads neither rules nor evidence: what those rows are there to show.
        func scores(_ name: String) -> Substring? { rows.first { $0.hasPrefix(name + ",") }?.dropFirst(name.count) }
        #expect(scores("full") == scores("no knowledge"))
        #expect(scores("full") == scores("no evidence"))
        #expect(scores("no partition") == scores("plain"))
        #expect(scores("no knowledge") != nil && scores("plain") != nil)
        #expect(scores("full") != scores("no predictor (no zero-cost proxies)"))
    }
}
