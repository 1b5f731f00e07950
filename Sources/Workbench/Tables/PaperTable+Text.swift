import Console

extension PaperTable {
    /// The table on the screen: best values with `*`, marks as raised signs, groups in a column of their own.
    var screenTable: TextTable {
        let titles = groups.contains { $0.title != nil }
        let head: [TextTable.Column] = titles ? [.init("group", title: "")] : []
        let own = columns.enumerated().map { place, column in
            TextTable.Column(
                "c\(place)", title: [column.span, column.title].compactMap { $0 }.joined(separator: " "),
                alignment: column.alignment)
        }
        let rows = groups.flatMap { group in
            group.rows.map { row -> [TextTable.Cell] in
                (titles ? [.text(group.title ?? "")] : [])
                    + row.map { .text($0.text + ($0.isBest ? "*" : "") + ($0.mark?.sign ?? "")) }
            }
        }
        return TextTable(columns: head + own, rows: rows)
    }

    /// The table in Markdown (GitHub's), its caption above it.
    var markdown: String {
        let titles = groups.contains { $0.title != nil }
        let columns = (titles ? [Column(title: "", alignment: .left)] : []) + columns
        var lines = ["**Table.** " + caption.map(MarkdownDocument.escaped).joined(separator: " "), ""]
        func row(_ cells: [String]) { lines.append("| " + cells.joined(separator: " | ") + " |") }
        row(columns.map { MarkdownDocument.escaped([$0.span, $0.title].compactMap { $0 }.joined(separator: " ")) })
        row(columns.map { $0.alignment == .right ? "--:" : ":--" })
        for group in groups {
            for cells in group.rows {
                let own = cells.map { cell in
                    let text = MarkdownDocument.escaped(cell.text)
                    return (cell.isBest ? "**\(text)**" : text) + (cell.mark?.sign ?? "")
                }
                row((titles ? [MarkdownDocument.escaped(group.title ?? "")] : []) + own)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension PaperTable.Mark {
    /// What stands behind the number.
    var sign: String {
        switch self {
        case .better: "⁺"
        case .worse: "⁻"
        }
    }
}
