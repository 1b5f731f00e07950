import Sessions

/// A session's cells, one a row.
struct HistoryReport {
    let state: SessionState

    var table: TextTable {
        TextTable(
            columns: [
                .init("cell", alignment: .right), .init("input"), .init("status"),
                .init("seconds", alignment: .right),
            ],
            rows: state.cells.map { cell in
                let seconds = cell.finished.map { Double($0 - cell.started) / 1000 }
                return [
                    .integer(cell.number), .text(Sanitizer.singleLine(cell.input)),
                    .text(cell.finish?.status.rawValue ?? "running"), .number(seconds, digits: 2),
                ]
            })
    }
}
