import ArgumentParser
import Console
import Foundation
import Search
import Sessions

/// Runs searchers over tasks and seeds.
struct CampaignCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("campaign sessions/rivals.campaign", "what the file says; a campaign that was stopped goes on"),
        Example("campaign sessions/rivals.campaign --by-task", "with a line for each task"),
        Example(
            "campaign --searchers 'random, nsga2, offline' --tasks 'cifar10 fpga' --seeds 2 --budgets 40",
            "a quick look at one task"),
    ]
    static let configuration = described(
        "campaign", "Run searchers over tasks, seeds and budgets, and compare them.",
        discussion: """
            A file holds lines `key = value, value`, with the options below as keys; options given here take the place \
            of the file's. Searchers: \(SearcherText.names.joined(separator: ", ")); options follow the name: `nsga2 \
            population=40`, `offline children=1 without=knowledge`, `offline by=random niches=6`; `NAME: SEARCHER` \
            gives one a name of its own. Every searcher gets the same engine, validator and budget; `offline` is the \
            method with the offline designer. Of cells that compute the same, a search that breeds evaluates the fastest \
            and a random one the cell it drew, unless `members=fastest` or `members=found` says otherwise; offline, \
            gp-ehvi and predictor-exhaustive look at every cell and its latency, and never prefer a slower one. Fronts \
            are measured in test accuracy; HV is the share of the true front's; intervals are bootstrapped over seeds. \
            Finished runs are kept in a journal, so that nothing is done twice.
            """)

    @Argument(help: "The campaign's settings.", completion: .file(extensions: ["campaign"]))
    var file: String?

    @Option(help: "Who searches.")
    var searchers: String?

    @Option(help: "Tasks, each `DATASET DEVICE`, or all (the default).")
    var tasks: String?

    @Option(help: "Seeds 1 to N; 10 unless said.")
    var seeds: String?

    @Option(help: "Evaluations at which scores are taken, 120 and 240 unless said; the last one ends a run.")
    var budgets: String?

    @Option(help: "Curves have a point after each multiple of this number of evaluations; 10 unless said.")
    var checkpoints: String?

    @Option(help: "Which accuracy the searchers see: validation, or test (the default).")
    var accuracy: String?

    @Option(help: "Whether energy is a third objective: yes, or no (the default).")
    var energy: String?

    @Option(help: "Where finished runs are kept: beside the file, with `.runs`, unless said.")
    var journal: String?

    @Option(help: "Runs performed side by side; as many as there are processors unless said.")
    var parallel: Int?

    @Flag(help: "A line for each task.")
    var byTask = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if let parallel, !(1...256).contains(parallel) {
            throw ValidationError("--parallel takes a whole number from 1 to 256, not \(parallel).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        // A campaign is no part of the session it is typed in, and its runs are kept elsewhere.
        var reader = CampaignReader(catalogue: notebook.catalogue)
        let spec = try reader.spec(try settings(), name: file ?? "on this line")
        let path = journal ?? Self.journalPath(of: file, in: notebook.surroundings.sessionsDirectory)
        let results = try await notebook.perform(
            spec, journal: path, workers: parallel ?? ProcessInfo.processInfo.activeProcessorCount)
        format.show(CampaignReport(results: results, isByTask: byTask).table, on: notebook.screen)
        if format.isForMachines { return }
        let accuracy = spec.tasks.first?.accuracy ?? ""
        notebook.screen.message(
            """
            \(spec.tasks.count) tasks, \(spec.seeds) seeds, searched in \(accuracy) and measured in test accuracy; the \
            runs are in \(path).
            """)
        if spec.searchers.count > 1, spec.seeds > 1 {
            notebook.screen.message("Next: `compare --in \(CommandWords.quoted(path))`.")
        }
    }

    /// The file's settings with the options in their place.
    private func settings() throws(WorkbenchError) -> CampaignFile {
        let given: [(CampaignKey, String?)] = [
            (.searchers, searchers), (.tasks, tasks), (.seeds, seeds), (.budgets, budgets),
            (.checkpoints, checkpoints), (.accuracy, accuracy), (.energy, energy),
        ]
        let options = given.compactMap { key, value in
            value.map {
                CampaignFile.Entry(key: key, values: CampaignFile.values($0), place: "--\(key.rawValue)")
            }
        }
        guard let file else { return CampaignFile(entries: options) }
        guard let data = FileManager.default.contents(atPath: file) else { throw .noCampaignFile(file) }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw WorkbenchError(.file, "\(file) is no text: it holds bytes that are not UTF-8.")
        }
        return CampaignFile(text).overridden(by: options)
    }

    private static func journalPath(of file: String?, in sessions: String) -> String {
        guard let file else { return sessions + "/campaign.runs" }
        let base = file.hasSuffix(".campaign") ? String(file.dropLast(".campaign".count)) : file
        return base + ".runs"
    }
}

extension WorkbenchError {
    static func noCampaignFile(_ path: String) -> WorkbenchError {
        WorkbenchError(
            .file, "The campaign file \(path) cannot be read.",
            hint:
                "It holds lines such as `searchers = random, nsga2, offline`; the same settings can be given as options."
        )
    }
}
