import Determinism
import SearchSpaces

extension SearchEngine {
    /// The next step of a rival's generation: it proposes a batch, the batch is measured, and so on until the generation
    /// has what was wanted or the rival finds nothing more.
    func contest(_ rival: any Rival, _ round: Round, _ state: SearchState) -> SearchStep {
        // A budget that was lowered meanwhile is not overspent.
        let allowed = state.budget.remainingEvaluations(after: state.spending)
        let unmeasured = Array(round.unmeasured.prefix(allowed))
        if !unmeasured.isEmpty { return .evaluate(unmeasured) }
        let left = min(round.plan.wanted - round.accepted.count, allowed)
        let isDry = round.outcomes.last?.accepted.isEmpty ?? false
        if left > 0, !isDry, let order = round.plan.orders.first {
            let count = min(rival.batch ?? left, left)
            return .record(.proposed(proposals(of: rival, count, for: order, round, state)))
        }
        let batch = round.evaluations ?? EvaluationBatch(generation: round.plan.number, evaluations: [])
        return .record(.generationFinished(report(batch, round, state)))
    }

    /// For a cell that was drawn or bred, the cell that is evaluated for its class, of that niche where one is named.
    func member(inNiche niche: Int? = nil) -> @Sendable (Architecture) -> Architecture {
        guard !settings.method.consults, (settings.members ?? settings.method.usualMember) == .fastest else {
            return { $0 }
        }
        let (space, surrogate) = (problem.space, surrogate)
        return { surrogate.fastest(ofClass: space.representative(of: $0), inNiche: niche) ?? $0 }
    }

    func proposals(
        of rival: any Rival, _ count: Int, for order: NicheOrder, _ round: Round, _ state: SearchState
    ) -> ProposalOutcome {
        let number = round.plan.number
        var turn = RivalTurn(
            count: count, generation: number, archive: state.archive,
            beside: round.plan.asksOnce ? round.accepted.map(\.architecture) : [],
            open: OpenCells(problem: problem, archive: state.archive, proposed: round.accepted, member: member()),
            stream: seed.stream("generation/\(number)/batch/\(round.outcomes.count)"))
        var validator = Validator(problem: problem, partition: partition, state: state)
        return validator.outcome(of: rival.propose(&turn), order: order, generation: number)
    }
}
