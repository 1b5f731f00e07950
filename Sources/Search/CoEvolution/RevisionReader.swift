import SearchSpaces

/// Turns a designer's revision into outcomes: each edit applied or refused, in order.
struct RevisionReader {
    let space: any SearchSpace

    /// - Parameter asGlobal: whether the prompt was about the whole space, so that new rules speak of all niches.
    func revision(from answer: DesignerAnswer, of knowledge: KnowledgeBase, asGlobal: Bool) -> KnowledgeRevision {
        switch RevisionAnswer.read(answer.text, niche: answer.niche) {
        case .unreadable(let fault):
            return KnowledgeRevision(niche: answer.niche, generation: answer.generation, outcomes: [], fault: fault)
        case .edits(let edits):
            var base = knowledge
            let outcomes = edits.map { edit in
                base.apply(
                    asGlobal ? Self.global(edit) : edit, generation: answer.generation, author: .model, in: space)
            }
            return KnowledgeRevision(niche: answer.niche, generation: answer.generation, outcomes: outcomes)
        }
    }

    /// The revision in an answer that proposes children, too; none is no fault. Rules without a scope speak of all niches.
    func revision(besideChildrenOf answer: DesignerAnswer, of knowledge: KnowledgeBase) -> KnowledgeRevision {
        var base = knowledge
        var outcomes: [EditOutcome] = []
        if case .edits(let edits) = RevisionAnswer.read(answer.text, unscoped: .global) {
            outcomes = edits.map { base.apply($0, generation: answer.generation, author: .model, in: space) }
        }
        return KnowledgeRevision(niche: answer.niche, generation: answer.generation, outcomes: outcomes)
    }

    private static func global(_ edit: KnowledgeEdit) -> KnowledgeEdit {
        guard case .add(let polarity, _, let text, let check) = edit else { return edit }
        return .add(polarity: polarity, scope: .global, text: text, check: check)
    }
}
