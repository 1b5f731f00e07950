import ArgumentParser
import Benchmarks
import Console
import Determinism
import Foundation
import ParetoMetrics
import Search
import Sessions

/// Over which tasks and seeds searchers are measured.
struct BenchRuns: ParsableArguments, Sendable {
    @Option(help: "Seeds 1 to N.")
    var seeds = 10

    @Option(help: "Only this task, as 'DATASET DEVICE'.")
    var task: String?

    @Option(help: "validation or test.")
    var accuracy: AccuracyKind = .test

    @Option(help: "Children asked of each niche in a generation.")
    var children = SearchSettings.usualChildrenOffline

    func validate() throws {
        if seeds < 1 { throw ValidationError("--seeds takes a whole number of at least 1, not \(seeds).") }
        if !(1...64).contains(children) {
            throw ValidationError("--children takes a whole number from 1 to 64, not \(children).")
        }
    }

    /// The tasks searched for.
    /// - Throws: when there is none of that name.
    func tasks(_ catalogue: ProblemCatalogue) throws(WorkbenchError) -> [TaskSpec] {
        let tasks = try SearchBench.tasks(catalogue, accuracy).filter { task == nil || $0.title == task }
        if tasks.isEmpty {
            throw WorkbenchError(.badArgument, "There is no task '\((task ?? "").prefix(60))'; say 'cifar10 edgegpu'.")
        }
        return tasks
    }

    /// - Throws: for a number of evaluations at which nothing can be scored.
    static func check(_ budgets: [Int]) throws {
        if let bad = budgets.first(where: { $0 < 1 }) {
            throw ValidationError("--budget takes a whole number of at least 1, not \(bad).")
        }
    }
}

extension Notebook {
    /// Measures searchers, the tasks side by side, and prints what they reached.
    func measure(
        _ contenders: [SearchBench.Contender], budgets: [Int], _ runs: BenchRuns, _ format: ReportFormat,
        byNiche: Bool = false
    ) async throws {
        let bench = SearchBench(
            contenders: contenders, budgets: budgets, seeds: runs.seeds, accuracy: runs.accuracy,
            labs: contenders.contains { $0.labels != nil } ? try labs() : [:])
        let tasks = try runs.tasks(catalogue)
        let bar = ProgressLine.standardError(surroundings.variables)
        defer { bar.finish() }
        let catalogue = catalogue
        let found = try await withThrowingTaskGroup(of: SearchBench.TaskScores.self) { group in
            var rest = tasks[...]
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                guard let next = rest.popFirst() else { break }
                group.addTask { try await bench.scores(on: try catalogue.problem(next)) }
            }
            var all: [SearchBench.TaskScores] = []
            var done = 0
            while let scores = try await group.next() {
                all.append(scores)
                done += 1
                bar.show("tasks", count: done, total: tasks.count)
                if let next = rest.popFirst() {
                    group.addTask { try await bench.scores(on: try catalogue.problem(next)) }
                }
            }
            return all
        }
        bar.finish()
        let report = SearchBenchReport(bench: bench, scores: found.flatMap(\.scores))
        format.show(report.table, on: screen)
        if byNiche { format.show(NicheLossReport(bench: bench, scores: report.scores).table, on: screen) }
        if !format.isForMachines {
            screen.message(
                "\(tasks.count) tasks, \(runs.seeds) seeds, \(runs.accuracy.rawValue) accuracy; HV and found are shares of the true front's."
            )
            screen.message(Self.ceiling(found.compactMap(\.reachable)))
        }
    }

    /// Labels and cells of every dataset.
    private func labs() throws(WorkbenchError) -> [Dataset: PredictorLab] {
        let store = try catalogue.store()
        var labs: [Dataset: PredictorLab] = [:]
        for dataset in Dataset.allCases { labs[dataset] = try PredictorLab(store, dataset, .validation) }
        return labs
    }

    /// What no searcher can pass who evaluates one cell a class.
    private static func ceiling(_ reachable: [Indicators]) -> String {
        func mean(_ values: [Double?]) -> String {
            let known = values.compactMap(\.self)
            return NumberText.fixed(known.reduce(0, +) / Double(max(known.count, 1)), digits: 4)
        }
        return """
            All isomorphism classes, the fastest cell of each, would reach HV \(mean(reachable.map(\.hvShare))) and IGD \
            \(mean(reachable.map(\.igd))): the rest of the true front is cells that compute what a faster one computes.
            """
    }
}
