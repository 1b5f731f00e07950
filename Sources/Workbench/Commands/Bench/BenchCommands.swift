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

    @Option(help: "Seeds 1 to N.")
    var seeds = 10

    @Option(help: "Evaluations at which scores are taken; as often as you like (default: 120 and 240).")
    var budget: [Int] = []

    @Option(help: "Only this task, as 'DATASET DEVICE'.")
    var task: String?

    @Option(help: "validation or test.")
    var accuracy: AccuracyKind = .test

    @Option(help: "Children asked of each niche in a generation.")
    var children = SearchSettings().children

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if seeds < 1 { throw ValidationError("--seeds takes a whole number of at least 1, not \(seeds).") }
        if let bad = budget.first(where: { $0 < 1 }) {
            throw ValidationError("--budget takes a whole number of at least 1, not \(bad).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let contenders = [
            SearchBench.Contender(name: "random", settings: SearchSettings(method: .random, children: children)),
            SearchBench.Contender(
                name: "random-within-niches", settings: SearchSettings(method: .randomWithinNiches, children: children)),
            SearchBench.Contender(
                name: "offline, equal shares", settings: SearchSettings(children: children, allocation: .equal)),
            SearchBench.Contender(
                name: "offline, by gain", settings: SearchSettings(children: children, allocation: .gain)),
        ]
        let bench = SearchBench(
            contenders: contenders, budgets: budget.isEmpty ? [120, 240] : budget.sorted(), seeds: seeds,
            accuracy: accuracy)
        let tasks = try SearchBench.tasks(notebook.catalogue, accuracy).filter { task == nil || $0.title == task }
        if tasks.isEmpty {
            throw WorkbenchError(.badArgument, "There is no task '\((task ?? "").prefix(60))'; say 'cifar10 edgegpu'.")
        }
        let catalogue = notebook.catalogue
        let bar = ProgressLine.standardError(notebook.surroundings.variables)
        defer { bar.finish() }
        let scores = try await withThrowingTaskGroup(of: [SearchBench.Score].self) { group in
            var rest = tasks[...]
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                guard let next = rest.popFirst() else { break }
                group.addTask { try await bench.scores(on: try catalogue.problem(next)) }
            }
            var all: [SearchBench.Score] = []
            var done = 0
            while let scores = try await group.next() {
                all += scores
                done += 1
                bar.show("tasks", count: done, total: tasks.count)
                if let next = rest.popFirst() {
                    group.addTask { try await bench.scores(on: try catalogue.problem(next)) }
                }
            }
            return all
        }
        bar.finish()
        format.show(SearchBenchReport(bench: bench, scores: scores).table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message(
                "\(tasks.count) tasks, \(seeds) seeds, \(accuracy.rawValue) accuracy; HV and found are shares of the true front's."
            )
        }
    }
}
