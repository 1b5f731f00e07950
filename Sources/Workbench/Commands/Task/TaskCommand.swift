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
        Example("task cifar10 raspi4 --accuracy predicted", "accuracy predicted from zero-cost proxies"),
        Example("task cifar10 here", "this computer, once it is calibrated; needs no tables"),
    ]
    static let configuration = described(
        "task", "Choose a dataset and a device; the search begins from nothing.",
        discussion: """
            On a device of the tables the search sees validation accuracy unless told otherwise, on one's own device \
            what a shipped model predicts, whose labels are counted as cost; final fronts are also reported in test \
            accuracy where a table holds it. Datasets: cifar10, cifar100, in16. `device list` lists the devices.
            """)

    @Argument(help: "cifar10, cifar100 or in16 (ImageNet16-120).")
    var dataset: String

    @Argument(help: "A device of the tables, one of your own, or here: this computer.")
    var device: String

    @Flag(help: "Minimise energy as a third objective.")
    var energy = false

    @Option(help: "The accuracy the search sees: validation, test or predicted.")
    var accuracy: SeenAccuracy?

    @Flag(help: "Count cells whose output does not depend on their input.")
    var allowCutoff = false

    @Flag(help: "Measure each evaluated cell on this computer instead of looking its latency up.")
    var measure = false

    func run(in notebook: isolated Notebook) async throws {
        let wish = TaskWish(
            dataset: dataset, device: device, withEnergy: energy, accuracy: accuracy, allowsCutOff: allowCutoff,
            measures: measure)
        let spec = try notebook.catalogue.task(wish, recorded: notebook.recordedTask(on: device))
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
