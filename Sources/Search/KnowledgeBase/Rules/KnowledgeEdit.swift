/// A change of the knowledge base, as the model or the user asks for it: nothing in it has been checked yet.
package enum KnowledgeEdit: Codable, Equatable, Sendable {
    /// A new rule; `check` is its checkable form in the language of `RulePredicate.grammar`.
    case add(polarity: RulePolarity, scope: RuleScope, text: String, check: String?)
    /// Another wording, direction or check for a rule; its scope stays.
    case edit(id: String, change: RuleChange)
    /// Takes a rule back; the reason may be empty.
    case retire(id: String, reason: String)
    /// Keeps the model's hands off a rule; for the user only.
    case pin(id: String)
    case unpin(id: String)

    /// What it does, in one word.
    package var action: Action {
        switch self {
        case .add: .add
        case .edit: .edit
        case .retire: .retire
        case .pin: .pin
        case .unpin: .unpin
        }
    }

    /// The kinds of change, as commands and journals call them.
    package enum Action: String, Codable, CaseIterable, Sendable {
        case add
        case edit
        case retire
        case pin
        case unpin
    }
}

/// What an edit replaces; nil and `keep` leave a part as it is.
package struct RuleChange: Codable, Equatable, Sendable {
    package let polarity: RulePolarity?
    package let text: String?
    package let check: CheckChange

    package init(polarity: RulePolarity? = nil, text: String? = nil, check: CheckChange = .keep) {
        self.polarity = polarity
        self.text = text
        self.check = check
    }
}

/// What becomes of a rule's checkable form.
package enum CheckChange: Codable, Equatable, Sendable {
    case keep
    case remove
    /// Another text in the language of `RulePredicate.grammar`.
    case replace(String)
}
