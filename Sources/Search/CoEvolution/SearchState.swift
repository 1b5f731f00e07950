/// All that is known of a search, folded from its events.
package struct SearchState: Equatable, Sendable {
    /// How the space is cut; nil until it is.
    package private(set) var partition: PartitionSpec?
    package private(set) var budget = Budget()
    package private(set) var archive = Archive()
    package private(set) var knowledge = KnowledgeBase(niches: 0)
    package private(set) var spending = Spending()
    /// One report a finished generation, the start first.
    package private(set) var reports: [GenerationReport] = []
    /// The generation that began and did not end yet; an interrupted one is taken up again.
    package private(set) var round: Round?
    /// The finished generations in full, the start first: what was wanted, proposed, refused and evaluated.
    package private(set) var rounds: [Round] = []
    /// Every revision of the knowledge base since the space was cut, in order.
    package private(set) var revisions: [KnowledgeRevision] = []
    /// Per niche, what became of its last proposals: told to the designer in the next prompt.
    package private(set) var lastOutcomes: [Int: ProposalOutcome] = [:]

    /// A search that nothing has happened in.
    ///
    /// - Parameter labels: the model that its evaluations are predictions of, paid before it begins.
    package init(labels: LabelBill? = nil) {
        if let labels { spending.add(labels) }
    }

    /// The number of the last finished generation; nil before the start.
    package var generation: Int? { reports.last?.number }

    /// In how many of the last generations a designer gave nothing but what cannot be used, those before the `first` and
    /// those that it was not asked in passed over. A child that is known already is bad luck, and none at all an answer.
    package func uselessGenerations(since first: Int) -> Int {
        rounds.dropFirst(first).reversed().lazy.map { round in round.outcomes.filter { $0.niche != nil } }
            .filter { !$0.isEmpty }
            .prefix { outcomes in
                let refused = outcomes.flatMap(\.refused)
                return outcomes.allSatisfy(\.accepted.isEmpty) && !refused.isEmpty
                    && refused.allSatisfy(\.reason.isModelsFault)
            }.count
    }

    /// Takes in one event. Events come in the order they were recorded; each is valid after those before it.
    package mutating func apply(_ event: SearchEvent) {
        switch event {
        case .partitioned(let spec):
            partition = spec
            round = nil
            lastOutcomes = [:]
            revisions = []
            knowledge = KnowledgeBase(niches: spec.niches.count)
        case .budgeted(let budget):
            self.budget = budget
        case .generationBegan(let plan):
            round = Round(plan)
            if let labels = plan.labels { spending.add(labels) }
        case .answered(let answer):
            pay(for: answer)
            round?.add(answer, knowledge: knowledge)
        case .callFailed(let call):
            spending.add(call)
        case .limitAsked(let decision):
            budget = decision.budget
        case .knowledgeRevised(let revision):
            revisions.append(revision)
            for outcome in revision.outcomes { knowledge.fold(outcome) }
            if let niche = revision.niche { round?.finishRevision(ofNiche: niche) }
        case .proposed(let outcome):
            round?.add(outcome)
            if let niche = outcome.niche { lastOutcomes[niche] = outcome }
        case .screened(let outcome):
            round?.add(outcome)
        case .evaluated(let batch):
            for evaluation in batch.evaluations { archive.append(evaluation) }
            spending.evaluations += batch.evaluations.count + batch.failures.count
            round?.add(batch)
        case .generationFinished(let report):
            reports.append(report)
            if let round { rounds.append(round) }
            round = nil
        }
    }

    /// Takes over what was paid on other lines of the same search: calls, tokens and time. Evaluations are this line's own.
    package mutating func owe(_ bill: Spending) {
        let evaluations = spending.evaluations
        spending = bill
        spending.evaluations = evaluations
    }

    /// Adds a call and its tokens to what was spent.
    package mutating func pay(for answer: DesignerAnswer) {
        spending.add(answer)
        if answer.repair != nil { spending.repairs += 1 }
    }

    /// Adds the time a finished cell took to what was spent.
    package mutating func spend(milliseconds: Int) {
        spending.milliseconds += milliseconds
    }
}
