import Console
import Search

/// What changed between two states of the knowledge base, one change a row: rules, and what the cells say of them.
struct KnowledgeDiffReport {
    /// One row.
    struct Change: Equatable {
        /// `added`, `edited`, `retired`, `verdict`.
        let kind: String
        let rule: Rule
        let before: String?
        let after: String?
    }

    let changes: [Change]

    /// - Parameters:
    ///   - old, new: the base earlier and later.
    ///   - verdicts: what the cells evaluated by then said of each rule, earlier and later, by id.
    init(
        from old: KnowledgeBase, to new: KnowledgeBase, verdicts: (old: [String: String], new: [String: String])
    ) {
        let diff = KnowledgeBase.diff(from: old, to: new)
        var changes = diff.added.map { Change(kind: "added", rule: $0, before: nil, after: Self.words($0)) }
        changes += diff.edited.map {
            Change(kind: "edited", rule: $0.after, before: Self.words($0.before), after: Self.words($0.after))
        }
        changes += diff.retired.map { rule in
            var reason = ""
            if case .retired(_, let why) = rule.status { reason = why }
            return Change(kind: "retired", rule: rule, before: Self.words(rule), after: reason.isEmpty ? nil : reason)
        }
        for rule in new.active where old.rule(rule.id)?.isActive ?? false {
            let (before, after) = (verdicts.old[rule.id], verdicts.new[rule.id])
            if before != after { changes.append(Change(kind: "verdict", rule: rule, before: before, after: after)) }
        }
        self.changes = changes
    }

    var table: TextTable {
        TextTable(
            columns: [.init("change"), .init("rule"), .init("scope"), .init("before"), .init("after")],
            rows: changes.map { change in
                [
                    .text(change.kind), .text(change.rule.id), .text(change.rule.scope.text),
                    change.before.map(TextTable.Cell.text) ?? .missing,
                    change.after.map(TextTable.Cell.text) ?? .missing,
                ]
            })
    }

    private static func words(_ rule: Rule) -> String {
        var text = "\(rule.polarity.rawValue): \(rule.text)"
        if let check = rule.check { text += " [\(check.text)]" }
        return rule.isPinned ? text + " (pinned)" : text
    }
}
