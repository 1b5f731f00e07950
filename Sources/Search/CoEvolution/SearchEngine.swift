import Determinism
import ParetoMetrics
import SearchSpaces

/// The search: looks at the state and says what comes next.
///
/// One generation, after the method (Zhu, Zhang, Huang 2025, arXiv 2510.01472): plan the children of each niche; the
/// designer revises the knowledge base, niche by niche; the designer proposes children, niche by niche; the validator
/// passes or refuses each; the children that passed are evaluated; a report is made. Nothing here waits, draws from a
/// clock or keeps a state of its own: equal states lead to equal steps.
package struct SearchEngine: Sendable {
    package let problem: any SearchProblem
    package let partition: Partition
    package let settings: SearchSettings
    let seed: Seed
    /// The generation after which the search is finished.
    package let target: Int
    let surrogate: Surrogate
    private let allocator: any Allocator
    private let hidden: Set<String>
    private let rivals: Rivals
    private let rival: (any Rival)?
    private let screen: any ProposalScreen
    private let labels: LabelBill?
    private let designerSince: Int

    /// - Parameters:
    ///   - target: the generation after which the search is finished.
    ///   - surrogate: what the start, and sharing by gain, learn from; made anew where none is given.
    ///   - allocator: shares children by gain; the surrogate's where none is given.
    ///   - screen: chooses among proposals where the settings ask for it; the surrogate where none is given.
    ///   - hidden: ids of rules that no prompt shows, though they stand.
    ///   - adviser: picks in the place of the surrogate and the predictor: a journal's record of what they picked.
    ///   - predictor: what an exhaustive search ranks cells by; the surrogate's means where none is given.
    ///   - designerSince: how many generations had ended when the designer was chosen: what others answered is not held
    ///     against it.
    ///   - labels: the networks that `screen` or `predictor` rests on: paid for with the first generation they judge.
    package init(
        problem: any SearchProblem, partition: Partition, settings: SearchSettings, seed: Seed, target: Int,
        surrogate: Surrogate? = nil, allocator: (any Allocator)? = nil, screen: (any ProposalScreen)? = nil,
        hiding hidden: Set<String> = [], adviser: (any Adviser)? = nil, predictor: (any ErrorPredictor)? = nil,
        labels: LabelBill? = nil, designerSince: Int = 0
    ) {
        self.designerSince = designerSince
        self.labels = labels
        self.hidden = hidden
        let surrogate =
            surrogate
            ?? Surrogate(problem: problem, partition: settings.asksWholeSpace ? partition.whole : partition)
        self.surrogate = surrogate
        rivals = Rivals(problem: problem, surrogate: surrogate, recorded: adviser, predictor: predictor)
        rival = rivals.rival(settings.method, population: settings.population)
        self.allocator =
            allocator
            ?? SurrogateAllocator(
                surrogate: surrogate, niches: partition.niches.count, novelty: settings.novelty ?? .byClass)
        self.screen = screen ?? SurrogateScreen(surrogate: surrogate, novelty: settings.novelty ?? .byClass)
        self.problem = problem
        self.partition = partition
        self.settings = settings
        self.seed = seed
        self.target = target
    }

    /// The next step of a search in this state.
    package func next(_ state: SearchState) -> SearchStep {
        guard let round = state.round else { return begin(state) }
        if round.plan.consults, let step = consultation(round, state) { return step }
        if let rival = rival(of: round.plan) { return contest(rival, round, state) }
        if let order = round.unproposed.first {
            return .record(.proposed(draw(order, round, state)))
        }
        guard let batch = round.evaluations else {
            if let order = round.plan.screen, round.screening == nil {
                return .record(.screened(screened(round, order, state)))
            }
            // A budget that was lowered meanwhile is not overspent.
            let accepted = Array(
                round.chosen.prefix(state.budget.remainingEvaluations(after: state.spending)))
            if accepted.isEmpty {
                return .record(.evaluated(EvaluationBatch(generation: round.plan.number, evaluations: [])))
            }
            return .evaluate(accepted)
        }
        return .record(.generationFinished(report(batch, round, state)))
    }

    /// The prompt that a niche would get if a generation began now; for looking at, nothing comes of it.
    package func preview(_ purpose: DesignPrompt.Purpose, ofNiche niche: Int, in state: SearchState) -> DesignPrompt {
        let plan = planner.plan((state.generation ?? 0) + 1, state)
        // The whole space is one niche, whichever was named.
        let niche = plan.asksWholeSpace ? 0 : niche
        let order = plan.orders.first { $0.niche == niche } ?? NicheOrder(niche: niche, children: [])
        var begun = state
        begun.apply(.generationBegan(plan))
        let writer = writer(begun)
        return writer.prompt(purpose, for: order, in: begun)
    }

    /// What the measurements of `children` become in the journal; `values` stands in the order of `children`.
    package func batch(of children: [Child], measured values: [Measurement], in state: SearchState) -> EvaluationBatch {
        precondition(children.count == values.count, "one measurement a child")
        let generation = state.round?.plan.number ?? 0
        var evaluations: [Evaluation] = []
        var failures: [FailedEvaluation] = []
        for (child, measurement) in zip(children, values) {
            switch measurement {
            case .values(let objectives):
                evaluations.append(
                    Evaluation(
                        number: state.archive.count + evaluations.count + 1, architecture: child.architecture,
                        representative: problem.space.representative(of: child.architecture), niche: child.niche,
                        generation: generation, values: objectives, origin: child.origin))
            case .infeasible(let reason):
                failures.append(FailedEvaluation(architecture: child.architecture, reason: reason))
            }
        }
        return EvaluationBatch(generation: generation, evaluations: evaluations, failures: failures)
    }

    private func writer(_ state: SearchState) -> PromptWriter {
        PromptWriter(
            problem: problem, partition: partition, settings: settings, seed: seed, state: state, hiding: hidden)
    }

    private var novelty: Novelty { settings.novelty ?? .byClass }

    private var planner: GenerationPlanner {
        GenerationPlanner(
            problem: problem, partition: partition, settings: settings, seed: seed, surrogate: surrogate,
            allocator: allocator, batch: rival?.batch)
    }

    /// The rival whose generation this is, also where the settings name another by now; nil for the start.
    private func rival(of plan: GenerationPlan) -> (any Rival)? {
        if plan.isStart { return nil }
        if plan.method == settings.method { return rival }
        return rivals.rival(plan.method, population: settings.population)
    }

    private func begin(_ state: SearchState) -> SearchStep {
        if let limit = state.budget.reached(by: state.spending) { return .finished(.budget(limit)) }
        guard let generation = state.generation else {
            return .record(.generationBegan(planner.start(state)))
        }
        if generation >= target { return .finished(.generations) }
        var plan = planner.plan(generation + 1, state)
        if let labels, !state.spending.labelled.contains(where: { $0.predictor == labels.predictor }) {
            plan.labels = labels
        }
        return plan.orders.isEmpty ? .finished(.exhausted) : .record(.generationBegan(plan))
    }

    /// All revisions are asked for before one is read, then all proposals: no prompt of a phase depends on another's
    /// answer, so a journal is the same however many are asked side by side.
    private func consultation(_ round: Round, _ state: SearchState) -> SearchStep? {
        if !round.unaskedRevisions.isEmpty { return consult(.revise, round.unaskedRevisions, state) }
        if let step = repair(.revise, round, state) { return step }
        if let answer = round.nextUnread(.revise) { return .record(read(answer, state)) }
        if !round.unaskedProposals.isEmpty { return consult(.propose, round.unaskedProposals, state) }
        if let step = repair(.propose, round, state) { return step }
        if round.plan.asksOnce, round.plan.ablation.has(.knowledge), let answer = round.nextUnread(.propose),
            !round.revised.contains(answer.niche)
        {
            let reader = RevisionReader(space: problem.space)
            return .record(.knowledgeRevised(reader.revision(besideChildrenOf: answer, of: state.knowledge)))
        }
        return round.nextUnread(.propose).map { .record(read($0, state)) }
    }

    /// Answers that cannot be used are asked for again, all of a phase before one is read.
    private func repair(_ purpose: DesignPrompt.Purpose, _ round: Round, _ state: SearchState) -> SearchStep? {
        guard let limit = settings.repairs, limit > 0, state.uselessGenerations(since: designerSince) < 2 else {
            return nil
        }
        let judge = AnswerJudge(problem: problem, partition: partition, state: state)
        let faulty = round.unreadAnswers(purpose).compactMap { order, answer -> (NicheOrder, RepairRequest)? in
            let number = (answer.repair ?? 0) + 1
            guard number <= limit, let fault = judge.fault(of: answer, to: order) else { return nil }
            return (order, RepairRequest(number: number, fault: fault, answer: answer.text))
        }
        if faulty.isEmpty { return nil }
        if let limit = state.budget.reached(by: state.spending) { return .finished(.budget(limit)) }
        let allowed = state.budget.calls.map { $0 - state.spending.calls } ?? faulty.count
        let writer = writer(state)
        return .consult(
            faulty.prefix(allowed).map { order, request in
                var prompt = writer.prompt(purpose, for: order, in: state)
                prompt.repair = request
                return prompt
            })
    }

    private func consult(_ purpose: DesignPrompt.Purpose, _ orders: [NicheOrder], _ state: SearchState) -> SearchStep {
        if let limit = state.budget.reached(by: state.spending) { return .finished(.budget(limit)) }
        let allowed = state.budget.calls.map { $0 - state.spending.calls } ?? orders.count
        let writer = writer(state)
        return .consult(orders.prefix(allowed).map { writer.prompt(purpose, for: $0, in: state) })
    }

    private func read(_ answer: DesignerAnswer, _ state: SearchState) -> SearchEvent {
        switch answer.purpose {
        case .revise:
            let reader = RevisionReader(space: problem.space)
            let isWhole = state.round?.plan.asksWholeSpace ?? false
            return .knowledgeRevised(reader.revision(from: answer, of: state.knowledge, asGlobal: isWhole))
        case .propose:
            let wanted = state.round?.plan.orders.first { $0.niche == answer.niche }
            var validator = Validator(problem: problem, partition: partition, novelty: novelty, state: state)
            return .proposed(validator.outcome(of: answer, order: wanted))
        }
    }

    private func draw(_ order: NicheOrder, _ round: Round, _ state: SearchState) -> ProposalOutcome {
        var validator = Validator(problem: problem, partition: partition, novelty: novelty, state: state)
        let generation = round.plan.number
        if round.plan.isStart, round.plan.method.startsSpread {
            let start = StartCells(
                problem: problem, partition: partition, surrogate: surrogate, novelty: novelty, seed: seed)
            return validator.outcome(of: start.cells(order), origin: .start, order: order, generation: generation)
        }
        if round.plan.asksOnce, order.niche == nil {
            // What the model did not use of its share is the posterior's.
            return proposals(
                of: rivals.posterior, max(round.plan.wanted - round.accepted.count, 0), for: order, round, state)
        }
        var stream = seed.stream("generation/\(generation)/draw/\(order.niche.map(String.init) ?? "space")")
        let baseline = RandomSearch(
            problem: problem, partition: partition, members: order.niche.flatMap(surrogate.candidates(ofNiche:)))
        let cells = baseline.cells(inNiche: order.niche, limit: 100 * order.children.count, using: &stream)
        return validator.outcome(
            taking: cells.lazy.map(member(inNiche: order.niche)), order: order, generation: generation)
    }

    /// The screen's choice; the first proposals where it cannot choose.
    private func screened(_ round: Round, _ order: ScreenOrder, _ state: SearchState) -> ScreenOutcome {
        let children = round.accepted
        let choice = screen.choice(
            among: children, order: order, generation: round.plan.number, after: state.archive)
        let picked = choice?.picked ?? order.first(of: children).map(\.architecture)
        let taken = Set(picked)
        return ScreenOutcome(
            generation: round.plan.number, picked: picked,
            passedOver: children.map(\.architecture).filter { !taken.contains($0) }, expected: choice?.expected,
            errors: choice?.errors)
    }

    /// What the screen brought: by the true values of all proposals where they are known, else as it was expected.
    private func gain(_ round: Round, _ state: SearchState) -> ScreenGain? {
        guard let order = round.plan.screen, let screening = round.screening else { return nil }
        guard let truth = problem.truth, let meter = ScreenMeter(truth.span) else { return screening.expected }
        let children = round.accepted
        let values = children.compactMap { child -> [Double]? in
            if case .values(let values) = problem.measure(child.architecture) { values } else { nil }
        }
        let known = state.archive.evaluations.filter { $0.generation < round.plan.number }.map(\.values)
        return meter.gain(of: screening.picked, among: children, values: values, order: order, known: known)
    }

    func report(_ batch: EvaluationBatch, _ round: Round, _ state: SearchState) -> GenerationReport {
        let front = state.archive.front()
        let points = try? PointSet(front.map(\.values), dimension: problem.objectives.count)
        var refused: [Refusal.Reason: Int] = [:]
        for refusal in round.outcomes.flatMap(\.refused) { refused[refusal.reason, default: 0] += 1 }
        return GenerationReport(
            number: round.plan.number, evaluations: state.spending.evaluations, frontSize: front.count,
            accepted: batch.evaluations.count, refused: refused,
            span: points.flatMap { try? problem.truth?.span.evaluate($0) },
            front: points.flatMap { try? problem.truth?.frontContract.evaluate($0) },
            screen: gain(round, state))
    }
}
