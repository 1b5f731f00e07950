import Console
import Search
import SearchSpaces
import Sessions

/// The labels that the user gave, by index.
struct MarksReport {
    let state: SessionState

    private struct Row {
        let index: Int?
        let cell: String
        let label: String
        let number: Int?
    }

    var table: TextTable {
        TextTable(
            columns: [
                .init("index", alignment: .right), .init("cell"), .init("mark"),
                .init("number", title: "#", alignment: .right),
            ],
            rows: rows.map { row in
                [
                    row.index.map(TextTable.Cell.integer) ?? .missing, .text(row.cell), .text(row.label),
                    row.number.map(TextTable.Cell.integer) ?? .missing,
                ]
            })
    }

    private var rows: [Row] {
        let space = NASBench201()
        let rows = state.marks.map { architecture, label in
            let evaluation = state.search.archive.evaluations.first { $0.architecture == architecture }
            return Row(
                index: space.index(of: architecture), cell: space.text(of: architecture), label: label,
                number: evaluation?.number)
        }
        return rows.sorted { ($0.index ?? .max, $0.cell) < ($1.index ?? .max, $1.cell) }
    }
}
