/// Takes a template's text apart.
enum TemplateReader {
    /// The paragraphs of the two parts.
    static func parts(of text: String) throws(PromptTemplateError)
        -> (system: [PromptTemplate.Paragraph], user: [PromptTemplate.Paragraph])
    {
        // A line ends with LF alone: CR LF is one character in Swift, so it is looked for by scalars.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0.last == "\r" ? $0.dropLast() : $0)) }
        let marks = lines.indices.filter { ["[system]", "[user]"].contains(trimmed(lines[$0])) }
        let names = marks.map { trimmed(lines[$0]) }
        guard names.contains("[system]") else { throw .section("has no line [system]") }
        guard names.contains("[user]") else { throw .section("has no line [user]") }
        guard names == ["[system]", "[user]"] else { throw .section("has its two parts twice, or in the other order") }
        guard lines[..<marks[0]].allSatisfy({ trimmed($0).isEmpty }) else {
            throw .section("has text before its line [system]")
        }
        let system = try paragraphs(lines[(marks[0] + 1)..<marks[1]])
        let user = try paragraphs(lines[(marks[1] + 1)...])
        if system.isEmpty { throw .section("has nothing under [system]") }
        if user.isEmpty { throw .section("has nothing under [user]") }
        return (system, user)
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line.drop(while: \.isWhitespace))
    }

    private static func paragraphs(_ lines: ArraySlice<String>) throws(PromptTemplateError)
        -> [PromptTemplate.Paragraph]
    {
        var paragraphs: [PromptTemplate.Paragraph] = []
        var pieces: [PromptTemplate.Piece] = []
        for (place, line) in zip(lines.indices, lines) {
            if trimmed(line).isEmpty {
                if !pieces.isEmpty { paragraphs.append(.init(pieces: pieces)) }
                pieces = []
                continue
            }
            if !pieces.isEmpty { pieces.append(.text("\n")) }
            pieces += try self.pieces(of: line, number: place + 1)
        }
        if !pieces.isEmpty { paragraphs.append(.init(pieces: pieces)) }
        return paragraphs
    }

    /// Double braces that no letter follows are text: prompts show JSON.
    private static func pieces(of line: String, number: Int) throws(PromptTemplateError) -> [PromptTemplate.Piece] {
        if let control = line.unicodeScalars.first(where: { $0.value < 32 && $0 != "\t" || $0.value == 127 }) {
            throw .character(control, line: number)
        }
        var pieces: [PromptTemplate.Piece] = []
        var text = ""
        var rest = line[...]
        while let open = rest.firstRange(of: "{{") {
            text += rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            guard rest.first(where: { $0 != " " })?.isLetter == true else {
                text += "{{"
                continue
            }
            let inside = rest.prefix { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
            let name = trimmed(String(inside))
            rest = rest.dropFirst(inside.count)
            guard rest.hasPrefix("}}") else { throw .unclosedPlaceholder(name, line: number) }
            rest = rest.dropFirst(2)
            guard let placeholder = PromptPlaceholder(rawValue: name) else {
                throw .unknownPlaceholder(name, line: number)
            }
            if !text.isEmpty { pieces.append(.text(text)) }
            text = ""
            pieces.append(.placeholder(placeholder))
        }
        text += rest
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }
}
