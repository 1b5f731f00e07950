import Determinism
import SearchSpaces

/// Gathers from the state what a designer is told.
struct PromptWriter {
    let problem: any SearchProblem
    let partition: Partition
    let settings: SearchSettings
    /// What the evaluated cells say of each active rule, by id; the same for all prompts of a phase.
    private let evidence: [String: RuleEvidence]

    init(
        problem: any SearchProblem, partition: Partition, settings: SearchSettings, seed: Seed, state: SearchState
    ) {
        self.problem = problem
        self.partition = partition
        self.settings = settings
        evidence = state.knowledge.evidence(
            over: state.archive.evaluations, objectives: problem.objectives, in: problem.space, seed: seed)
    }

    /// The prompt for one niche's order.
    /// - Precondition: the order names a niche.
    func prompt(_ purpose: DesignPrompt.Purpose, for order: NicheOrder, in state: SearchState) -> DesignPrompt {
        guard let number = order.niche, let round = state.round else {
            preconditionFailure("a designer is asked about one niche of a running generation")
        }
        let lastGeneration = state.generation ?? 0
        return DesignPrompt(
            purpose: purpose, generation: round.plan.number, title: problem.title, brief: problem.brief,
            objectives: problem.objectives, niche: partition.niches[number], niches: partition.niches.count,
            order: order, orders: round.plan.orders,
            parents: Parents.shown(ofNiche: number, in: state.archive, limit: settings.parentsShown),
            recent: state.archive.evaluations.filter { $0.niche == number && $0.generation == lastGeneration },
            refusals: (state.lastOutcomes[number]?.refused ?? []).filter { !$0.detail.isEmpty },
            rules: state.knowledge.rules(visibleIn: number).map { RuleLine($0, evidence: evidence[$0.id]) },
            archive: state.archive)
    }
}
