import ArgumentParser
import Console
import Foundation
import Search
import Sessions

/// `ablate`.
struct AblateCommand: WorkbenchCommand {
    /// It searches for minutes, which nobody does again to read what came of it.
    static let reach = CommandReach.outside
    static let examples = [
        Example(
            "ablate --seeds 1 --budget 30 --task 'cifar10 fpga' --journal sessions/quick.runs",
            "a quick look at one task"),
        Example("ablate", "all tasks, 10 seeds, three budgets; `table ablation --in sessions/ablation.runs` prints it"),
    ]
    static let configuration = described(
        "ablate", "Measure the method without each of its parts, over the 18 tasks of the tables.",
        discussion: """
            The offline designer answers: it reads neither rules nor evidence and needs no parents, so leaving those \
            out cannot change its children, and those rows check that. What they bring to a language model, sessions \
            with `evolve --no-kb`, `--no-evidence` and `--plain` tell. Without the predictor, proposals know no \
            zero-cost proxy; without the model, random cells stand in for it, with and without a screen. Every row has \
            about as many children in a generation (a screen's has six), the same start, validator and budget. It is a \
            campaign: finished runs are kept in a journal, and one that was stopped goes on.
            """)

    @OptionGroup var runs: BenchRuns

    @Option(help: "Evaluations at which scores are taken; as often as you like (default: 60, 120 and 240).")
    var budget: [Int] = []

    @Option(help: "Where finished runs are kept; sessions/ablation.runs unless said.")
    var journal: String?

    @OptionGroup var format: ReportFormat

    func validate() throws { try BenchRuns.check(budget) }

    func run(in notebook: isolated Notebook) async throws {
        // A campaign is no part of the session it is typed in, and its runs are kept elsewhere.
        let tasks = try runs.tasks(notebook.catalogue)
        let budgets = budget.isEmpty ? [60, 120, 240] : Set(budget).sorted()
        let spec = CampaignSpec(
            searchers: AblationStudy.searchers(children: runs.children), tasks: tasks, seeds: runs.seeds,
            budgets: budgets, step: budgets[0])
        let path = journal ?? notebook.surroundings.sessionsDirectory + "/ablation.runs"
        let results = try await notebook.perform(
            spec, journal: path, workers: ProcessInfo.processInfo.activeProcessorCount)
        format.show(CampaignReport(results: results, isByTask: false).table, on: notebook.screen)
        if format.isForMachines { return }
        notebook.screen.message(
            "\(tasks.count) tasks, \(runs.seeds) seeds, \(runs.accuracy.rawValue) accuracy; the runs are in \(path).")
        notebook.screen.message("Next: `table ablation --in \(CommandWords.quoted(path))`.")
    }
}
