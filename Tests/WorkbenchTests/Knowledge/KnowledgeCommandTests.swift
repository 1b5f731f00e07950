import Foundation
import Search
import Testing

@testable import Workbench

/// What a session's rules were, and what they brought.
@Suite struct KnowledgeCommandTests {
    @Test func historyDiffAndBlameReadAsRecorded() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let cells = [
            "kb edit r1 --text 'one skip keeps the gradient alive'", "kb pin r1",
            "kb add 'no pool' --niche 2 --check 'no pool'", "kb add 'no pool' --niche 2", "kb retire r2 'says nothing'",
            "kb history", "kb history --niche 1", "kb history r1 --csv",
            "kb diff 0..2", "kb diff 2..2", "kb blame", "kb blame --without r1", "kb show --csv",
        ]
        expectSnapshot(await desk.transcript(of: cells, in: notebook), "knowledge.txt")
    }

    @Test func reportsReadBackAsCSVAndJSON() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("kb add 'pool once' --check 'at most 1 pool'") == .done)
        _ = desk.take()
        let lines = [
            "kb show", "kb history", "kb diff 0..2", "kb blame", "kb blame --without r1", "bias", "bias --reasons",
        ]
        for line in lines {
            #expect(await notebook.run("\(line) --csv") == .done)
            let rows = desk.screen.take().split(separator: "\n")
            #expect(rows.count > 1, "\(line)")
            #expect(await notebook.run("\(line) --json") == .done)
            let json = try JSONSerialization.jsonObject(with: Data(desk.screen.take().utf8))
            let objects = try #require(json as? [[String: Any]], "\(line)")
            #expect(objects.count >= 1 && objects.count <= rows.count - 1, "\(line)")
            #expect(objects.allSatisfy { $0.count == rows[0].split(separator: ",").count }, "\(line) \(rows[0])")
        }
    }

    /// The offline designer reads no rules, so a search without one is the same search.
    @Test func withoutARuleTheOfflineDesignerEvaluatesTheSameCells() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let state = await notebook.state
        var trial = RuleTrial(
            problem: try await notebook.problem(), partition: try #require(try await notebook.partition()),
            seed: state.seed, script: await notebook.searchScript, session: state.search,
            rule: try #require(state.search.knowledge.rule("r1")), isOffline: true)
        try await trial.run(ask: nil)
        let made = trial.state.archive.evaluations.map(\.architecture)
        let recorded = state.search.archive.evaluations.map(\.architecture)
        #expect(made == recorded)
        #expect(trial.calls.reused == 0 && trial.calls.recomputed == state.search.spending.calls)
        #expect(trial.unanswered.isEmpty)
    }

    @Test func withoutARuleThatNoPromptShowedNothingIsAskedAnew() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("kb add 'too late' --check 'no pool'") == .done)
        let state = await notebook.state
        let late = try #require(state.search.knowledge.rules.last)
        var trial = RuleTrial(
            problem: try await notebook.problem(), partition: try #require(try await notebook.partition()),
            seed: state.seed, script: await notebook.searchScript, session: state.search, rule: late,
            isOffline: false)
        try await trial.run(ask: nil)
        #expect(trial.calls == RuleTrial.Calls(reused: state.search.spending.calls))
        #expect(trial.state.archive == state.search.archive && trial.state.knowledge == state.search.knowledge)
    }

    @Test func callsThatDifferAreListedAndMadeOnRequestOnly() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let cells = [
            "task cifar10 fpga", "partition", try ShellModel.use(on: desk), "kb add 'a skip' --check 'at least 1 skip'",
        ]
        for cell in cells + ["evolve 2 --children 2 --faithful"] { #expect(await notebook.run(cell) == .done) }
        let before = await notebook.state.search.spending.calls
        _ = desk.take()
        #expect(await notebook.run("kb blame --without r1") == .done)
        let listed = desk.take()
        #expect(listed.contains("differs: generation 1, niche 0, revise") && listed.contains("were not made"))
        #expect(await notebook.state.search.spending.calls == before)
        #expect(await notebook.state.probes.isEmpty)

        #expect(await notebook.run("kb blame --without r1 --ask --csv") == .done)
        let table = desk.take().split(separator: "\n")
        #expect(table.count == 4, "the start and two generations")
        let probes = await notebook.state.probes
        #expect(!probes.isEmpty && probes.allSatisfy { $0.purpose == "without r1" })
        #expect(await notebook.state.search.spending.calls == before + probes.count)
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test func aSpentBudgetMakesNoCall() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in ["task cifar10 fpga", try ShellModel.use(on: desk), "budget --calls 2"] {
            #expect(await notebook.run(cell) == .done)
        }
        let outcome = await notebook.run("contamination --calls 3 --cells 4")
        #expect(outcome.exitStatus == 1 && desk.take().contains("The budget of calls is spent."))
        #expect(await notebook.state.search.spending.calls == 2)
    }
}
