import Console
import Determinism
import Foundation

/// A session in Markdown (GitHub's), with its figures inside as PNG.
struct MarkdownDocument {
    let document: SessionDocument

    /// The whole text, closed by a newline.
    var text: String {
        var blocks = ["# Session \(Self.escaped(document.name))"]
        blocks.append(
            document.facts.map { "- **\($0.name)**: \(Self.escaped($0.value))" }.joined(separator: "\n"))
        blocks.append("## Cells\n\n" + document.contents.markdown.trimmingEnd())
        blocks += document.cells.flatMap(blocks(of:))
        if let marks = document.marks { blocks.append("## Marked cells\n\n" + marks.markdown.trimmingEnd()) }
        if let rules = document.rules { blocks.append("## Knowledge base\n\n" + rules.markdown.trimmingEnd()) }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func blocks(of told: ToldCell) -> [String] {
        let input = Sanitizer.sanitized(told.cell.input)
        var blocks = ["## [\(told.cell.number)] " + Self.code(told.firstLine), "*\(Self.escaped(told.remark))*"]
        if input.contains("\n") { blocks.append(Self.fenced(input)) }
        blocks += told.notes.map { note in
            Sanitizer.sanitized(note).split(separator: "\n", omittingEmptySubsequences: false)
                .map { "> " + Self.escaped(String($0)) }.joined(separator: "\n")
        }
        for part in told.joinedParts { blocks.append(block(of: part)) }
        if !told.exchanges.isEmpty { blocks.append(Self.folded(told.exchanges)) }
        return blocks
    }

    private func block(of part: ShownPart) -> String {
        switch part {
        case .table(let table): return table.markdown.trimmingEnd()
        case .text(let text): return Self.fenced(Sanitizer.sanitized(text))
        case .message(let text): return Self.fenced(Sanitizer.sanitized(text))
        case .figure(let shown):
            do throws(WorkbenchError) {
                let address = try document.images.address(of: shown.figure, format: .png)
                return "![\(Self.escaped(shown.title))](\(address))"
            } catch {
                return Self.escaped("\(shown.kind): \(error.message)")
            }
        }
    }

    /// Prompts and answers behind a line to open, which GitHub and Jupyter both understand.
    static func folded(_ exchanges: [Telling.Exchange]) -> String {
        var blocks = ["<details><summary>\(exchanges.count) prompts and answers</summary>"]
        for exchange in exchanges {
            blocks.append("**\(exchange.title)** \(exchange.size)".trimmingCharacters(in: .whitespaces))
            blocks.append(
                exchange.prompt.map { fenced(Sanitizer.sanitized($0.system + "\n\n" + $0.user)) }
                    ?? "Prompt \(exchange.answer.prompt.short), which cannot be worded again here.")
            blocks.append("Answer:")
            blocks.append(fenced(Sanitizer.sanitized(exchange.answer.text)))
        }
        return (blocks + ["</details>"]).joined(separator: "\n\n")
    }

    /// A block of plain text, fenced by more backticks than it holds in a row.
    static func fenced(_ text: String) -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
        return "\(fence)text\n\(text)\n\(fence)"
    }

    /// A span of code.
    static func code(_ text: String) -> String {
        let marks = String(repeating: "`", count: longestRun(in: text) + 1)
        let room = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return marks + room + text + room + marks
    }

    /// Text with a backslash before each mark that Markdown or HTML would act on.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#|&~!".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    private static func longestRun(in text: String) -> Int {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

extension ShownFigure {
    /// `pareto: session tour, seed 1, 132 evaluations by ...`.
    var title: String { ([kind] + figure.provenance.prefix(1)).joined(separator: ": ") }
}
