import ArgumentParser

/// Compares two points of the session's history.
struct DiffCommand: WorkbenchCommand {
    static let examples = [
        Example("diff 2..4", "what changed between the ends of cells 2 and 4"),
        Example("diff 2", "between the end of cell 2 and now"),
        Example("diff start..wide", "between the beginning and the end of a branch"),
    ]
    static let configuration = described(
        "diff", "Compare two points: task, settings, population, front and knowledge.",
        discussion: "A point is a cell's number, a branch, or `start`. Only what differs is listed.")

    @Argument(help: "Two points with `..` between; one point is compared with now.")
    var range: String

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let parts = range.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let points: [String]
        switch parts.count {
        case 1: points = [parts[0]]
        case 3 where parts[1].isEmpty && !parts[0].isEmpty && !parts[2].isEmpty: points = [parts[0], parts[2]]
        default: throw WorkbenchError(.usage, "'\(range)' is no pair of points.", hint: "For example `diff 2..4`.")
        }
        let before = try notebook.line(at: points[0])
        let after = points.count == 2 ? try notebook.line(at: points[1]) : notebook.state.line
        let report = LineDifference(before: before, after: after, space: notebook.space)
        if report.changes.isEmpty, !format.isForMachines { return notebook.screen.result("Nothing differs.") }
        format.show(report.table, on: notebook.screen)
    }
}
