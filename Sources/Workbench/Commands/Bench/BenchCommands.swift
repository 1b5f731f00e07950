import ArgumentParser
import Benchmarks
import Foundation
import Search

/// Measurements of the program itself.
struct BenchCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure searchers and the program itself.",
        subcommands: [BenchSearchCommand.self, BenchJournalCommand.self])
}

/// `bench search`.
struct BenchSearchCommand: WorkbenchCommand {
    static let looksOutside = true
    static let examples = [
        Example("bench search --seeds 1 --budget 30 --task 'cifar10 fpga'", "a quick look at one task"),
        Example("bench search", "18 tasks, 10 seeds, 120 and 240 evaluations"),
    ]
    static let configuration = described(
        "search", "Compare searchers over the 18 tasks of the tables.",
        discussion: """
            Each searcher gets the same engine, validator and budget; test accuracy is read from the tables; the HV is \
            the share of the true front's. Intervals are bootstrapped over seeds.
            """)

    @OptionGroup var runs: BenchRuns

    @Option(help: "Evaluations at which scores are taken; as often as you like (default: 120 and 240).")
    var budget: [Int] = []

    @OptionGroup var format: ReportFormat

    func validate() throws { try BenchRuns.check(budget) }

    func run(in notebook: isolated Notebook) async throws {
        let contenders = [
            SearchBench.Contender(name: "random", settings: SearchSettings(method: .random, children: runs.children)),
            SearchBench.Contender(
                name: "random-within-niches",
                settings: SearchSettings(method: .randomWithinNiches, children: runs.children)),
            SearchBench.Contender(
                name: "offline, equal shares", settings: SearchSettings(children: runs.children, allocation: .equal)),
            SearchBench.Contender(
                name: "offline, by gain", settings: SearchSettings(children: runs.children, allocation: .gain)),
        ]
        try await notebook.measure(
            contenders, budgets: budget.isEmpty ? [120, 240] : budget.sorted(), runs, format)
    }
}
