import Console

/// Pieces of HTML.
enum HTMLText {
    /// Text that shows as itself, in elements and in quoted attributes; what no document may hold becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in Sanitizer.sanitized(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A table that scrolls by itself where it is too wide.
    ///
    /// - Parameter dressed: gives the escaped text of a cell, by row and column, its markup.
    static func table(
        _ table: TextTable, dressed: (Int, Int, String) -> String = { _, _, text in text }
    ) -> String {
        func tag(_ name: String, _ column: Int, _ text: String) -> String {
            let isRight = table.columns[column].alignment == .right
            let scope = name == "th" ? " scope=\"col\"" : ""
            return "<\(name)\(scope)\(isRight ? " class=\"right\"" : "")>\(text)</\(name)>"
        }
        let head = table.columns.indices.map { tag("th", $0, escaped(table.columns[$0].heading)) }.joined()
        let rows = table.rows.enumerated().map { number, row in
            "<tr>"
                + row.enumerated().map { tag("td", $0, dressed(number, $0, escaped($1.display))) }.joined()
                + "</tr>"
        }
        return """
            <div class="wide"><table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            """
    }
}
