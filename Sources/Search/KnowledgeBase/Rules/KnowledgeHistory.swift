/// Every change that was asked of the knowledge base, in order, and what came of it.
package struct KnowledgeHistory: Equatable, Sendable {
    /// One change that was asked for.
    package struct Entry: Equatable, Sendable {
        package let generation: Int
        /// The niche whose designer asked; nil for the user.
        package let niche: Int?
        /// What was done, with the rule as it then stood, or why it was not; nil when the answer could not be read.
        package let outcome: EditOutcome?
        /// Why the answer could not be read, if it could not.
        package let fault: String?
    }

    package let entries: [Entry]

    /// The history that `revisions` make.
    package init(_ revisions: [KnowledgeRevision]) {
        entries = revisions.flatMap { revision -> [Entry] in
            func entry(_ outcome: EditOutcome?) -> Entry {
                Entry(
                    generation: revision.generation, niche: revision.niche, outcome: outcome, fault: revision.fault)
            }
            return revision.fault == nil ? revision.outcomes.map(entry) : [entry(nil)]
        }
    }
}

extension SearchState {
    /// The knowledge base as it stood when generation `number` had ended, the user's changes after it included.
    package func knowledge(after number: Int) -> KnowledgeBase {
        var base = KnowledgeBase(niches: knowledge.niches, limits: knowledge.limits)
        for revision in revisions where revision.generation <= number {
            for outcome in revision.outcomes where base.accepts(outcome) { base.fold(outcome) }
        }
        return base
    }
}
