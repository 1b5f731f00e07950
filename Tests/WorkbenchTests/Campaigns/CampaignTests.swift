import Determinism
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Campaigns from the line to the journal, stopped and gone on with.
@Suite(Tables.areHere) struct CampaignTests {
    private static let settings = """
        searchers = random, local-search, nsga2, moead, sms-emoa, regularized-evolution
        tasks = cifar10 fpga, cifar100 edgegpu
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

    @Test func aCampaignRecordsEachRunOnceAndShowsItsSearchers() async throws {
        let desk = try Desk()
        let path = try file(on: desk)
        #expect(await desk.notebook().run("campaign \(path)") == .done)
        let shown = desk.take()
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
        #expect(shown.contains("2 tasks, 2 seeds"))
        #expect(shown.contains("compare --in DIR/small.runs"))
    }

    @Test func theJournalIsTheSameHoweverManyRunsGoSideBySide() async throws {
        var bytes: [Data] = []
        for workers in [1, 2, 5] {
            let desk = try Desk()
            let path = try file(on: desk)
            #expect(await desk.notebook().run("campaign \(path) --parallel \(workers)") == .done)
            bytes.append(try #require(FileManager.default.contents(atPath: desk.path("small.runs"))))
        }
        #expect(Set(bytes).count == 1)
    }

    /// Cut after every so many bytes, as a crash of the machine would leave it.
    @Test(arguments: [0.1, 0.37, 0.8, 0.999]) func aCampaignCutShortGoesOnToTheSameJournal(share: Double) async throws {
        let desk = try Desk()
        let path = try file(on: desk)
        let runs = desk.path("small.runs")
        #expect(await desk.notebook().run("campaign \(path)") == .done)
        let whole = try #require(FileManager.default.contents(atPath: runs))
        let header = try #require(whole.firstIndex(of: 10))
        let kept = max(Int(Double(whole.count) * share), header + 1)
        try whole.prefix(kept).write(to: URL(fileURLWithPath: runs))
        let done = try contents(desk).runs.count
        _ = desk.take()
        #expect(await desk.notebook().run("campaign \(path)") == .done)
        let shown = desk.take()
        #expect(FileManager.default.contents(atPath: runs) == whole)
        if done > 0 { #expect(shown.contains("Going on after \(done) of 24 runs"), "\(shown)") }
        // Once more: nothing is left to do, and nothing is written.
        #expect(await desk.notebook().run("campaign \(path)") == .done)
        #expect(FileManager.default.contents(atPath: runs) == whole)
    }

    @Test func anotherCampaignsJournalIsLeftAlone() async throws {
        let desk = try Desk()
        let path = try file(on: desk)
        #expect(await desk.notebook().run("campaign \(path) --searchers random") == .done)
        let before = FileManager.default.contents(atPath: desk.path("small.runs"))
        _ = desk.take()
        let outcome = await desk.notebook().run("campaign \(path) --searchers nsga2 --seeds 3")
        #expect(outcome.exitStatus == 1)
        let shown = desk.take()
        #expect(shown.contains("differs in searchers, seeds (3, there 2)"), "\(shown)")
        #expect(FileManager.default.contents(atPath: desk.path("small.runs")) == before)
    }

    @Test func aDamagedJournalIsNamedByItsLine() async throws {
        let desk = try Desk()
        let path = try file(on: desk)
        let runs = desk.path("small.runs")
        #expect(await desk.notebook().run("campaign \(path) --searchers random") == .done)
        let text = try String(contentsOfFile: runs, encoding: .utf8).replacing("\"seed\":2", with: "\"seed\":1", maxReplacements: 1)
        try Data(text.utf8).write(to: URL(fileURLWithPath: runs))
        let outcome = await desk.notebook().run("campaign \(path) --searchers random")
        #expect(outcome.exitStatus == 1)
        #expect(desk.take().contains("Line 3 of the campaign journal DIR/small.runs is damaged"))
    }

    @Test func searchedInValidationAndMeasuredInTest() async throws {
        let desk = try Desk()
        let path = try file(on: desk, "searchers = nsga2\ntasks = cifar10 fpga\nseeds = 1\nbudgets = 60\naccuracy = validation")
        #expect(await desk.notebook().run("campaign \(path)") == .done)
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
    }

    @Test func threeObjectivesRunThroughEveryBredRival() async throws {
        let desk = try Desk()
        let path = try file(on: desk, Self.settings + "\nenergy = yes")
        #expect(await desk.notebook().run("campaign \(path) --tasks 'cifar10 eyeriss' --seeds 1") == .done)
        let runs = try contents(desk).runs
        #expect(runs.count == 6 && runs.allSatisfy { $0.evaluations == 60 })
    }
}
