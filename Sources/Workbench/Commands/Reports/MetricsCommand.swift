import ArgumentParser
import Search

/// Shows the indicators of the present front.
struct MetricsCommand: WorkbenchCommand {
    static let examples = [
        Example("metrics", "HV, IGD and IGD+ under each contract, in both accuracies"),
        Example("metrics --json", "for other programs"),
    ]
    static let configuration = described(
        "metrics", "Show HV, IGD, IGD+ and the share of the true front found, each under its contract.",
        discussion: """
            span: normalised by all feasible cells whose error is under 90 %, reference point (1, 1). front: by the \
            ideal and nadir of the true front. The front found under the accuracy that the search saw is measured \
            again in test accuracy. Figures under unlike contracts are not comparable.
            """)

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let archive = notebook.state.search.archive
        if archive.count == 0 { throw WorkbenchError.nothingEvaluated() }
        let report = MetricsReport(problem: try notebook.problem(), archive: archive)
        if !report.rows.isEmpty || format.isForMachines { format.show(report.table, on: notebook.screen) }
        if !format.isForMachines {
            let spent = notebook.state.search.spending
            let bill =
                "\(spent.evaluations) evaluations\(spent.labelText), \(spent.calls) calls, \(spent.tokens) tokens"
            let contracts = report.contracts.joined(separator: ", ")
            notebook.screen.message(contracts.isEmpty ? "\(bill)." : "\(bill); contracts: \(contracts).")
            if let mixture = SearchMakeup(notebook.state.search).warning { notebook.screen.message(mixture) }
            if report.rows.isEmpty {
                notebook.screen.message(
                    "Latencies are measured one by one, so nobody knows the true front and there is nothing to compare."
                )
            }
            if notebook.state.task?.allowsCutOff == true {
                notebook.screen.message("Cells whose output does not depend on their input are counted.")
            }
        }
    }
}
