import ArgumentParser
import Search
import Sessions

/// Cuts the space into niches, or shows how they stand.
struct PartitionCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("partition", "six niches by the number of 3x3 convolutions"),
        Example("partition 4 --by flops", "four niches of about equal size by FLOPs"),
        Example("partition --by latency", "by latency on the task's device"),
        Example("partition --random", "parts of equal size drawn from the seed"),
    ]
    static let configuration = described(
        "partition", "Cut the space into niches; once a search runs, show how each stands.",
        discussion: """
            Axes: 3x3, 1x1 (counts of an operator), flops, params, latency, random. The indicators of a niche are \
            measured against its own true front, so that what is left to find is exact.
            """)

    @Argument(help: "How many niches.")
    var count: Int?

    @Option(help: "The axis: \(PartitionAxis.allCases.map(\.rawValue).joined(separator: ", ")).")
    var by: PartitionAxis?

    @Flag(help: "The same as --by random.")
    var random = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if random, let by, by != .random {
            throw ValidationError("--random and --by \(by.rawValue) exclude each other.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let asksForNew = count != nil || by != nil || random
        if notebook.state.search.partition == nil || asksForNew {
            let evaluations = notebook.state.search.archive.count
            guard evaluations == 0 else { throw WorkbenchError.partitionInUse(evaluations) }
            try notebook.partition(by: random ? .random : by ?? .convolutions3x3, count: count ?? 6)
        }
        let report = NicheReport(problem: try notebook.problem(), state: notebook.state)
        format.show(report.table, on: notebook.screen)
        if format.isForMachines { return }
        if notebook.state.search.archive.count == 0 {
            notebook.screen.message("Next: `evolve 5`.")
        } else {
            notebook.screen.message(
                "HV and IGD of each niche: span contract over the niche alone, \(notebook.state.task?.accuracy ?? "") accuracy."
            )
        }
    }
}

extension PartitionAxis: ExpressibleByArgument {}

extension Notebook {
    /// Cuts the task's space and records how.
    func partition(by axis: PartitionAxis, count: Int) throws {
        do {
            let rules = state.search.knowledge.active.count
            let partition = try Partition.make(of: try problem(), by: axis, count: count, seed: state.seed)
            try record(.search(.partitioned(partition.spec)))
            if rules > 0 {
                screen.message("The \(rules) rules of the former niches are gone; `kb add` adds them anew.")
            }
            if partition.niches.count < count {
                screen.message("Only \(partition.niches.count) niches: cells with equal figures stay together.")
            }
        } catch let error as PartitionError {
            throw WorkbenchError(.badArgument, error.message)
        }
    }
}
