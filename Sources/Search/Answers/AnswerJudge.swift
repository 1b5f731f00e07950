/// Says of a whole answer whether it can be used, or what the model has to mend.
///
/// Only what a model may be blamed for counts: text that cannot be read, no children at all, cells that are no cells or
/// lie elsewhere. A cell that was evaluated before is bad luck and is not asked for again.
struct AnswerJudge {
    let problem: any SearchProblem
    let partition: Partition
    let state: SearchState

    /// What is wrong, in a few lines for the model; nil when anything in the answer can be used.
    /// - Complexity: that of validating the answer.
    func fault(of answer: DesignerAnswer, to order: NicheOrder) -> String? {
        switch answer.purpose {
        case .revise:
            guard case .unreadable(let fault) = RevisionAnswer.read(answer.text, niche: answer.niche) else {
                return nil
            }
            return worded(fault, answer)
        case .propose:
            if order.children.isEmpty { return nil }
            var validator = Validator(problem: problem, partition: partition, state: state)
            let outcome = validator.outcome(of: answer, order: order)
            if !outcome.accepted.isEmpty { return nil }
            // No child at all is an answer: nothing is mended by asking again.
            if outcome.refused.isEmpty { return nil }
            let blamed = outcome.refused.filter(\.reason.isModelsFault)
            if let first = blamed.first, first.reason == .unreadable { return worded(first.detail, answer) }
            return blamed.isEmpty ? nil : worded(blamed)
        }
    }

    private func worded(_ fault: String, _ answer: DesignerAnswer) -> String {
        answer.isCut ? "\(fault); it was cut off before its end, so answer more briefly" : fault
    }

    /// chosen: six refusals show a model what it does wrong.
    private static let shown = 6

    private func worded(_ refusals: [Refusal]) -> String {
        let lines = refusals.prefix(Self.shown).map { "- \($0.excerpt): \($0.reason.rawValue), \($0.detail)" }
        return (["none of its children can be used"] + lines).joined(separator: "\n")
    }
}

extension Refusal.Reason {
    /// Whether the model should have known better; a duplicate or a surplus child is not worth another call.
    var isModelsFault: Bool {
        switch self {
        case .unreadable, .malformed, .outsideNiche, .infeasible: true
        case .known, .repeated, .surplus: false
        }
    }
}
