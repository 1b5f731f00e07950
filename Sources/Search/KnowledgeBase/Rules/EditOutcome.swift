/// What came of an edit: all that has to be recorded to rebuild the knowledge base.
package enum EditOutcome: Codable, Equatable, Sendable {
    /// It was done; the rule as it stands now.
    case applied(action: KnowledgeEdit.Action, rule: Rule)
    /// It was not, and the base is as before.
    case refused(reason: EditRefusal)

    /// The rule that was added or changed; nil after a refusal.
    package var rule: Rule? {
        if case .applied(_, let rule) = self { rule } else { nil }
    }

    /// Why it was refused; nil when it was applied.
    package var refusal: EditRefusal? {
        if case .refused(let reason) = self { reason } else { nil }
    }
}
