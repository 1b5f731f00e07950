import Foundation
import Sessions
import Testing

@testable import Workbench

/// Designers that do not answer, or answer nonsense.
@Suite struct DesignerFaultTests {
    private static let start = ["task cifar10 edgegpu", "partition"]

    @Test func anUnreachableServerLeavesTheGenerationOpenForAnother() async throws {
        let desk = try Desk(variables: ["OPENAI_API_KEY": "sk-of-a-test"])
        let notebook = desk.notebook()
        for cell in Self.start { #expect(await notebook.run(cell) == .done) }
        #expect(await notebook.run("llm use openai m --url http://127.0.0.1:9/v1") == .done)
        _ = desk.take()
        let failed = await notebook.run("evolve 1")
        #expect(failed.exitStatus == 1 && failed.status == .failed)
        #expect(desk.take().contains("openai did not answer"))
        let open = await notebook.state.search
        #expect(open.round != nil && open.generation == 0)
        #expect(await notebook.run("llm use offline") == .done)
        #expect(await notebook.run("evolve 1") == .done)
        let after = await notebook.state.search
        #expect(after.round == nil && after.generation == 1)
        #expect(after.archive.count > open.archive.count)
        let journal = try String(contentsOfFile: desk.journal("tour"), encoding: .utf8)
        #expect(!journal.contains("sk-of-a-test"))
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test(arguments: ["openai", "anthropic"]) func aMissingKeyNamesItsVariable(_ provider: String) async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let outcome = await notebook.run("llm use \(provider) m")
        #expect(outcome.exitStatus == 1)
        #expect(desk.take().contains("\(provider.uppercased())_API_KEY"))
        #expect(await notebook.state.designer == nil)
    }

    @Test func aModelWithoutANameIsAskedFor() async throws {
        let desk = try Desk(variables: ["OPENAI_API_KEY": "sk-of-a-test"])
        let notebook = desk.notebook()
        #expect(await notebook.run("llm use openai").exitStatus == 1)
        #expect(desk.take().contains("OPENAI_MODEL"))
    }

    @Test func malformedAnswersAreRefusedAndTheGenerationGoesOn() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in Self.start { #expect(await notebook.run(cell) == .done) }
        #expect(await notebook.run("llm use command \"echo 'I would take a residual network.'\"") == .done)
        _ = desk.take()
        let text = await desk.transcript(of: ["evolve 1", "metrics --csv"], in: notebook)
        expectSnapshot(text, "malformed-answers.txt")
        let report = try #require(await notebook.state.search.reports.last)
        #expect(report.number == 1 && report.refusedCount > 0)
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test func aProgramThatFailsIsQuoted() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in Self.start { #expect(await notebook.run(cell) == .done) }
        #expect(await notebook.run("llm use command 'echo no tokens left >&2; exit 4'") == .done)
        _ = desk.take()
        #expect(await notebook.run("evolve 1").exitStatus == 1)
        let shown = desk.take()
        #expect(shown.contains("no tokens left") && shown.contains("4"), "\(shown)")
    }

    @Test func aStubThatAnswersIsTried() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        #expect(await notebook.run("llm use command 'cat >/dev/null; echo {\\\"sum\\\": 42}'") == .done)
        #expect(await notebook.run("llm test") == .done)
        let shown = desk.take()
        #expect(shown.contains("yes: JSON and nothing else") && shown.contains("Fit for a search"), "\(shown)")
    }
}
