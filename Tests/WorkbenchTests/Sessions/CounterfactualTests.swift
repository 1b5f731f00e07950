import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

extension Notebook {
    /// Cells are cut short from here on, as by Ctrl-C.
    fileprivate func cutShort(after generations: Int?) { cut = generations }
}

@Suite struct CounterfactualTests {
    /// A session of four changing cells with the offline designer.
    private func session(_ desk: Desk) async throws -> Notebook {
        let notebook = desk.notebook()
        for cell in ["task cifar10 edgegpu", "partition", "evolve 1 --children 4 --quiet", "evolve 1 --quiet"] {
            #expect(await notebook.run(cell) == .done)
        }
        _ = desk.take()
        return notebook
    }

    @Test func whatIsNotOtherwiseComesOutTheSameWithEveryAnswerReused() async throws {
        let desk = try Desk()
        let notebook = try await session(desk)
        #expect(await notebook.run("replay tour --from 4 --set children=4 --save same") == .done)
        let shown = desk.take()
        #expect(shown.contains(" 0 answered anew"), "\(shown)")
        let old = SessionState(try JournalReader.read(desk.journal("tour")))
        let new = SessionState(try JournalReader.read(desk.journal("same")))
        #expect(new.search.archive == old.search.archive && new.search.knowledge == old.search.knowledge)
    }

    @Test func aSettingThatIsOtherwiseMakesASessionThatVerifies() async throws {
        let desk = try Desk()
        let notebook = try await session(desk)
        #expect(await notebook.run("replay tour --from 4 --set children=2 --save fewer") == .done)
        let shown = desk.take()
        #expect(shown.contains("settings") && shown.contains("children"), "\(shown)")
        let new = SessionState(try JournalReader.read(desk.journal("fewer")))
        #expect(new.search.archive.count == 12 + 24 + 12 && new.settings.children == 2)
        #expect(await notebook.run("replay fewer --verify") == .done, "\(desk.take())")
        #expect(await notebook.run("plot hv --with fewer --format svg") == .done, "\(desk.take())")
        #expect(await notebook.run("merge-fronts fewer") == .done, "\(desk.take())")
    }

    @Test func aDryRunWritesNothingAndListsTheCallsOfAModelThatWouldDiffer() async throws {
        let desk = try Desk()
        let notebook = try await session(desk)
        let before = try desk.sessions()
        #expect(await notebook.run("replay tour --from 4 --set children=2 --llm 'command cat' --dry-run") == .done)
        let shown = desk.take()
        #expect(shown.contains("would differ: generation 2, niche") && shown.contains("price unknown"), "\(shown)")
        #expect(try desk.sessions() == before)
    }

    @Test func aCellThatWasCutShortIsMadeAgainAsFarAsItWent() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in ["task cifar10 edgegpu", "partition"] { #expect(await notebook.run(cell) == .done) }
        await notebook.cutShort(after: 2)
        #expect(await notebook.run("evolve 300 --children 1 --quiet").status == .cancelled)
        await notebook.cutShort(after: nil)
        #expect(await notebook.run("evolve 1 --quiet") == .done)
        _ = desk.take()
        #expect(await notebook.run("replay tour --from 3 --set allocation=equal --save equal") == .done)
        let new = SessionState(try JournalReader.read(desk.journal("equal")))
        #expect(new.search.generation == 2 && new.cells.map(\.finish?.status).contains(.cancelled))
        #expect(await notebook.run("replay equal --verify") == .done, "\(desk.take())")
    }

    @Test func aDryRunPricesByTheUsersOwnPrices() async throws {
        let config = try TemporaryFolder()
        let folder = config.path + "/llm-nas"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("command cat 1000 1000\n".utf8).write(to: URL(fileURLWithPath: folder + "/prices.txt"))
        let desk = try Desk(variables: ["XDG_CONFIG_HOME": config.path])
        let notebook = try await session(desk)
        #expect(await notebook.run("replay tour --from 4 --set children=2 --llm 'command cat' --dry-run") == .done)
        let shown = desk.take()
        #expect(shown.contains("price $"), "\(shown)")
    }

    @Test(
        arguments: [
            ("replay tour --from 99", "No cell from 99 on changed the search."),
            ("replay tour --from 3 --set kb.r1=off", "No rule r1 stands before cell 3."),
            ("replay tour --from 3 --set colour=red", "'colour' is no setting"),
            ("replay tour --from 3 --set children", "'children' is no setting with its value."),
            ("replay tour --from 3 --set kb.r1=on", "'kb.r1=on' is no change of a rule."),
            ("replay tour --set children=3", "go with --from N"), ("replay tour --speed 0", "above 0"),
            ("replay tour --until 0", "there is no cell 0"), ("replay tour --from 2 --verify", "goes without"),
        ])
    func whatMakesNoSenseIsNamedAndNothingIsWritten(_ line: String, _ message: String) async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run(line).status == .failed)
        let shown = desk.take()
        #expect(shown.contains(message), "\(shown)")
        #expect(try desk.sessions() == ["tour.jsonl"])
    }
}
