import Foundation
import Sessions
import Testing

@testable import Workbench

/// Claims as they are typed, journaled and replayed.
@Suite struct ClaimCommandTests {
    private static let lines = [
        "claim 'ours > nsga2 on raspi4' --at 120", "claim offline '>' gp-ehvi",
        "claim 'nsga2 > offline' --indicator igd",
        "undo", "claim 'ours > nsga2 on raspi4' --at 120", "claim",
    ]
    private static let faults = [
        "claim 'offline better than nsga2'", "claim 'offline > nsga3'", "claim 'offline > nsga2 on gpu'",
        "claim 'offline > nsga2' --at 100", "claim 'offline > nsga2' --at 0", "claim 'offline > ours'",
        "claim 'offline > nsga2' --indicator size", "claim --in x.runs", "claim 'a > b' --in a --in b --in c",
        "claim 'offline > nsga2' --in nowhere.runs", "compare --ranks --at 7", "compare offline nsga2 --ranks",
    ]

    private func desk() throws -> Desk {
        let desk = try Desk(.none)
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try MadeUpCampaign.clear.write(to: desk.path("sessions/campaign.runs"))
        return desk
    }

    @Test func theyReadAsRecorded() async throws {
        let desk = try desk()
        let notebook = desk.notebook()
        expectSnapshot(await desk.transcript(of: Self.lines, in: notebook), "claims.txt")
        // The same claim on the same runs is one claim; nothing that was tested is untested.
        #expect(await notebook.state.claims.count == 3)
    }

    @Test func faultsReadAsRecorded() async throws {
        let desk = try desk()
        let notebook = desk.notebook()
        expectSnapshot(await desk.transcript(of: Self.faults, in: notebook), "claims-faults.txt")
        #expect(await notebook.state.claims.isEmpty)
    }

    @Test func aReplayNeedsNoCampaign() async throws {
        let desk = try desk()
        let notebook = desk.notebook()
        let shown = await desk.transcript(of: Self.lines, in: notebook)
        #expect(await notebook.run("plot cd --to \(desk.path("cd.svg"))") == .done, "\(desk.take())")
        #expect(await notebook.run("claim 'offline > nsga2' --in nowhere.runs").exitStatus == 1)
        let claims = await notebook.state.claims
        try FileManager.default.removeItem(atPath: desk.path("sessions/campaign.runs"))
        _ = desk.take()
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
        #expect(desk.take().contains("all equal"))
        // Another session goes on from the journal and knows what was claimed.
        try FileManager.default.copyItem(atPath: desk.journal("tour"), toPath: desk.journal("copy"))
        let other = desk.notebook("other")
        #expect(await other.run("open \(desk.journal("copy"))") == .done, "\(desk.take())")
        #expect(await other.state.claims == claims)
        #expect(await notebook.run("export md \(desk.path("tour.md"))") == .done, "\(desk.take())")
        let told = try String(contentsOfFile: desk.path("tour.md"), encoding: .utf8)
        #expect(told.contains("offline > nsga2") && told.contains("after Holm"), "\(shown)")
    }

    /// The examples of commands that read campaigns, with `sessions/` and other names leading to made-up ones.
    @Test(arguments: ["claim", "plot cd", "compare"]) func examplesRun(_ name: String) async throws {
        let desk = try desk()
        for file in ["rivals", "new", "old"] { try MadeUpCampaign.clear.write(to: desk.path("sessions/\(file).runs")) }
        let command = try #require(AllCommands.workbench.first { $0.name == name })
        let notebook = desk.notebook()
        for example in command.type.examples {
            let line = example.line.replacing("sessions/", with: "")
                .replacing(/[a-z]+\.runs/) { desk.path("sessions/\($0.output)") }
            #expect(await notebook.run(line) == .done, "\(line): \(desk.take())")
        }
    }
}
