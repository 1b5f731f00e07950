import Determinism
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Campaigns from the line to the journal, stopped and gone on with.
@Suite struct CampaignTests {
    private static let settings = """
        searchers = random, local-search, nsga2, moead, sms-emoa, regularized-evolution
        tasks = cifar10 fpga
        seeds = 2
        budgets = 30, 60
        checkpoints = 20
        """

    /// A campaign file in the desk's own folder.
    private func file(on desk: Desk, _ text: String = settings) throws -> String {
        let path = desk.path("small.campaign")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func contents(_ desk: Desk) throws -> CampaignContents {
        try CampaignContents.read(desk.path("small.runs"))
    }

    /// What the campaign keeps and shows, made once for all tests of the run.
    static let finished = Task {
        let desk = try Desk()
        let path = desk.path("small.campaign")
        try Data(settings.utf8).write(to: URL(fileURLWithPath: path))
        try #require(await desk.notebook().run("campaign \(path) --parallel 2") == .done, "\(desk.take())")
        let bytes = try #require(FileManager.default.contents(atPath: desk.path("small.runs")))
        return (journal: bytes, shown: desk.take())
    }

    /// A desk whose folder holds the campaign's file, and the first bytes of its journal.
    private func desk(holding share: Double) async throws -> (desk: Desk, file: String) {
        let whole = try await Self.finished.value.journal
        let desk = try Desk()
        let path = try file(on: desk)
        let header = try #require(whole.firstIndex(of: 10))
        let kept = max(Int(Double(whole.count) * share), header + 1)
        try whole.prefix(kept).write(to: URL(fileURLWithPath: desk.path("small.runs")))
        return (desk, path)
    }

    @Test func aCampaignRecordsEachRunOnceAndShowsItsSearchers() async throws {
        let (desk, _) = try await desk(holding: 1)
        let shown = try await Self.finished.value.shown
        let contents = try contents(desk)
        #expect(contents.runs.map(\.name) == contents.header.spec.runs)
        #expect(contents.tornBytes == 0)
        for run in contents.runs {
            #expect(run.evaluations == 60 && run.cells.count == 60 && Set(run.cells).count == 60)
            #expect(run.scores.map(\.evaluations) == [20, 30, 40, 60])
            let hv = run.scores.compactMap { $0[.hv] }
            #expect(hv == hv.sorted() && hv.allSatisfy { (0...1).contains($0) })
        }
        for name in ["random", "moead", "sms-emoa"] { #expect(shown.contains("\n\(name) "), "\(shown)") }
        #expect(shown.contains("1 tasks, 2 seeds"))
        #expect(shown.contains("compare --in DIR/small.runs"))
    }

    @Test func theJournalIsTheSameHoweverManyRunsGoSideBySide() async throws {
        let (desk, path) = try await desk(holding: 0)
        #expect(await desk.notebook().run("campaign \(path) --parallel 5") == .done)
        let journal = FileManager.default.contents(atPath: desk.path("small.runs"))
        #expect(try await journal == Self.finished.value.journal)
    }

    /// Cut after every so many bytes, as a crash of the machine would leave it.
    @Test(arguments: [0.37, 0.999]) func aCampaignCutShortGoesOnToTheSameJournal(share: Double) async throws {
        let (desk, path) = try await desk(holding: share)
        let whole = try await Self.finished.value.journal
        let runs = desk.path("small.runs")
        let done = try contents(desk).runs.count
        #expect(done > 0 && done < 12)
        #expect(await desk.notebook().run("campaign \(path)") == .done)
        let shown = desk.take()
        #expect(FileManager.default.contents(atPath: runs) == whole)
        #expect(shown.contains("Going on after \(done) of 12 runs"), "\(shown)")
        #expect(shown.contains("was not finished; its run is done again"), "\(shown)")
        // Once more: nothing is left to do, and nothing is written.
        #expect(await desk.notebook().run("campaign \(path)") == .done)
        #expect(FileManager.default.contents(atPath: runs) == whole)
    }

    @Test func anotherCampaignsJournalIsLeftAlone() async throws {
        let (desk, path) = try await desk(holding: 0.5)
        let before = FileManager.default.contents(atPath: desk.path("small.runs"))
        let outcome = await desk.notebook().run("campaign \(path) --searchers nsga2 --seeds 3")
        #expect(outcome.exitStatus == 1)
        let shown = desk.take()
        #expect(shown.contains("differs in searchers, seeds (3, there 2)"), "\(shown)")
        #expect(FileManager.default.contents(atPath: desk.path("small.runs")) == before)
    }

    @Test func aDamagedJournalIsNamedByItsLine() async throws {
        let (desk, path) = try await desk(holding: 1)
        let runs = desk.path("small.runs")
        let text = try String(contentsOfFile: runs, encoding: .utf8)
            .replacing("\"seed\":2", with: "\"seed\":1", maxReplacements: 1)
        try Data(text.utf8).write(to: URL(fileURLWithPath: runs))
        for line in ["campaign \(path)", "compare --in \(runs)"] {
            let outcome = await desk.notebook().run(line)
            #expect(outcome.exitStatus == 1)
            #expect(desk.take().contains("Line 3 of the campaign journal DIR/small.runs is damaged"))
        }
    }

    @Test func whatIsNoCampaignJournalIsSaidSo() async throws {
        let desk = try Desk()
        try Data("hello\n".utf8).write(to: URL(fileURLWithPath: desk.path("hello.runs")))
        let lines = [
            "compare --in \(desk.path("hello.runs"))", "compare --in \(desk.path("nowhere.runs"))",
            "campaign \(desk.path("nowhere.campaign"))", "campaign --seeds 2", "compare one",
        ]
        let text = await desk.transcript(of: lines, in: desk.notebook())
        expectSnapshot(text, "campaign-errors.txt")
    }

    @Test func searchersAreComparedByTheNamesOfTheCampaign() async throws {
        let (desk, _) = try await desk(holding: 1)
        let runs = desk.path("small.runs")
        #expect(await desk.notebook().run("compare nsga2 random --in \(runs) --indicator igd --at 30") == .done)
        let shown = desk.take()
        #expect(shown.contains("igd after 30 evaluations, smaller being better; p after Holm for 1 pairs"), "\(shown)")
        for (line, message) in [
            ("compare nsga3 random --in \(runs)", "'nsga3' is no searcher of this campaign"),
            ("compare nsga2 random --in \(runs) --at 35", "No score was taken after 35 evaluations"),
            ("compare --in \(runs) --task 'cifar10 pixel3'", "'cifar10 pixel3' is no task of this campaign"),
        ] {
            #expect(await desk.notebook().run(line).exitStatus == 1)
            let said = desk.take()
            #expect(said.contains(message), "\(said)")
        }
    }

    @Test func searchedInValidationAndMeasuredInTest() async throws {
        let desk = try Desk()
        let path = try file(on: desk, Self.settings + "\naccuracy = validation")
        #expect(await desk.notebook().run("campaign \(path) --searchers nsga2 --seeds 1") == .done)
        #expect(desk.take().contains("searched in validation and measured in test accuracy"))
        let run = try #require(try contents(desk).runs.first)
        // The same search in a session shows the same cells; `metrics` measures its front in test accuracy.
        let session = desk.notebook("same", seed: 1)
        for cell in ["task cifar10 fpga", "partition", "budget --evaluations 60", "evolve 9 --with nsga2"] {
            #expect(await session.run(cell) == .done)
        }
        let problem = try await session.problem()
        let archive = await session.state.search.archive
        #expect(run.cells == archive.evaluations.compactMap { problem.space.index(of: $0.architecture) })
        let values = archive.front().compactMap { problem.testValues(of: $0.architecture) }
        let measured = try #require(problem.testTruth).span.evaluate(.init(values))
        let hv = try #require(run.scores.last?[.hv])
        #expect(abs(hv - (measured.hvShare ?? 0)) < 1e-8)
        #expect(run.fronts.map(\.evaluations) == [30, 60])
        #expect(run.front(at: 60)?.members.map(\.values) == values)
        #expect(run.front(at: 59) == run.fronts.first && run.front(at: 20) == nil)
    }

    @Test func threeObjectivesRunThroughEveryBredRival() async throws {
        let desk = try Desk()
        let path = try file(on: desk, Self.settings + "\nenergy = yes")
        #expect(await desk.notebook().run("campaign \(path) --seeds 1") == .done)
        let runs = try contents(desk).runs
        #expect(runs.count == 6 && runs.allSatisfy { $0.evaluations == 60 })
    }
}
