import SearchSpaces

/// Turns a designer's revision into outcomes: each edit applied or refused, in order.
struct RevisionReader {
    let space: any SearchSpace

    func revision(from answer: DesignerAnswer, of knowledge: KnowledgeBase) -> KnowledgeRevision {
        switch RevisionAnswer.read(answer.text, niche: answer.niche) {
        case .unreadable(let fault):
            return KnowledgeRevision(niche: answer.niche, generation: answer.generation, outcomes: [], fault: fault)
        case .edits(let edits):
            var base = knowledge
            let outcomes = edits.map { edit in
                base.apply(edit, generation: answer.generation, author: .model, in: space)
            }
            return KnowledgeRevision(niche: answer.niche, generation: answer.generation, outcomes: outcomes)
        }
    }
}
