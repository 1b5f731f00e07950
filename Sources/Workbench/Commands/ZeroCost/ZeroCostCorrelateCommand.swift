import ArgumentParser
import Benchmarks
import ZeroCost

/// `zerocost correlate`.
struct ZeroCostCorrelateCommand: WorkbenchCommand {
    static let examples = [
        Example("zerocost correlate", "CIFAR-10, test accuracy"),
        Example("zerocost correlate --dataset in16 --accuracy validation", "ImageNet16-120"),
    ]
    static let configuration = described(
        "correlate", "Rank correlations of each proxy with the tables' accuracies, beside the published proxies'.",
        discussion: """
            Over all cells whose output depends on their input and that have a value. Where the proxy was published, \
            its own correlations over the cells it was published for follow, ours over the same cells, and how well \
            the two agree.
            """)

    @Option(help: "cifar10, cifar100 or in16.")
    var dataset = "cifar10"

    @Option(help: "validation or test.")
    var accuracy: AccuracyKind = .test

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let known = try Dataset.named(dataset)
        let store = try notebook.catalogue.store()
        let table: ScoreTable
        do {
            table = try ScoreTable.shipped(known.scored)
        } catch {
            throw WorkbenchError(error)
        }
        let report = try CorrelationReport(dataset: known, accuracy: accuracy, scores: table, store: store)
        format.show(report.table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message(
                "\(known.title), \(accuracy.rawValue) accuracy; table \(table.digest.short) of \(table.date): \(table.recipe.text)."
            )
        }
    }
}
