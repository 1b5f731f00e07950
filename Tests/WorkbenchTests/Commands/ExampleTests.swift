import Console
import Foundation
import TestSupport
import Testing
import ZeroCost

@testable import Workbench

/// Every example that help shows is typed.
@Suite struct ExampleTests {
    /// They reach for a network, take minutes, kill this program or need a person; they are read only.
    private static let readOnly =
        [
            "data fetch", "bench search", "bench zerocost", "ablate", "campaign", "compare", "device calibrate",
            "bench indicators", "doctor", "edit", "figure verify", "prompt edit", "predictor eval", "predictor ship",
            "zerocost build", "zerocost check", "paper pack", "table results", "table overall", "table latency",
            "table cost", "table ablation",
        ] + withoutScores
    /// Score tables take hours to build; the commands that read them run where they are shipped.
    private static let withoutScores =
        ScoredDataset.allCases.allSatisfy { (try? ScoreTable.shipped($0)) != nil }
        ? [] : ["zerocost show", "zerocost correlate"]
    /// They begin a search anew, search on, read tables or leave; each family gets a session of its own.
    private static let apart =
        [
            "data import", "device add", "device remove", "task", "partition", "evolve", "open", "new", "replay",
            "save", "rerun", "screened", "export",
        ] + time + files
    /// They read point files or campaigns, and are run where those are made up.
    private static let files = [
        "hv", "igd", "gd", "epsilon", "r2", "spacing", "nondominated", "eaf", "claim", "plot cd",
    ]
    /// What examples call the journal of a campaign; a campaign is made for them.
    private static let campaign = "sessions/rivals.runs"
    /// They move in the session's history.
    private static let time = ["branch", "undo", "redo", "goto", "diff", "fork"]

    @Test func everyExampleIsUnderstood() throws {
        for (name, type) in AllCommands.workbench {
            for example in type.examples {
                let lines = try CommandReader.lines(in: example.line)
                #expect(lines.count == 1, "\(name): \(example.line)")
                guard case .command(let command) = lines.first else {
                    Issue.record("\(example.line) is no command")
                    continue
                }
                #expect(Swift.type(of: command) == type, "\(example.line)")
            }
        }
    }

    @Test func examplesRunInAPreparedSession() async throws {
        let desk = try Desk(variables: ["OPENAI_API_KEY": "sk-of-a-test"])
        let notebook = try await desk.preparedNotebook()
        var lines = AllCommands.workbench.filter { !(Self.readOnly + Self.apart).contains($0.name) }
            .flatMap { $0.type.examples.map(\.line) }.filter { !$0.contains(Self.campaign) }
        // A retired rule can no longer be changed, so that comes last.
        lines = lines.filter { !$0.hasPrefix("kb retire") } + lines.filter { $0.hasPrefix("kb retire") }
        for line in lines {
            if line == "llm test" { #expect(await notebook.run("llm use offline") == .done) }
            #expect(await notebook.run(line) == .done, "\(line): \(desk.take())")
        }
    }

    @Test(arguments: ["task", "partition"]) func examplesThatBeginASearchRun(_ name: String)
        async throws
    {
        let desk = try Desk()
        let notebook = desk.notebook()
        if name == "partition" { #expect(await notebook.run("task cifar10 edgegpu") == .done) }
        try await run(examplesOf: name, in: notebook, desk)
    }

    @Test func examplesThatSearchOnRun() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("budget --evaluations 90") == .done)
        try await run(examplesOf: "evolve", in: notebook, desk)
    }

    @Test func examplesThatHandleSessionsRun() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        for name in ["export", "replay", "save", "open", "new"] {
            try await run(examplesOf: name, in: notebook, desk)
        }
    }

    @Test func examplesThatMoveInTimeRun() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        for name in Self.time { try await run(examplesOf: name, in: notebook, desk) }
    }

    @Test func examplesOfRerunRun() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        for word in ["one", "two", "three", "four"] { #expect(await notebook.run("note \(word)") == .done) }
        try await run(examplesOf: "rerun", in: notebook, desk)
    }

    @Test func theExampleOfDataImportRuns() async throws {
        let desk = try Desk(.none)
        let tables = try MadeUpTables.source.get().path
        for example in DataImportCommand.examples {
            let line = example.line.replacing("~/tables", with: CommandWords.quoted(tables))
            #expect(await desk.notebook().run(line) == .done, "\(desk.take())")
        }
    }

    @Test func theExamplesOfDeviceAddAndRemoveRun() async throws {
        let desk = try Desk(.none)
        let tables = ["latencies.csv": MadeUpDevices.cellTable, "pieces.csv": MadeUpDevices.pieceTable]
        for (name, text) in tables { try text.write(toFile: desk.path(name), atomically: true, encoding: .utf8) }
        for example in DeviceAddCommand.examples + DeviceRemoveCommand.examples {
            let line = tables.keys.reduce(example.line) { $0.replacing(" \($1)", with: " \(desk.path($1))") }
            #expect(await desk.notebook().run(line) == .done, "\(desk.take())")
        }
    }

    @Test func theQuickExampleOfBenchSearchRuns() async throws {
        let desk = try Desk()
        let line = try #require(BenchSearchCommand.examples.first { $0.line.contains("--budget 30") }).line
        #expect(await desk.notebook().run(line) == .done)
        let shown = desk.take()
        #expect(shown.contains("random-within-niches") && shown.contains("1 tasks, 1 seeds"), "\(shown)")
    }

    /// Of the campaign's examples the one that needs no file, and a comparison of what it leaves.
    @Test func theQuickExampleOfCampaignRuns() async throws {
        let desk = try Desk()
        let campaign = try #require(CampaignCommand.examples.first { $0.line.contains("--searchers") }).line
        #expect(await desk.notebook().run(campaign) == .done, "\(desk.take())")
        let examples = AllCommands.workbench.filter { $0.name == "compare" || $0.name.hasPrefix("plot ") }
            .flatMap { $0.type.examples.filter { $0.line.contains(Self.campaign) } }
        #expect(examples.count > 8)
        for example in examples {
            let line = example.line.replacing(Self.campaign, with: desk.path("sessions/campaign.runs"))
                .replacing(" --at 120", with: " --at 40")
            #expect(await desk.notebook().run(line) == .done, "\(line): \(desk.take())")
        }
    }

    /// Those of tables and packs, on the files that they name.
    @Test func examplesOfTablesAndPacksRun() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let runs = try await TableCommandTests.campaign.value
        for name in ["rivals", "ablation"] {
            try runs.write(to: URL(fileURLWithPath: desk.path("sessions/\(name).runs")))
        }
        #expect(await notebook.run("plot hv --to \(desk.path("plots/rivals-hv.pdf"))") == .done)
        let types = [
            TableResultsCommand.examples, TableOverallCommand.examples, TableLatencyCommand.examples,
            TableCostCommand.examples, TableAblationCommand.examples, PaperPackCommand.examples,
        ]
        for (place, example) in types.joined().enumerated() {
            let line = example.line.replacing(" sessions/", with: " \(desk.path("sessions"))/")
                .replacing(" plots/", with: " \(desk.path("plots"))/").replacing(
                    "--against offline", with: "--against random"
                )
                .replacing("results.tex", with: desk.path("results.tex"))
                .replacing("paper pack paper", with: "paper pack \(desk.path("paper-\(place)"))")
            #expect(await notebook.run(line) == .done, "\(line): \(desk.take())")
        }
    }

    /// Types them with `sessions/` leading to the desk's own.
    private func run(examplesOf name: String, in notebook: Notebook, _ desk: Desk) async throws {
        let command = try #require(AllCommands.workbench.first { $0.name == name })
        for example in command.type.examples {
            let line = example.line.replacing(" sessions/", with: " \(desk.path("sessions"))/")
            #expect(await notebook.run(line) == .done, "\(line): \(desk.take())")
        }
    }
}
