import ArgumentParser
import Benchmarks
import Search
import Sessions

/// Chooses what is searched for.
struct TaskCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("task cifar10 edgegpu", "error and latency on a Jetson TX2"),
        Example("task cifar100 fpga --energy", "energy as a third objective"),
        Example("task in16 raspi4 --accuracy test", "the search sees test accuracy"),
    ]
    static let configuration = described(
        "task", "Choose a dataset and a device; the search begins from nothing.",
        discussion: """
            The search sees validation accuracy unless told otherwise; final fronts are always also reported in test \
            accuracy. Datasets: cifar10, cifar100, in16. `data show` lists the devices.
            """)

    @Argument(help: "cifar10, cifar100 or in16 (ImageNet16-120).")
    var dataset: String

    @Argument(help: "A device of the tables.")
    var device: String

    @Flag(help: "Minimise energy as a third objective.")
    var energy = false

    @Option(help: "The accuracy the search sees: validation or test.")
    var accuracy: AccuracyKind = .validation

    @Flag(help: "Count cells whose output does not depend on their input.")
    var allowCutoff = false

    func run(in notebook: isolated Notebook) async throws {
        let spec = try notebook.catalogue.task(
            dataset: dataset, device: device, withEnergy: energy, accuracy: accuracy, allowsCutOff: allowCutoff)
        let closed = notebook.state.search.archive.count
        try notebook.record(.taskChosen(spec))
        let problem = try notebook.problem()
        if closed > 0 {
            notebook.screen.message(
                "The search before it is closed with \(closed) evaluations; its journal keeps them.")
        }
        notebook.screen.result(TaskSummary(spec: spec, problem: problem).text)
        notebook.screen.message("Next: `partition`.")
    }
}

extension AccuracyKind: ExpressibleByArgument {}
