import Determinism
import LanguageModels
import Search

/// A session's search once more with one rule kept out of every prompt, and with every rule that comes later and has
/// the same check, since a designer that misses a rule may write it again.
struct RuleTrial {
    /// How the prompts of the second search were answered.
    struct Calls: Equatable {
        /// With the recorded answer, the prompt being the same to the letter.
        var reused = 0
        /// By the offline designer, which costs nothing.
        var recomputed = 0
        /// By a call that was made for it.
        var asked = 0
    }

    /// A recorded share of the children stands as long as nothing has come out otherwise.
    private struct Shares: Allocator {
        let plans: [Int: GenerationPlan]
        let recorded: [Evaluation]
        let fallback: SurrogateAllocator
        let niches: Int

        func quotas(of total: Int, generation: Int, after archive: Archive) -> [Int]? {
            guard let plan = plans[generation], archive.evaluations == recorded.filter({ $0.generation < generation })
            else { return fallback.quotas(of: total, generation: generation, after: archive) }
            var quotas = Array(repeating: 0, count: niches)
            for order in plan.orders { if let niche = order.niche { quotas[niche] = order.children.count } }
            return quotas
        }
    }

    let problem: TableProblem
    let partition: Partition
    let seed: Seed
    let script: SearchScript
    /// The session's own search, to go by where nothing has come out otherwise.
    let session: SearchState
    let rule: Rule
    /// What words the session's prompts.
    let templates: PromptTemplates
    /// Whether prompts that differ go to the offline designer.
    let isOffline: Bool
    /// The judges that the session's settings name.
    let judges: Judges

    private(set) var state = SearchState()
    private(set) var calls = Calls()
    /// The prompts that differ and that nobody answered: where the second search stopped.
    private(set) var unanswered: [DesignPrompt] = []
    private var surrogates: [(spec: PartitionSpec, surrogate: Surrogate)] = []

    init(
        problem: TableProblem, partition: Partition, seed: Seed, script: SearchScript, session: SearchState, rule: Rule,
        templates: PromptTemplates = PromptTemplates(), isOffline: Bool, judges: Judges? = nil
    ) {
        self.judges = judges ?? Judges(shape: problem.shape, seed: seed)
        self.problem = problem
        self.partition = partition
        self.seed = seed
        self.script = script
        self.session = session
        self.rule = rule
        self.templates = templates
        self.isOffline = isOffline
    }

    /// Makes the generations again, as far as answers go.
    /// - Parameter ask: makes a call; nil to make none.
    mutating func run(
        ask: ((DesignPrompt) async throws -> DesignerAnswer)?, isolation: isolated (any Actor)? = #isolation
    ) async throws {
        for step in script.steps where unanswered.isEmpty {
            switch step {
            case .event(.knowledgeRevised(let revision)):
                // What the user said of rules that do not exist here is passed over.
                let outcomes = revision.outcomes.filter(state.knowledge.accepts)
                state.apply(
                    .knowledgeRevised(
                        KnowledgeRevision(niche: nil, generation: revision.generation, outcomes: outcomes)))
            case .event(let event): state.apply(event)
            case .generation(let number, let settings): try await generation(number, settings, ask: ask)
            }
        }
    }

    private mutating func generation(
        _ number: Int, _ settings: SearchSettings, ask: ((DesignPrompt) async throws -> DesignerAnswer)?,
        isolation: isolated (any Actor)? = #isolation
    ) async throws {
        while (state.generation ?? -1) < number {
            try Task.checkCancellation()
            let engine = engine(number, settings)
            switch engine.next(state) {
            case .consult(let prompts):
                for prompt in prompts {
                    if let answer = try await answer(prompt, settings, ask: ask) {
                        state.apply(.answered(answer))
                    } else {
                        unanswered.append(prompt)
                    }
                }
                if !unanswered.isEmpty { return }
            case .evaluate(let children):
                let values = children.map { problem.measure($0.architecture) }
                state.apply(.evaluated(engine.batch(of: children, measured: values, in: state)))
            case .record(let event): state.apply(event)
            case .finished: return
            }
        }
    }

    private mutating func answer(
        _ prompt: DesignPrompt, _ settings: SearchSettings,
        ask: ((DesignPrompt) async throws -> DesignerAnswer)?, isolation: isolated (any Actor)? = #isolation
    ) async throws -> DesignerAnswer? {
        let text = PromptText(prompt, space: problem.space, templates: templates)
        if let recorded = script.answers[prompt.call], recorded.prompt == text.digest {
            calls.reused += 1
            return recorded
        }
        if isOffline {
            calls.recomputed += 1
            let designer = OfflineDesigner(problem: problem, surrogate: surrogate(settings))
            var answer = ModelAnswer(text: "", usage: .none, stop: nil)
            for try await event in designer.answer(to: prompt) { answer.add(event) }
            return DesignerAnswer(answer, to: prompt, worded: text, cost: .zero)
        }
        guard let ask else { return nil }
        calls.asked += 1
        return try await ask(prompt)
    }

    private mutating func engine(_ number: Int, _ settings: SearchSettings) -> SearchEngine {
        var settings = settings
        if settings.repairs == nil, script.answers.values.contains(where: { $0.repair != nil }) {
            settings.repairs = SearchSettings.usualRepairs
        }
        let surrogate = surrogate(settings)
        let shares = Shares(
            plans: script.plans, recorded: session.archive.evaluations,
            fallback: SurrogateAllocator(surrogate: surrogate, niches: partition.niches.count),
            niches: partition.niches.count)
        let parts = judges.parts(settings, beside: surrogate)
        return SearchEngine(
            problem: problem, partition: partition, settings: settings, seed: seed, target: number,
            surrogate: surrogate, allocator: shares, screen: parts.screen, hiding: hidden, predictor: parts.ranking)
    }

    /// The rule, and whatever says the same as a test.
    private var hidden: Set<String> {
        let same = state.knowledge.rules.filter { other in
            other.id == rule.id || (rule.check != nil && other.check == rule.check && other.born >= rule.born)
        }
        return Set(same.map(\.id))
    }

    private mutating func surrogate(_ settings: SearchSettings) -> Surrogate {
        let cut = settings.asksWholeSpace ? partition.whole : partition
        if let known = surrogates.first(where: { $0.spec == cut.spec }) { return known.surrogate }
        let made = Surrogate(problem: problem, partition: cut)
        surrogates.append((cut.spec, made))
        return made
    }
}
