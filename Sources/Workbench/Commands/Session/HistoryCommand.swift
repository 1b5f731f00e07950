import ArgumentParser

/// Lists the session's cells.
struct HistoryCommand: WorkbenchCommand {
    static let examples = [Example("history", "every cell with its status and time")]
    static let configuration = described("history", "List the session's cells with status and time.")

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        format.show(HistoryReport(state: notebook.state).table, on: notebook.screen)
    }
}
