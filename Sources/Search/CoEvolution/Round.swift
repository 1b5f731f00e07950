/// The generation that is running: what has been answered, read and validated so far.
package struct Round: Equatable, Sendable {
    package let plan: GenerationPlan
    /// Answers that came but were not read yet.
    package private(set) var unread: [DesignerAnswer] = []
    /// Niches whose knowledge was revised in this generation.
    package private(set) var revised: Set<Int> = []
    /// What the validator made of each order, in order.
    package private(set) var outcomes: [ProposalOutcome] = []
    /// What a screen made of the children that passed; nil before it did, or without one.
    package private(set) var screening: ScreenOutcome?
    /// The evaluations, once they are done.
    package private(set) var evaluations: EvaluationBatch?
    /// By the niche of the order: the ids of the rules that its prompt for children showed.
    package private(set) var rulesShown: [Int: [String]] = [:]

    init(_ plan: GenerationPlan) {
        self.plan = plan
    }

    /// All children that passed, in order.
    package var accepted: [Child] { outcomes.flatMap(\.accepted) }

    /// The children to evaluate: those a screen chose, in its order, or all that passed.
    package var chosen: [Child] {
        guard let screening else { return accepted }
        let accepted = accepted
        return screening.picked.compactMap { cell in accepted.first { $0.architecture == cell } }
    }

    /// Orders whose revision of the knowledge is still to be asked for; none unless a designer is asked for it.
    var unaskedRevisions: [NicheOrder] {
        guard plan.consults, !plan.asksOnce, plan.ablation.has(.knowledge) else { return [] }
        return plan.orders.filter { order in
            order.niche.map { !revised.contains($0) && !hasAnswer(.revise, ofNiche: $0) } ?? false
        }
    }

    /// Orders whose proposals are still to be asked for.
    var unaskedProposals: [NicheOrder] {
        unproposed.filter { order in order.niche.map { !hasAnswer(.propose, ofNiche: $0) } ?? !plan.asksOnce }
    }

    /// Orders whose proposals the validator has not seen.
    var unproposed: [NicheOrder] {
        plan.orders.filter { order in !outcomes.contains { $0.niche == order.niche } }
    }

    private func hasAnswer(_ purpose: DesignPrompt.Purpose, ofNiche niche: Int) -> Bool {
        unread.contains { $0.purpose == purpose && $0.niche == niche }
    }

    /// The answer of that purpose to read next: in the order of the plan, whatever order answers came in.
    func nextUnread(_ purpose: DesignPrompt.Purpose) -> DesignerAnswer? {
        plan.orders.lazy.compactMap { order in
            unread.first { $0.purpose == purpose && $0.niche == order.niche }
        }.first
    }

    /// Answers of that purpose that were not read yet, in the order of the plan.
    func unreadAnswers(_ purpose: DesignPrompt.Purpose) -> [(order: NicheOrder, answer: DesignerAnswer)] {
        plan.orders.compactMap { order in
            unread.first { $0.purpose == purpose && $0.niche == order.niche }.map { (order, $0) }
        }
    }

    /// Takes in an answer to a prompt that was written with `knowledge`; a repaired one takes the place of the one before.
    mutating func add(_ answer: DesignerAnswer, knowledge: KnowledgeBase) {
        unread.removeAll { $0.purpose == answer.purpose && $0.niche == answer.niche }
        unread.append(answer)
        if answer.purpose == .propose {
            rulesShown[answer.niche] = plan.rules(of: knowledge, shownIn: answer.niche).map(\.id)
        }
    }

    /// The rules that the prompt showed from which this evaluation came; none for what no designer proposed.
    package func rulesShown(for evaluation: Evaluation) -> [String] {
        rulesShown[plan.asksWholeSpace ? 0 : evaluation.niche] ?? []
    }

    /// Notes that the niche's revision was read.
    mutating func finishRevision(ofNiche niche: Int) {
        revised.insert(niche)
        unread.removeAll { $0.purpose == .revise && $0.niche == niche }
    }

    mutating func add(_ outcome: ProposalOutcome) {
        outcomes.append(outcome)
        unread.removeAll { $0.purpose == .propose && $0.niche == outcome.niche }
    }

    /// Children that passed and were not measured yet.
    var unmeasured: ArraySlice<Child> {
        let measured = evaluations.map { $0.evaluations.count + $0.failures.count } ?? 0
        return accepted.dropFirst(measured)
    }

    mutating func add(_ screening: ScreenOutcome) {
        self.screening = screening
    }

    mutating func add(_ batch: EvaluationBatch) {
        guard let before = evaluations else {
            evaluations = batch
            return
        }
        evaluations = EvaluationBatch(
            generation: before.generation, evaluations: before.evaluations + batch.evaluations,
            failures: before.failures + batch.failures)
    }
}
