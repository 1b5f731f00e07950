/// One heuristic of the knowledge base: a sentence a designer should follow, and where possible a form of it that
/// can be checked on a cell.
package struct Rule: Codable, Equatable, Sendable, Identifiable {
    /// `r1`, `r2`, ... in the order in which rules were added; never used twice.
    package let id: String
    package internal(set) var polarity: RulePolarity
    package let scope: RuleScope
    /// One sentence without control characters, at most `KnowledgeLimits.textLength` scalars.
    package internal(set) var text: String
    /// The same thing as a test of an architecture; nil for a rule that no test can express.
    package internal(set) var check: RulePredicate?
    /// The generation that added it; 0 is before the first.
    package let born: Int
    package let author: RuleAuthor
    /// Whether only the user may change or retire it.
    package internal(set) var isPinned: Bool
    package internal(set) var status: RuleStatus

    /// Whether it still stands.
    package var isActive: Bool { status == .active }
}

/// Whether a rule says what to do or what to leave.
package enum RulePolarity: String, Codable, CaseIterable, Sendable {
    case prefer
    case avoid
}

/// Who asked for something: the model (or the offline designer in its place), or the person at the keyboard.
package enum RuleAuthor: String, Codable, CaseIterable, Sendable {
    case model
    case user
}

/// Whether a rule still stands.
package enum RuleStatus: Codable, Equatable, Sendable {
    case active
    /// Taken back in that generation; the reason may be empty.
    case retired(generation: Int, reason: String)
}
