import SearchSpaces
import Testing

@testable import Search

/// A knowledge base that changes inside an expectation, where a value's mutating methods cannot be called.
final class KnowledgeDesk {
    private(set) var base: KnowledgeBase

    init(niches: Int, limits: KnowledgeLimits = KnowledgeLimits()) {
        base = KnowledgeBase(niches: niches, limits: limits)
    }

    /// Applies in generation 4 and gives the rule, or nil after a refusal.
    func applied(_ edit: KnowledgeEdit, by author: RuleAuthor = .model) -> Rule? { base.applied(edit, by: author) }

    /// Applies in generation 4 and gives the refusal, having seen that nothing changed; nil when it was applied.
    func refused(_ edit: KnowledgeEdit, by author: RuleAuthor = .model) -> EditRefusal? {
        let before = base
        let refusal = base.apply(edit, generation: 4, author: author, in: NASBench201()).refusal
        if refusal != nil { #expect(base == before) }
        return refusal
    }
}

extension KnowledgeBase {
    /// Applies in generation 4 and gives the rule, or nil after a refusal.
    mutating func applied(_ edit: KnowledgeEdit, by author: RuleAuthor = .model) -> Rule? {
        apply(edit, generation: 4, author: author, in: NASBench201()).rule
    }
}
