import Console

/// An article of the manual as the terminal shows it: Markdown without its signs, wrapped to the width.
///
/// It knows what the articles use: headings, paragraphs, lists, tables, blocks of code, `code`, *emphasis* and links
/// between articles. Whatever else stands there is shown as it is written.
struct ManualText {
    let width: Int
    let style: TextStyle

    /// - Parameter width: the columns a line may take; 100 where nothing limits them, since longer lines read badly.
    init(width: Int?, style: TextStyle) {
        self.width = min(width ?? 100, 100)
        self.style = style
    }

    /// The article, every line ended but the last.
    func text(of article: Manual.Article) -> String {
        var parts: [String] = []
        var lines = article.markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let first = lines.first {
            if first.isEmpty {
                lines.removeFirst()
            } else if first.hasPrefix("```") {
                lines.removeFirst()
                parts.append(take(from: &lines) { !$0.hasPrefix("```") }.map { "    " + $0 }.joined(separator: "\n"))
                lines = lines.dropFirst()
            } else if first.hasPrefix("#") {
                lines.removeFirst()
                parts.append(style.bold(String(first.drop { $0 == "#" }.dropFirst())))
            } else if first.hasPrefix("|") {
                parts.append(table(take(from: &lines) { $0.hasPrefix("|") }))
            } else {
                parts.append(paragraph(take(from: &lines) { !$0.isEmpty && !$0.hasPrefix("```") }))
            }
        }
        return parts.joined(separator: "\n\n")
    }

    private func take(from lines: inout ArraySlice<String>, while isPart: (String) -> Bool) -> [String] {
        let taken = lines.prefix(while: isPart)
        lines = lines.dropFirst(taken.count)
        return Array(taken)
    }

    /// A paragraph, or a list: an item begins at a hyphen or a number, and its further lines hang under its text.
    private func paragraph(_ lines: [String]) -> String {
        var items: [(mark: String, text: String)] = []
        for line in lines {
            let text = line.drop { $0 == " " }
            if let mark = Self.mark(of: text) {
                items.append((mark, String(text.dropFirst(mark.count))))
            } else if items.isEmpty {
                items.append(("", String(text)))
            } else {
                items[items.count - 1].text += " " + text
            }
        }
        return items.map { item in
            let indent = String(repeating: " ", count: item.mark.count)
            let wrapped = Self.wrapped(Self.plain(item.text, marksCode: true), to: width - item.mark.count)
            return wrapped.enumerated().map { ($0 == 0 ? item.mark : indent) + $1 }.joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    private static func mark(of text: Substring) -> String? {
        if text.hasPrefix("- ") { return "- " }
        let digits = text.prefix { $0.isNumber }
        return !digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". ") ? digits + ". " : nil
    }

    private func table(_ lines: [String]) -> String {
        let rows = lines.map(Self.cells(of:)).filter { row in
            !row.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }
        }
        guard let headings = rows.first else { return "" }
        let columns = headings.enumerated().map { TextTable.Column("column\($0)", title: $1) }
        let body = rows.dropFirst().map { row in
            headings.indices.map { TextTable.Cell.text(row.indices.contains($0) ? row[$0] : "") }
        }
        return TextTable(columns: columns, rows: Array(body)).aligned(width: width, style: style).trimmingEnd()
    }

    /// A row's cells; a bar within `code` parts no cells.
    private static func cells(of line: String) -> [String] {
        var cells: [String] = [""]
        var isCode = false
        for letter in line.dropFirst() {
            if letter == "`" { isCode.toggle() }
            if letter == "|", !isCode { cells.append("") } else { cells[cells.count - 1].append(letter) }
        }
        return cells.dropLast().map { plain(String($0)).trimmingBlanks() }
    }

    /// The words without the signs of Markdown.
    ///
    /// - Parameter marksCode: whether `code` keeps its marks, since a command within a sentence is hard to tell without.
    private static func plain(_ text: String, marksCode: Bool = false) -> String {
        var result = ""
        var rest = text[...]
        while let letter = rest.first {
            if letter == "`", let end = rest.dropFirst().firstIndex(of: "`") {
                result += code(rest[rest.index(after: rest.startIndex)..<end], marked: marksCode)
                rest = rest[rest.index(after: end)...]
            } else if rest.hasPrefix("<doc:"), let end = rest.firstIndex(of: ">") {
                let name = rest[rest.index(rest.startIndex, offsetBy: 5)..<end]
                result += code("help \(Manual.topic(ofFile: String(name)))", marked: true)
                rest = rest[rest.index(after: end)...]
            } else if letter == "*", rest.dropFirst().first != " " || result.last != " " {
                rest = rest.dropFirst()
            } else {
                result.append(letter)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Code as it stands in a line; short code is not broken, so that a command is found whole.
    private static func code(_ text: Substring, marked: Bool) -> String {
        if !marked { return String(text) }
        // chosen: longer than this, a line that ends early looks worse than broken code.
        return "`" + (text.count <= 30 ? String(text.replacing(" ", with: Self.joint)) : String(text)) + "`"
    }

    /// A blank at which no line is broken.
    private static let joint = "\u{A0}"

    private static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: String(word)) > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).map { $0.replacing(joint, with: " ") }
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
