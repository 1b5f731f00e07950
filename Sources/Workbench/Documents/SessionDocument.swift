import Console
import Determinism
import Foundation
import Search
import Sessions

/// A session as something to read: what it was about, every cell with what it showed, and what is left in the end.
struct SessionDocument: Sendable {
    /// One thing to know of the session as a whole.
    struct Fact: Equatable, Sendable {
        let name: String
        let value: String
    }

    let name: String
    let facts: [Fact]
    let cells: [ToldCell]
    /// The rules with their evidence; nil where there are none.
    let rules: TextTable?
    /// The labels; nil where there are none.
    let marks: TextTable?
    let images: FigureImages

    /// Every cell with how it went and what it took: the table of contents.
    var contents: TextTable {
        TextTable(
            columns: [
                .init("cell", alignment: .right), .init("input"), .init("status"), .init("seconds", alignment: .right),
                .init("evaluations", alignment: .right), .init("calls", alignment: .right),
                .init("tokens", alignment: .right), .init("cost", unit: "USD", alignment: .right),
            ],
            rows: cells.map { told in
                [
                    .integer(told.cell.number), .text(told.firstLine), .text(told.status),
                    .number(told.cell.seconds, digits: 2), .integer(told.bill.evaluations), .integer(told.bill.calls),
                    .integer(told.bill.tokens), .number(told.bill.cost?.dollars, digits: 4),
                ]
            })
    }
}

extension ToldCell {
    /// `done`, `failed`, `cancelled`, or what is to be said of a cell that has no end.
    var status: String { cell.finish?.status.rawValue ?? "broken off" }

    /// The input's first line, with a mark where more follow.
    var firstLine: String {
        let lines = cell.input.split(separator: "\n", omittingEmptySubsequences: false)
        let first = Sanitizer.singleLine(String(lines.first ?? ""))
        return lines.count > 1 ? first + " …" : first
    }

    /// `done, 1.20 s, 120 evaluations, 60 calls, 4100 tokens, $0.0123`; what is nothing is left out.
    var remark: String {
        var parts = [status]
        if let seconds = cell.seconds { parts.append("\(NumberText.fixed(seconds, digits: 2)) s") }
        if bill.evaluations > 0 { parts.append("\(bill.evaluations) evaluations") }
        if bill.calls > 0 { parts.append("\(bill.calls) calls") }
        if bill.tokens > 0 {
            parts.append("\(bill.tokens) tokens")
            parts.append(bill.cost?.description ?? "price not known")
        }
        return parts.joined(separator: ", ")
    }

    /// What it showed, with texts that follow one another put together.
    var joinedParts: [ShownPart] {
        var joined: [ShownPart] = []
        for part in parts {
            switch (joined.last, part) {
            case (.text(let before), .text(let text)): joined[joined.count - 1] = .text(before + "\n" + text)
            case (.message(let before), .message(let text)): joined[joined.count - 1] = .message(before + "\n" + text)
            default: joined.append(part)
            }
        }
        if cell.finish?.status == .failed, let message = cell.finish?.message,
            !joined.contains(where: { if case .message(let text) = $0 { text.contains(message) } else { false } })
        {
            joined.append(.message("error: " + message))
        }
        return joined
    }
}

extension Telling.Exchange {
    /// `generation 3, niche 2: children`.
    var title: String {
        "generation \(answer.generation), niche \(answer.niche): \(answer.purpose == .revise ? "knowledge" : "children")"
    }

    /// `812 + 120 tokens`; empty where none were counted.
    var size: String {
        answer.promptTokens + answer.answerTokens == 0
            ? ""
            : "\(answer.promptTokens) + \(answer.answerTokens) tokens\(answer.isEstimated ? " (estimated here)" : "")"
    }
}
