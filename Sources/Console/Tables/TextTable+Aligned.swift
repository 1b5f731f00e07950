import Foundation

extension TextTable {
    /// The table as people read it: a heading, a rule and the rows, two blanks between columns, every line ended.
    ///
    /// If it is wider than `width` columns the widest text column is cut, with `…`, again and again until the table
    /// fits or no text column is wider than 8. Numbers and names (`Cell.name`) are never cut: where they do not fit, columns
    /// are left out from the right, the first two excepted, and a last line says which. A nil width is unlimited. Foreign
    /// text is made harmless and kept on its line. A table without rows is its heading and rule.
    package func aligned(width: Int? = nil, style: TextStyle = .plain) -> String {
        guard let width else { return whole(limit: nil, style: style) }
        var shown = columns.count
        while shown > 2, leftmost(shown).excess(over: width) > 0 { shown -= 1 }
        let text = leftmost(shown).whole(limit: width, style: style)
        if shown == columns.count { return text }
        let left = columns[shown...].map { Sanitizer.singleLine($0.title) }.joined(separator: ", ")
        return text + style.dim("(too narrow for \(left); --csv has all)") + "\n"
    }

    /// The same table with its first columns alone.
    private func leftmost(_ count: Int) -> TextTable {
        count == columns.count
            ? self : TextTable(columns: Array(columns.prefix(count)), rows: rows.map { Array($0.prefix(count)) })
    }

    /// By how much it is too wide when all that may be cut is cut.
    private func excess(over width: Int) -> Int {
        let widths = fittedWidths(
            headings: columns.map { Sanitizer.singleLine($0.heading) }, body: rows.map { $0.map(\.display) },
            limit: width)
        return widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
    }

    private func whole(limit: Int?, style: TextStyle) -> String {
        let headings = columns.map { Sanitizer.singleLine($0.heading) }
        let body = rows.map { $0.map(\.display) }
        let widths = fittedWidths(headings: headings, body: body, limit: limit)
        var result = ""
        result += line(headings, widths) { style.bold($0) }
        result += line(widths.map { String(repeating: "-", count: $0) }, widths) { style.dim($0) }
        for row in body { result += line(row, widths) { $0 } }
        return result
    }

    private func line(_ cells: [String], _ widths: [Int], mark: (String) -> String) -> String {
        var text = ""
        for (index, cell) in cells.enumerated() {
            let cut = DisplayWidth.truncated(cell, to: widths[index])
            let blanks = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(of: cut)))
            let isLast = index == cells.count - 1
            if index > 0 { text += "  " }
            switch columns[index].alignment {
            case .left: text += mark(cut) + (isLast ? "" : blanks)
            case .right: text += blanks + mark(cut)
            }
        }
        return text + "\n"
    }

    private func fittedWidths(headings: [String], body: [[String]], limit: Int?) -> [Int] {
        var widths = headings.map(DisplayWidth.columns(of:))
        for row in body {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.columns(of: cell)) }
        }
        guard let limit else { return widths }
        let isText = columns.indices.map { index in
            rows.contains {
                switch $0[index] {
                case .text: true
                case .name, .integer, .number, .percent, .missing: false
                }
            }
        }
        // chosen: 8 columns still tell one name from another.
        let least = 8
        var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - limit
        while excess > 0 {
            let cuttable = widths.indices.filter { isText[$0] && widths[$0] > least }
            // Of equally wide columns the last gives way.
            guard let widest = cuttable.max(by: { (widths[$0], $0) < (widths[$1], $1) }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}

extension TextTable.Cell {
    /// The cell as people read it, on one line.
    package var display: String {
        switch self {
        case .text(let text): Sanitizer.singleLine(text)
        case .name(let short, _): Sanitizer.singleLine(short)
        case .integer(let value): String(value)
        case .number(let value, let digits): Self.fixed(value, digits)
        case .percent(let value, let digits): Self.fixed(100 * value, digits) + "%"
        case .missing: "-"
        }
    }

    /// The cell as machines read it, in full precision; nil where there is no value.
    var plain: String? {
        switch self {
        case .text(let text): text
        case .name(_, let full): full
        case .integer(let value): String(value)
        case .number(let value, _), .percent(let value, _): value == 0 ? "0.0" : value.description
        case .missing: nil
        }
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
        let text = String(format: "%.*f", max(0, digits), value)
        // A value that rounds to nothing has no sign.
        return text.hasPrefix("-") && !text.contains { ("1"..."9").contains($0) || $0.isLetter }
            ? String(text.dropFirst()) : text
    }
}
