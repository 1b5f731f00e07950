import Sessions

/// A session's cells, one a row.
struct HistoryReport {
    let state: SessionState

    var table: TextTable {
        let line = Set(state.timeline.line)
        return TextTable(
            columns: [
                .init("line"), .init("cell", alignment: .right), .init("input"), .init("status"),
                .init("seconds", alignment: .right),
            ],
            rows: state.cells.map { cell in
                let seconds = cell.finished.map { Double($0 - cell.started) / 1000 }
                return [
                    .text(mark(cell.number, line)), .integer(cell.number), .text(Sanitizer.singleLine(cell.input)),
                    .text(cell.finish?.status.rawValue ?? "running"), .number(seconds, digits: 2),
                ]
            })
    }

    /// `*` for a cell that led to the present, `-` for one that changed the search on a line that was left.
    private func mark(_ cell: Int, _ line: Set<Int>) -> String {
        if line.contains(cell) { return "*" }
        return state.timeline.changed(in: cell) ? "-" : ""
    }
}
