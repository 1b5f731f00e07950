import ArgumentParser
import Benchmarks
import SearchSpaces
import ZeroCost

/// `zerocost show`.
struct ZeroCostShowCommand: WorkbenchCommand {
    static let examples = [
        Example("zerocost show 9930", "from the table that ships with the program"),
        Example("zerocost show 9930 --compute --dataset in16 --batch 4", "computed afresh, with a batch of 4"),
    ]
    static let configuration = described(
        "show", "Show a cell's zero-cost proxies: all 13 of NAS-Bench-Suite-Zero, log-synflow and zico.",
        discussion: """
            Scored is the cell's live part: operators on no path from input to output count as none. A proxy that is \
            not defined for a cell has no value.
            """)

    @Argument(help: "The cell's text, or its index from 0 to 15624.")
    var cell: String

    @Option(help: "Only this dataset.")
    var dataset: String?

    @Flag(help: "Compute the scores instead of looking them up.")
    var compute = false

    @OptionGroup var options: ScoreOptions
    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let architecture = try notebook.architecture(named: cell)
        let datasets = try dataset.map { [try Dataset.named($0)] } ?? Dataset.allCases
        var report = ProxyReport(cell: architecture)
        var missing: EngineError?
        for dataset in datasets {
            do {
                try add(dataset, of: architecture, to: &report)
            } catch  where error.code == .unreadable && !compute && datasets.count > 1 {
                // A table that is not there leaves its column out; the others are worth showing.
                missing = error
            } catch {
                throw WorkbenchError(error)
            }
        }
        if report.isEmpty, let missing { throw WorkbenchError(missing) }
        format.show(report.table, on: notebook.screen)
        if !format.isForMachines { for note in report.notes { notebook.screen.message(note) } }
    }

    private func add(_ dataset: Dataset, of cell: Architecture, to report: inout ProxyReport) throws(EngineError) {
        if compute {
            let (recipe, input) = try options.recipe(dataset.scored)
            let scores = try CellScorer(recipe, input: input).scores(of: cell)
            return report.add(dataset, scores, source: "computed: \(recipe.text)")
        }
        let table = try ScoreTable.shipped(dataset.scored)
        report.add(
            dataset, table.scores(of: cell),
            source: "table \(table.digest.short) of \(table.date): \(table.recipe.text)")
    }
}
