import Determinism
import LanguageModels
import Search
import Sessions
import Synchronization

/// What a journal's designer and surrogate decided, given again to whoever asks for the same.
///
/// Cell by cell: a session may search several tasks, whose generations have the same numbers.
final class RecordedAnswers: Designer, Allocator, ProposalScreen {
    private struct Key: Hashable {
        let purpose: DesignPrompt.Purpose
        let generation: Int
        let niche: Int
    }

    private struct Content {
        var answers: [Key: DesignerAnswer] = [:]
        var plans: [Int: GenerationPlan] = [:]
        var probes: [DesignerAnswer] = []
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
    func use(_ cell: [JournalRecord]) {
        content.withLock { content in
            content.answers = [:]
            content.plans = [:]
            content.probes = []
            content.screenings = [:]
            for record in cell {
                switch record.event {
                case .search(.answered(let answer)):
                    let key = Key(purpose: answer.purpose, generation: answer.generation, niche: answer.niche)
                    content.answers[key] = answer
                case .search(.generationBegan(let plan)): content.plans[plan.number] = plan
                case .probed(let probe): content.probes.append(probe.answer)
                case .search(.screened(let outcome)): content.screenings[outcome.generation] = outcome
                case .designerChosen(let spec): content.designer = spec
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

    /// The shares that the journal records for a generation.
    func quotas(of total: Int, generation: Int, after archive: Archive) -> [Int]? {
        guard let plan = content.withLock({ $0.plans[generation] }) else { return nil }
        let niches = (plan.orders.compactMap(\.niche).max() ?? -1) + 1
        var quotas = Array(repeating: 0, count: niches)
        for order in plan.orders { if let niche = order.niche { quotas[niche] = order.children.count } }
        return quotas
    }

    /// The choice that the journal records for a generation.
    func choice(among children: [Child], order: ScreenOrder, generation: Int, after archive: Archive) -> ScreenChoice? {
        content.withLock { $0.screenings[generation] }.map {
            ScreenChoice(picked: $0.picked, expected: $0.expected)
        }
    }

    func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let key = Key(purpose: prompt.purpose, generation: prompt.generation, niche: prompt.niche.number)
        let recorded = content.withLock { $0.answers[key] }
        return AsyncThrowingStream { continuation in
            guard let recorded else {
                continuation.finish(throwing: WorkbenchError.noRecordedAnswer(prompt))
                return
            }
            if !recorded.text.isEmpty { continuation.yield(.text(recorded.text)) }
            let usage = Usage(
                promptTokens: recorded.promptTokens, completionTokens: recorded.answerTokens,
                isEstimated: recorded.isEstimated)
            continuation.yield(.finished(AnswerSummary(stop: recorded.isCut ? .length : .completed, usage: usage)))
            continuation.finish()
        }
    }
}

extension WorkbenchError {
    static func noRecordedAnswer(_ prompt: DesignPrompt) -> WorkbenchError {
        WorkbenchError(
            .differs,
            """
            The journal holds no answer to the prompt (\(prompt.purpose.rawValue)) of generation \
            \(prompt.generation), niche \(prompt.niche.number).
            """)
    }
}
