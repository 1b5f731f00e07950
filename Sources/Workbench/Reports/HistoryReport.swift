import Console
import Sessions

/// A session's cells, one a row, with what each took.
struct HistoryReport {
    let state: SessionState
    /// The session's records, which the bills are made out from.
    let records: [JournalRecord]

    var table: TextTable {
        let bills = CellBills.all(records)
        let line = Set(state.timeline.line)
        return TextTable(
            columns: [
                .init("line"), .init("cell", alignment: .right), .init("input"), .init("status"),
                .init("seconds", alignment: .right), .init("evaluations", alignment: .right),
                .init("calls", alignment: .right), .init("tokens", alignment: .right),
                .init("cost", unit: "USD", alignment: .right),
            ],
            rows: state.cells.map { cell in
                let bill = bills[cell.number] ?? CellBill()
                return [
                    .text(mark(cell.number, line)), .integer(cell.number), .text(Sanitizer.singleLine(cell.input)),
                    .text(cell.finish?.status.rawValue ?? "running"), .number(cell.seconds, digits: 2),
                    .integer(bill.evaluations), .integer(bill.calls), .integer(bill.tokens),
                    .number(bill.cost?.dollars, digits: 4),
                ]
            })
    }

    /// `*` for a cell that led to the present, `-` for one that changed the search on a line that was left.
    private func mark(_ cell: Int, _ line: Set<Int>) -> String {
        if line.contains(cell) { return "*" }
        return state.timeline.changed(in: cell) ? "-" : ""
    }
}

extension NotebookCell {
    /// How long it took; nil while it runs, and where the program died in it.
    var seconds: Double? { finished.map { Double($0 - started) / 1000 } }
}
