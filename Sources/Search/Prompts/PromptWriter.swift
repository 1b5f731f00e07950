import Determinism
import SearchSpaces

/// Gathers from the state what a designer is told.
struct PromptWriter {
    let problem: any SearchProblem
    let partition: Partition
    let settings: SearchSettings
    /// What the evaluated cells say of each active rule, by id; the same for all prompts of a phase.
    private let evidence: [String: RuleEvidence]
    /// What the device's figure comes to by operator; gathered where a generation is asked for at once.
    private let costs: OperatorCosts?
    /// Rules that no prompt shows though they stand.
    private let hidden: Set<String>

    init(
        problem: any SearchProblem, partition: Partition, settings: SearchSettings, seed: Seed, state: SearchState,
        hiding hidden: Set<String> = []
    ) {
        self.hidden = hidden
        self.problem = problem
        self.partition = partition
        self.settings = settings
        costs = settings.calls == .generation ? OperatorCosts(of: problem) : nil
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
        let plan = round.plan
        // Of the whole space there is one niche, and everything evaluated lies in it.
        let cut = plan.asksWholeSpace ? partition.whole : partition
        let archive = plan.asksWholeSpace ? state.archive.inOneNiche : state.archive
        let rules = plan.rules(of: state.knowledge, shownIn: number).filter { !hidden.contains($0.id) }
        let overview =
            plan.asksOnce
            ? SearchOverview(of: state, problem: problem, partition: partition, costs: costs) : nil
        return DesignPrompt(
            purpose: purpose, generation: plan.number, title: problem.title, brief: problem.brief,
            objectives: problem.objectives, niche: cut.niches[number], niches: cut.niches.count,
            order: order, orders: plan.orders,
            parents: Parents.shown(ofNiche: number, in: archive, settings, of: partition),
            recent: archive.evaluations.filter { $0.niche == number && $0.generation == lastGeneration },
            refusals: (state.lastOutcomes[number]?.refused ?? []).filter { !$0.detail.isEmpty },
            rules: rules.map { RuleLine($0, evidence: plan.ablation.has(.evidence) ? evidence[$0.id] : nil) },
            novelty: settings.novelty ?? .byClass, archive: archive, ablation: plan.ablation, overview: overview)
    }
}
