/// How much the knowledge base may hold, so that it fits into a prompt and has to be chosen with care.
package struct KnowledgeLimits: Codable, Equatable, Sendable {
    /// Active rules in one niche.
    package let perNiche: Int
    /// Active global rules.
    package let global: Int
    /// Unicode scalars in a rule's text or in a reason for retiring it.
    package let textLength: Int

    /// - Precondition: no limit is negative.
    package init(perNiche: Int = 8, global: Int = 12, textLength: Int = 240) {
        precondition(perNiche >= 0 && global >= 0 && textLength >= 0, "limits are not negative")
        self.perNiche = perNiche
        self.global = global
        self.textLength = textLength
    }

    /// How many active rules a scope may hold.
    package func cap(of scope: RuleScope) -> Int {
        scope == .global ? global : perNiche
    }
}
