import Determinism
import Foundation
import Search
import Sessions
import Testing

@testable import Workbench

/// `replay --verify` on journals that the world outside cut short or changed.
@Suite struct VerificationTests {
    private func verify(_ name: String, on desk: Desk) async -> (outcome: CellOutcome, text: String) {
        let outcome = await desk.notebook("verifier").run("replay \(desk.journal(name)) --verify")
        return (outcome, desk.take())
    }

    @Test func aDamagedJournalIsNotVerified() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook("hurt")
        await notebook.leave()
        let path = desk.journal("hurt")
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[9] = lines[9].replacing("\"cell\"", with: "\"cels\"")
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let (outcome, text) = await verify("hurt", on: desk)
        #expect(outcome.exitStatus == 1)
        #expect(text.contains("the rest is damaged"), "\(text)")
    }

    /// Cut after every tenth record, opened, gone on with: what came after the cut was decided on the recorded state.
    @Test(arguments: [8, 12, 20, 30])
    func aCellCutShortIsVerifiedAsFarAsItWent(kept: Int) async throws {
        let desk = try Desk()
        let first = desk.notebook("cut")
        for cell in ["task cifar10 fpga", "partition", "evolve 2 --children 1"] {
            #expect(await first.run(cell) == .done)
        }
        await first.leave()
        let path = desk.journal("cut")
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        try #require(lines.count > kept + 2)
        try (lines.prefix(kept + 1).joined(separator: "\n") + "\n").write(
            toFile: path, atomically: true, encoding: .utf8)
        let second = desk.notebook("second")
        #expect(await second.run("open \(path)") == .done)
        #expect(await second.run("evolve 1") == .done)
        await second.leave()
        _ = desk.take()
        let (outcome, text) = await verify("cut", on: desk)
        #expect(outcome == .done, "\(text)")
    }

    /// Every rival in one session, closed and opened half-way; the picks of those that fit are taken from the journal.
    @Test func aSessionOfRivalsIsVerified() async throws {
        let desk = try Desk()
        let first = desk.notebook("rivals")
        let rivals = SearchMethod.allCases.filter(\.isRival)
        for cell in ["task cifar10 fpga", "partition"] { #expect(await first.run(cell) == .done) }
        for method in rivals {
            let outcome = await first.run("evolve 2 --with \(method.rawValue) --population 4 --start 4")
            #expect(outcome == .done, "\(desk.take())")
        }
        #expect(await first.state.search.archive.count == 4 + 2 * 4 * rivals.count)
        await first.leave()
        _ = desk.take()
        let (outcome, text) = await verify("rivals", on: desk)
        #expect(outcome == .done, "\(text)")
    }

    @Test func theReadersEnvironmentHasNoSay() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook("plain")
        await notebook.leave()
        let variables = ["OPENAI_API_KEY": "k", "OPENAI_MODEL": "foo"]
        let surroundings = Surroundings(
            variables: variables, clock: FrozenClock(milliseconds: 0), screen: desk.surroundings.screen,
            dataDirectory: desk.surroundings.dataDirectory, sessionsDirectory: desk.surroundings.sessionsDirectory)
        let reader = Notebook(surroundings: surroundings, seed: Seed(1), journalPath: nil)
        #expect(await reader.run("replay \(desk.journal("plain")) --verify") == .done, "\(desk.take())")
    }

    @Test func aBudgetOutlivesItsTask() async throws {
        let desk = try Desk()
        let notebook = desk.notebook("thrift")
        for cell in ["budget --evaluations 20", "task cifar10 fpga", "evolve 3 --children 1"] {
            #expect(await notebook.run(cell) == .done)
        }
        #expect(await notebook.state.search.archive.count == 20)
    }

    @Test func leavingStandsAloneInItsCell() async throws {
        let desk = try Desk()
        let notebook = desk.notebook("here")
        #expect(await notebook.run("note one") == .done)
        let outcome = await notebook.run("note two\nnew there\nnote three")
        #expect(outcome.exitStatus == 2)
        #expect(await notebook.state.notes.map(\.text) == ["one"])
    }

    @Test func twoNotebooksWithOneNameBothKeepTheirJournal() async throws {
        let desk = try Desk()
        let (one, other) = (desk.notebook("same"), desk.notebook("same"))
        #expect(await one.run("note mine") == .done)
        #expect(await other.run("note yours") == .done)
        #expect(try desk.sessions() == ["same-2.jsonl", "same.jsonl"])
        #expect(SessionState(try JournalReader.read(desk.journal("same-2"))).notes.map(\.text) == ["yours"])
    }
}
