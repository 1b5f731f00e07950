import Console
import Search

/// Every change that was asked of the knowledge base, one a row.
struct KnowledgeHistoryReport {
    let entries: [KnowledgeHistory.Entry]

    var table: TextTable {
        TextTable(
            columns: [
                .init("generation", title: "gen", alignment: .right), .init("by"), .init("action"), .init("rule"),
                .init("scope"), .init("text"), .init("check"), .init("remark"),
            ], rows: entries.map(Self.row))
    }

    private static func row(_ entry: KnowledgeHistory.Entry) -> [TextTable.Cell] {
        let start: [TextTable.Cell] = [
            .integer(entry.generation), .text(entry.niche.map { "niche \($0)" } ?? "user"),
        ]
        switch entry.outcome {
        case .applied(let action, let rule):
            var remark = ""
            if case .retired(_, let reason) = rule.status { remark = reason }
            return start + [
                .text(action.rawValue), .text(rule.id), .text(rule.scope.text), .text(rule.text),
                rule.check.map { .text($0.text) } ?? .missing, .text(remark),
            ]
        case .refused(let reason):
            return start + [.text("refused"), .missing, .missing, .missing, .missing, .text(reason.message)]
        case nil:
            let fault = entry.fault ?? "the answer was not read"
            return start + [.text("unreadable"), .missing, .missing, .missing, .missing, .text(fault)]
        }
    }
}
