import Console
import Foundation
import Search
import TestSupport
import Testing

@testable import Workbench

/// Every example that help shows is typed.
@Suite struct ExampleTests {
    /// Commands whose examples are run together, since they need the same preparation.
    enum Family: CaseIterable {
        /// In a session that was searched for two generations; the family of all that no other names.
        case prepared
        /// They begin a search anew.
        case beginning
        case searching
        case handling
        case moving
        case again
        case importing
        case ownDevices
        /// A quick example of a bench.
        case benches
        /// A campaign, and what reads one.
        case campaigns
        case tablesAndPacks
        /// They look at the surroundings, at a figure and at a file of words.
        case surroundings
    }

    /// Examples that are read but not run, and why.
    private static let onlyRead: [String: String] = [
        "data fetch https://example.org/HW-NAS-Bench-v1_0.pickle --to tables": "network; FileFetchTests have a server",
        "bench search": "hours: 18 tasks, 10 seeds",
        "bench zerocost": "minutes; the quick example is run",
        "bench indicators": "minutes; the quick example is run",
        "bench wait": "twenty seconds; the quick example is run",
        "ablate": "hours: 18 tasks, 10 seeds, three budgets",
        "campaign sessions/rivals.campaign": "minutes: 1,800 runs",
        "campaign sessions/rivals.campaign --by-task": "minutes: 1,800 runs",
        "device calibrate": "measures this computer for minutes; HereTests measure a little",
        "device calibrate --dataset cifar10 --rounds 5 --sample 10":
            "measures this computer; HereTests measure a little",
        "doctor --crash .": "kills copies of the program for seconds; CrashBenchTests do so",
        "edit 4": "needs a person at a prompt; EditTerminalTests type it",
        "edit 4 --editor": "needs an editor; EditTerminalTests have one",
        "prompt edit revise": "needs an editor; PromptCommandTests have one",
        "predictor eval --features proxies --scores published": "minutes; the quick example is run",
        "predictor ship Sources/ZeroCost/Resources/Predictors":
            "would replace what ships; PredictorCommandTests ship elsewhere",
        "zerocost build --dataset cifar10 --out scores-cifar10.table": "hours; ScoreTableTests build a few cells",
        "zerocost build --dataset cifar100 --trunk scores-cifar10.table --out scores-cifar100.table":
            "hours; ScoreTableTests build a few cells",
        "zerocost check proxies.json": "a file of another program's figures; ReferenceTests compare with one",
        "zerocost check proxies.json --all": "a file of another program's figures; ReferenceTests compare with one",
        "zerocost check proxies.json --moved 8": "a file of another program's figures; ReferenceTests compare with one",
    ]
    /// Commands whose other examples are run where what they read is made up.
    private static let elsewhere: [String: String] = [
        "hv": "PointCommandTests", "igd": "PointCommandTests", "gd": "PointCommandTests",
        "epsilon": "PointCommandTests", "r2": "PointCommandTests", "spacing": "PointCommandTests",
        "nondominated": "PointCommandTests", "eaf": "PointCommandTests", "bench indicators": "PointCommandTests",
        "claim": "ClaimCommandTests", "plot cd": "ClaimCommandTests", "screened": "JudgeTests",
        "sources": "GenerationSessionTests", "opinions": "GenerationSessionTests",
        "ablate": "AblatedSessionTests", "predictor eval": "PredictorCommandTests",
    ]
    private static let families: [String: Family] = [
        "task": .beginning, "partition": .beginning, "evolve": .searching, "export": .handling, "replay": .handling,
        "save": .handling, "open": .handling, "new": .handling, "branch": .moving, "undo": .moving, "redo": .moving,
        "goto": .moving, "diff": .moving, "fork": .moving, "rerun": .again, "data import": .importing,
        "device add": .ownDevices, "device remove": .ownDevices, "bench search": .benches, "bench zerocost": .benches,
        "bench wait": .benches,
        "campaign": .campaigns, "compare": .campaigns, "table results": .tablesAndPacks,
        "table overall": .tablesAndPacks, "table latency": .tablesAndPacks, "table cost": .tablesAndPacks,
        "table ablation": .tablesAndPacks, "paper pack": .tablesAndPacks, "doctor": .surroundings,
        "figure verify": .surroundings, "prompt edit": .surroundings,
    ]
    /// What examples call the journal of a campaign; a campaign is made for them.
    private static let campaign = "sessions/rivals.runs"

    /// The examples that a family runs, in the order of the commands.
    private static func lines(of family: Family) -> [String] {
        AllCommands.workbench.flatMap { name, type in
            type.examples.map(\.line).filter { line in
                guard onlyRead[line] == nil, elsewhere[name] == nil else { return false }
                let isOfCampaign = name.hasPrefix("plot ") && line.contains(campaign)
                return (isOfCampaign ? .campaigns : families[name] ?? .prepared) == family
            }
        }
    }

    /// No list names what is not there any more, so that a new example is run or gets its reason.
    @Test func theListsNameWhatThereIs() {
        let lines = AllCommands.workbench.flatMap { $0.type.examples.map(\.line) }
        #expect(Set(Self.onlyRead.keys).subtracting(lines).isEmpty)
        let names = Set(AllCommands.workbench.map(\.name))
        #expect(Set(Self.elsewhere.keys).union(Self.families.keys).subtracting(names).isEmpty)
        #expect(Family.allCases.allSatisfy { !Self.lines(of: $0).isEmpty })
    }

    @Test(arguments: Family.allCases) func examplesRun(_ family: Family) async throws {
        let lines = Self.lines(of: family)
        switch family {
        case .prepared: try await runPrepared(lines)
        case .beginning: try await runBeginnings(lines)
        case .searching: try await runSearching(lines)
        case .handling: try await runInTurn(["export", "replay", "save", "open", "new"], lines)
        case .moving: try await runInTurn(["branch", "undo", "redo", "goto", "diff", "fork"], lines)
        case .again: try await runAgain(lines)
        case .importing: try await runImports(lines)
        case .ownDevices: try await runOwnDevices(lines)
        case .benches:
            let desk = try Desk()
            try await run(lines, in: desk.notebook(), desk)
        case .campaigns: try await runCampaigns(lines)
        case .tablesAndPacks: try await runTablesAndPacks(lines)
        case .surroundings: try await runSurroundings(lines)
        }
    }

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

    private func runPrepared(_ lines: [String]) async throws {
        let desk = try Desk(variables: ["OPENAI_API_KEY": "sk-of-a-test"])
        let notebook = try await desk.preparedNotebook()
        // A retired rule can no longer be changed, so that comes last.
        let last = lines.filter { $0.hasPrefix("kb retire") }
        for line in lines.filter({ !$0.hasPrefix("kb retire") }) + last {
            if line == "llm test" { #expect(await notebook.run("llm use offline") == .done) }
            #expect(await notebook.run(line) == .done, "\(line): \(desk.take())")
        }
    }

    private func runBeginnings(_ lines: [String]) async throws {
        for name in ["task", "partition"] {
            let desk = try Desk()
            let notebook = desk.notebook()
            if name == "partition" { #expect(await notebook.run("task cifar10 edgegpu") == .done) }
            try await run(lines.filter { $0.hasPrefix(name) }, in: notebook, desk)
        }
    }

    private func runSearching(_ lines: [String]) async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("budget --evaluations 90") == .done)
        try await run(lines, in: notebook, desk)
    }

    /// Command by command, since one leaves what the next takes up.
    private func runInTurn(_ names: [String], _ lines: [String]) async throws {
        let desk = try Desk()
        let ordered = names.flatMap { name in lines.filter { $0 == name || $0.hasPrefix(name + " ") } }
        #expect(ordered.count == lines.count)
        try await run(ordered, in: try await desk.preparedNotebook(), desk)
    }

    private func runAgain(_ lines: [String]) async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        for word in ["one", "two", "three", "four"] { #expect(await notebook.run("note \(word)") == .done) }
        try await run(lines, in: notebook, desk)
    }

    private func runImports(_ lines: [String]) async throws {
        let desk = try Desk(.none)
        let tables = try MadeUpTables.source.get().path
        for line in lines {
            let there = line.replacing("~/tables", with: CommandWords.quoted(tables))
            #expect(await desk.notebook().run(there) == .done, "\(desk.take())")
        }
    }

    private func runOwnDevices(_ lines: [String]) async throws {
        let desk = try Desk(.none)
        let tables = ["latencies.csv": MadeUpDevices.cellTable, "pieces.csv": MadeUpDevices.pieceTable]
        for (name, text) in tables { try text.write(toFile: desk.path(name), atomically: true, encoding: .utf8) }
        for line in lines {
            let there = tables.keys.reduce(line) { $0.replacing(" \($1)", with: " \(desk.path($1))") }
            #expect(await desk.notebook().run(there) == .done, "\(desk.take())")
        }
    }

    /// The campaign that needs no file, and comparisons and figures of what it leaves.
    private func runCampaigns(_ lines: [String]) async throws {
        let desk = try Desk()
        let campaign = try #require(lines.first { $0.hasPrefix("campaign ") })
        #expect(lines.count > 8)
        for line in [campaign] + lines.filter({ $0 != campaign }) {
            let there = line.replacing(Self.campaign, with: desk.path("sessions/campaign.runs"))
                .replacing(" --at 120", with: " --at 40")
            #expect(await desk.notebook().run(there) == .done, "\(line): \(desk.take())")
        }
    }

    /// Tables and packs, on the files that they name.
    private func runTablesAndPacks(_ lines: [String]) async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let runs = try await TableCommandTests.campaign.value
        for name in ["rivals", "ablation"] {
            try runs.write(to: URL(fileURLWithPath: desk.path("sessions/\(name).runs")))
        }
        #expect(await notebook.run("plot hv --to \(desk.path("plots/rivals-hv.pdf"))") == .done)
        for (place, line) in lines.enumerated() {
            let there = line.replacing(" sessions/", with: " \(desk.path("sessions"))/")
                .replacing(" plots/", with: " \(desk.path("plots"))/")
                .replacing("--against offline", with: "--against random")
                .replacing("results.tex", with: desk.path("results.tex"))
                .replacing("paper pack paper", with: "paper pack \(desk.path("paper-\(place)"))")
            #expect(await notebook.run(there) == .done, "\(line): \(desk.take())")
        }
    }

    private func runSurroundings(_ lines: [String]) async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("plot hv --to \(desk.path("plots/tour-hv.pdf"))") == .done)
        let words = desk.path("my-prompt.txt")
        try PromptTemplate.standard(.propose).text.write(toFile: words, atomically: true, encoding: .utf8)
        for line in lines {
            let there = line.replacing(" plots/", with: " \(desk.path("plots"))/").replacing(
                "my-prompt.txt", with: words)
            #expect(await notebook.run(there) == .done, "\(line): \(desk.take())")
        }
    }

    /// Types them with `sessions/` leading to the desk's own.
    private func run(_ lines: [String], in notebook: Notebook, _ desk: Desk) async throws {
        for line in lines {
            let there = line.replacing(" sessions/", with: " \(desk.path("sessions"))/")
            #expect(await notebook.run(there) == .done, "\(line): \(desk.take())")
        }
    }
}
