import ArgumentParser

/// Lists the session's cells.
struct HistoryCommand: WorkbenchCommand {
    static let examples = [Example("history", "every cell with its status, time and cost")]
    static let configuration = described(
        "history", "List the session's cells with status, time, evaluations, calls, tokens and cost.")

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        format.show(HistoryReport(state: notebook.state, records: notebook.session.records).table, on: notebook.screen)
    }
}
