import Determinism
import LanguageModels
import Search
import SearchSpaces
import Sessions
import Synchronization

/// What a journal's designer, surrogate and user decided, given again to whoever asks for the same.
///
/// Cell by cell: a session may search several tasks, whose generations have the same numbers.
final class RecordedAnswers: Designer, Allocator, Adviser, ProposalScreen {
    /// How a call ended.
    private enum Ending {
        case answer(DesignerAnswer)
        case failure(FailedCall)
    }

    /// When an adviser was asked: how many evaluations it had seen.
    private struct Moment: Hashable {
        let generation: Int
        let evaluations: Int
    }

    private struct Content {
        /// By call, in the order they were recorded: a call that broke off was made again under the same name.
        var endings: [CallName: [Ending]] = [:]
        var given: [CallName: Ending] = [:]
        var decisions: [LimitDecision] = []
        var templates: [TemplateChoice] = []
        var plans: [Int: GenerationPlan] = [:]
        var probes: [DesignerAnswer] = []
        var predictors: [PredictorRecord] = []
        var claims: [ClaimRecord] = []
        var figures: [FigureRecord] = []
        var tasks: [TaskSpec] = []
        var measured: [Architecture: Search.Measurement] = [:]
        /// How many events the cell had before it failed, and why; nil when it did not.
        var failure: (events: Int, message: String)?
        var picks: [Moment: [Architecture]] = [:]
        var screenings: [Int: ScreenOutcome] = [:]
        var designer = DesignerSpec(
            selection: ModelSelection(.offline), identity: ModelIdentity(provider: "recorded", model: "recorded"))
    }

    private let content: Mutex<Content>

    /// Holds nothing until `use`; speaks in the name of the journal's first designer.
    init(_ records: [JournalRecord]) {
        var content = Content()
        for record in records {
            if case .designerChosen(let spec) = record.event {
                content.designer = spec
                break
            }
        }
        self.content = Mutex(content)
    }

    var identity: ModelIdentity { content.withLock(\.designer.identity) }

    /// What was chosen when the answers were recorded; the reader's own environment has no say in a replay.
    var selection: ModelSelection { content.withLock(\.designer.selection) }

    /// Takes the answers of one cell, and the designer it chose, in place of those before.
    ///
    /// - Parameter evaluations: how many the search had before the cell.
    func use(_ cell: [JournalRecord], after evaluations: Int) {
        content.withLock { content in
            var evaluations = evaluations
            content = Content(designer: content.designer)
            for (place, record) in cell.enumerated() {
                if case .cellFinished(let finish) = record.event, finish.status == .failed {
                    content.failure = (place, finish.message ?? "It failed.")
                }
            }
            for record in cell {
                switch record.event {
                case .search(.answered(let answer)): content.endings[answer.call, default: []].append(.answer(answer))
                case .search(.callFailed(let call)): content.endings[call.call, default: []].append(.failure(call))
                case .search(.limitAsked(let decision)): content.decisions.append(decision)
                case .search(.generationBegan(let plan)): content.plans[plan.number] = plan
                case .probed(let probe): content.probes.append(probe.answer)
                case .search(.proposed(let outcome)) where outcome.niche == nil:
                    let moment = Moment(generation: outcome.generation, evaluations: evaluations)
                    // What was drawn where the adviser had nothing left is drawn again.
                    content.picks[moment] = outcome.accepted.filter { $0.origin.variation != .drawn }
                        .map(\.architecture)
                case .search(.evaluated(let batch)):
                    evaluations += batch.evaluations.count
                    for evaluation in batch.evaluations {
                        content.measured[evaluation.architecture] = .values(evaluation.values)
                    }
                    for failure in batch.failures {
                        content.measured[failure.architecture] = .infeasible(failure.reason)
                    }
                case .taskChosen(let spec):
                    evaluations = 0
                    content.tasks.append(spec)
                case .templateChosen(let choice): content.templates.append(choice)
                case .search(.screened(let outcome)): content.screenings[outcome.generation] = outcome
                case .designerChosen(let spec): content.designer = spec
                case .predictorFitted(let predictor): content.predictors.append(predictor)
                case .claimed(let claim): content.claims.append(claim)
                case .figureWritten(let figure): content.figures.append(figure)
                default: break
                }
            }
        }
    }

    /// The first answer to a prompt of that digest that was asked for beside the search and not given yet.
    func probe(_ prompt: Digest) -> DesignerAnswer? {
        content.withLock { content in
            guard let place = content.probes.firstIndex(where: { $0.prompt == prompt }) else { return nil }
            return content.probes.remove(at: place)
        }
    }

    /// The task that the cell chose on that device.
    func task(on device: String) -> TaskSpec? {
        content.withLock { $0.tasks.first { $0.device == device.lowercased() } }
    }

    /// What was measured of a cell; nil when it was not.
    func measurement(of architecture: Architecture) -> Search.Measurement? {
        content.withLock { $0.measured[architecture] }
    }

    /// Why the cell failed, if that was after `events` of its events.
    func failure(after events: Int) -> String? {
        content.withLock { content in content.failure.flatMap { $0.events == events ? $0.message : nil } }
    }

    /// The cells that the journal records.
    func cells(_ count: Int, beside: [Architecture], generation: Int, after archive: Archive) -> [Architecture]? {
        content.withLock { $0.picks[Moment(generation: generation, evaluations: archive.count)] }
    }

    /// The shares that the journal records for a generation.
    func quotas(of total: Int, generation: Int, after archive: Archive) -> [Int]? {
        guard let plan = content.withLock({ $0.plans[generation] }) else { return nil }
        let niches = (plan.orders.compactMap(\.niche).max() ?? -1) + 1
        var quotas = Array(repeating: 0, count: niches)
        for order in plan.orders { if let niche = order.niche { quotas[niche] = order.children.count } }
        return quotas
    }

    /// The predictor that the cell recorded for the same request.
    func predictor(like record: PredictorRecord) -> PredictorRecord? {
        content.withLock { $0.predictors.first { $0.isSameRequest(as: record) } }
    }

    /// The next decision about a limit, if it was about `call`; nil (for `call`) is one between calls.
    func decision(on call: CallName?) -> LimitDecision? {
        content.withLock { content in
            guard let first = content.decisions.first, first.call == call else { return nil }
            return content.decisions.removeFirst()
        }
    }

    /// The choice that the journal records for a generation.
    func choice(among children: [Child], order: ScreenOrder, generation: Int, after archive: Archive) -> ScreenChoice? {
        content.withLock { $0.screenings[generation] }.map {
            ScreenChoice(picked: $0.picked, expected: $0.expected, errors: $0.errors)
        }
    }

    /// The next claim that was tested.
    func claim() -> ClaimRecord? {
        content.withLock { $0.claims.isEmpty ? nil : $0.claims.removeFirst() }
    }

    /// The figures of that kind that the cell wrote and that were not given yet.
    func figures(_ kind: String) -> [FigureRecord] {
        content.withLock { content in
            let found = content.figures.filter { $0.kind == kind }
            content.figures.removeAll { $0.kind == kind }
            return found
        }
    }

    /// The next template that the user chose.
    func template() -> TemplateChoice? {
        content.withLock { $0.templates.isEmpty ? nil : $0.templates.removeFirst() }
    }

    /// The answer that `call` was given last.
    func givenAnswer(_ call: CallName) -> DesignerAnswer? {
        if case .answer(let answer) = content.withLock({ $0.given[call] }) { answer } else { nil }
    }

    /// How `call` broke off, if that is what it was given last.
    func givenFailure(_ call: CallName) -> FailedCall? {
        if case .failure(let failure) = content.withLock({ $0.given[call] }) { failure } else { nil }
    }

    /// Whether the cell was recorded by a program that asked again for answers that could not be used.
    var knowsRepairs: Bool {
        content.withLock { content in
            content.endings.values.joined().allSatisfy { ending in
                if case .answer(let answer) = ending { answer.provenance != nil } else { true }
            }
        }
    }

    func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let call = prompt.call
        let recorded = content.withLock { content -> Ending? in
            guard let first = content.endings[call]?.first else {
                content.given[call] = nil
                return nil
            }
            content.endings[call]?.removeFirst()
            content.given[call] = first
            return first
        }
        return AsyncThrowingStream { continuation in
            switch recorded {
            case .answer(let answer):
                if !answer.text.isEmpty { continuation.yield(.text(answer.text)) }
                let usage = Usage(
                    promptTokens: answer.promptTokens, completionTokens: answer.answerTokens,
                    isEstimated: answer.isEstimated)
                continuation.yield(.finished(AnswerSummary(stop: answer.isCut ? .length : .completed, usage: usage)))
                continuation.finish()
            case .failure(let failure):
                continuation.yield(.text(failure.text))
                continuation.finish(throwing: failure.error)
            case nil:
                continuation.finish(throwing: WorkbenchError.noRecordedAnswer(prompt))
            }
        }
    }
}

extension FailedCall {
    /// The error that the call ended with.
    fileprivate var error: any Error {
        guard let code = ModelError.Code(rawValue: code) else { return CancellationError() }
        let partial = ModelAnswer(
            text: text, usage: Usage(promptTokens: promptTokens, completionTokens: answerTokens, isEstimated: true),
            stop: nil)
        return ModelError(recorded: code, message, hint: hint).keeping(partial)
    }
}

extension WorkbenchError {
    static func noRecordedAnswer(_ prompt: DesignPrompt) -> WorkbenchError {
        WorkbenchError(
            .differs,
            """
            The journal holds no answer to the prompt (\(prompt.purpose.rawValue)) of generation \
            \(prompt.generation), niche \(prompt.niche.number)\
            \(prompt.repair.map { ", repair \($0.number)" } ?? "").
            """)
    }
}
