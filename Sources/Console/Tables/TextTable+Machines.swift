extension TextTable {
    /// The table as CSV (RFC 4180, with newline alone as the end of a line): a header of keys, then the rows.
    ///
    /// Text with a comma, quote or line break is quoted; a missing value is empty, which an empty text, written `""`,
    /// is not. A table of one column writes its missing values as `""`, since an empty line would be no row.
    package var csv: String {
        var result = columns.map { Self.csvField($0.key) }.joined(separator: ",") + "\n"
        for row in rows {
            let fields = row.map { cell in
                cell.plain.map(Self.csvField) ?? (columns.count == 1 ? "\"\"" : "")
            }
            result += fields.joined(separator: ",") + "\n"
        }
        return result
    }

    /// The table as JSON: an array with one object per row, keys in column order, numbers in full precision.
    ///
    /// JSON has no infinity and no NaN; both are written as null, like a missing value.
    package var json: String {
        if rows.isEmpty { return "[]\n" }
        let objects = rows.map { row in
            let members = zip(columns, row).map { "\(Self.jsonString($0.key)): \(Self.jsonValue($1))" }
            return "  {" + members.joined(separator: ", ") + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    /// The table in Markdown (GitHub's pipe tables), cells as people read them.
    package var markdown: String {
        var lines = [columns.map { Self.markdownCell($0.heading) }]
        lines.append(columns.map { $0.alignment == .right ? "--:" : ":--" })
        for row in rows { lines.append(row.map { Self.markdownCell($0.display) }) }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private static func csvField(_ text: String) -> String {
        let isPlain = !text.isEmpty && !text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func jsonValue(_ cell: Cell) -> String {
        switch cell {
        case .text(let text), .name(_, let text): return jsonString(text)
        case .number(let value, _) where !value.isFinite, .percent(let value, _) where !value.isFinite: return "null"
        default: return cell.plain ?? "null"
        }
    }

    private static func jsonString(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                // Beyond what JSON demands, so that printing a table never sends a control to the terminal.
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func markdownCell(_ text: String) -> String {
        var result = ""
        for scalar in Sanitizer.singleLine(text).unicodeScalars {
            // What Markdown would take for its own: cell borders, emphasis, code, links, tags.
            if "|\\`*_<[]~".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
