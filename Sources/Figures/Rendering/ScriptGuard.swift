/// Looks through a script before it is run: gnuplot's scripts can start programs and write files, ours only draw.
struct ScriptGuard: Sendable {
    let format: FigureFormat
    /// The name of the figure that the script belongs to.
    let name: String

    /// Why the script must not be run; nil for one that only draws its figure.
    ///
    /// Allowed are `reset`, `set`, `unset` and `plot` of datablocks, the output that the figure's name asks for, and the
    /// shell commands that our own scripts end with, to the letter.
    /// - Complexity: linear in the script's length.
    func objection(to script: String) -> String? {
        var isData = false
        for (number, line) in Self.statements(script) {
            if isData {
                isData = line != "EOD"
                continue
            }
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.wholeMatch(of: /\$[A-Za-z0-9_]+ << EOD/) != nil {
                isData = true
                continue
            }
            if let fault = fault(of: line) { return "line \(number) \(fault)" }
        }
        return nil
    }

    /// Lines with those joined that a backslash continues, each with the number of its first.
    private static func statements(_ script: String) -> [(number: Int, text: String)] {
        var found: [(number: Int, text: String)] = []
        var open: (number: Int, text: String)?
        for (place, line) in script.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let text = (open?.text ?? "") + line
            let number = open?.number ?? place + 1
            if text.hasSuffix("\\") {
                open = (number, String(text.dropLast()))
            } else {
                open = nil
                found.append((number, text))
            }
        }
        if let open { found.append(open) }
        return found
    }

    private func fault(of line: String) -> String? {
        let files = FigureFiles(format: format, name: name)
        if files.shellCommands.contains(where: { line == "system \(TextDialect.quote($0))" }) { return nil }
        if line == "set output \(TextDialect.quote(files.drawn))" { return nil }
        let (code, texts) = Self.parts(line)
        let words = code.split { !$0.isLetter && $0 != "_" }.map { $0.lowercased() }
        guard let first = words.first, ["reset", "set", "unset", "plot"].contains(first) else {
            return "begins with '\(line.prefix(30))'"
        }
        // gnuplot takes any beginning of a word for the word.
        let second = words.dropFirst().first ?? ""
        if first == "set", ["output", "print", "table", "loadpath", "fit"].contains(where: { $0.hasPrefix(second) }) {
            return "sets where files are written or read"
        }
        for word in ["system", "load", "call", "eval", "evaluate", "exec", "shell", "import"] where words.contains(word)
        {
            return "uses '\(word)'"
        }
        if code.contains("`") || code.contains(";") || texts.contains(where: { $0.isDouble && $0.text.contains("`") }) {
            return "holds a command inside a command"
        }
        if first == "plot", let source = Self.foreignSource(line) { return "plots '\(source.prefix(30))'" }
        return nil
    }

    /// A line without its quoted texts, and these.
    private static func parts(_ line: String) -> (code: String, texts: [(text: String, isDouble: Bool)]) {
        var code = ""
        var texts: [(text: String, isDouble: Bool)] = []
        var quote: Character?
        var text = ""
        var isEscaped = false
        for character in line {
            if let mark = quote {
                if character == mark, !isEscaped {
                    texts.append((text, mark == "\""))
                    (quote, text) = (nil, "")
                } else {
                    text.append(character)
                }
                isEscaped = mark == "\"" && character == "\\" && !isEscaped
            } else if character == "'" || character == "\"" {
                quote = character
                code.append(" ")
            } else {
                code.append(character)
            }
        }
        // A text that is never closed is read as code.
        return (code + text, texts)
    }

    /// The first thing plotted that is neither a datablock, nor a legend's entry, nor nothing.
    private static func foreignSource(_ line: String) -> String? {
        let body = line.trimmingPrefix(/plot\s+/)
        var depth = 0
        var quote: Character?
        var element = ""
        var elements: [String] = []
        for character in body {
            if let mark = quote {
                if character == mark { quote = nil }
            } else {
                switch character {
                case "'", "\"": quote = character
                case "(": depth += 1
                case ")": depth -= 1
                case "," where depth == 0:
                    elements.append(element)
                    element = ""
                    continue
                default: break
                }
            }
            element.append(character)
        }
        elements.append(element)
        return elements.map { $0.trimmingPrefix(/\s+/) }.map(String.init).first {
            // A number behind a comma belongs to the size of an arrow's head.
            !$0.hasPrefix("$") && !$0.hasPrefix("keyentry ") && !$0.hasPrefix("NaN ")
                && $0.prefixMatch(of: /[0-9.]+\s/) == nil
        }
    }
}
