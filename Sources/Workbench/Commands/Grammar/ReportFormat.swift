import ArgumentParser
import Console

/// How a report is printed: aligned for people, or for machines from the same value.
struct ReportFormat: ParsableArguments, Sendable {
    @Flag(help: "Print comma-separated values.")
    var csv = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if csv && json { throw ValidationError("A report is printed as CSV or as JSON, not both.") }
    }

    /// Prints `table` on the screen's standard output.
    func show(_ table: TextTable, on screen: any Screen) {
        if csv {
            screen.result(table.csv.trimmingEnd())
        } else if json {
            screen.result(table.json.trimmingEnd())
        } else {
            screen.table(table)
        }
    }

    /// Whether a machine reads the report, so that remarks around it are to be left out.
    var isForMachines: Bool { csv || json }
}

extension String {
    /// Without the line breaks at its end.
    func trimmingEnd() -> String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
