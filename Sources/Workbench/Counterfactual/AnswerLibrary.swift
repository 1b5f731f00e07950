import Determinism
import LanguageModels
import Search
import Sessions
import Synchronization

/// Answers of a journal that stand for a prompt which is the same to the letter; for a search that is made again otherwise.
final class AnswerLibrary: Sendable {
    /// What becomes of a prompt that the journal holds no answer to.
    enum Policy: Sendable {
        /// The designer of the new search is asked.
        case ask
        /// Nobody is: the search stops before it.
        case stop
    }

    /// How prompts were answered.
    struct Count: Equatable, Sendable {
        var reused = 0
        var asked = 0
    }

    let policy: Policy
    private let answers: [Digest: [DesignerAnswer]]
    private let count = Mutex(Count())

    /// Takes the answers of these records.
    init(_ records: [JournalRecord], policy: Policy) {
        self.policy = policy
        var answers: [Digest: [DesignerAnswer]] = [:]
        for record in records {
            if case .search(.answered(let answer)) = record.event { answers[answer.prompt, default: []].append(answer) }
        }
        self.answers = answers
    }

    /// What has happened so far.
    var counts: Count { count.withLock { $0 } }

    /// The recorded answer to a prompt of that digest; of several the one for the same place in the search.
    func answer(to prompt: DesignPrompt, digest: Digest) -> DesignerAnswer? {
        let same = answers[digest] ?? []
        let found = same.first { $0.generation == prompt.generation && $0.niche == prompt.niche.number } ?? same.first
        count.withLock { if found == nil { $0.asked += 1 } else { $0.reused += 1 } }
        return found
    }

    /// The prompts that it holds no answer to.
    func missing(_ prompts: [DesignPrompt], digest: (DesignPrompt) -> Digest) -> [DesignPrompt] {
        prompts.filter { answers[digest($0)] == nil }
    }

    /// Tokens of the mean recorded answer, for what a call that differs may cost; 0 where there is none.
    var meanAnswerTokens: Int {
        let all = answers.values.joined()
        return all.isEmpty ? 0 : all.map(\.answerTokens).reduce(0, +) / all.count
    }
}

/// A designer that gives recorded answers where the prompt is the same, and asks another where it is not.
struct ReusingDesigner: Designer {
    let library: AnswerLibrary
    let other: any Designer
    let digest: @Sendable (DesignPrompt) -> Digest

    var identity: ModelIdentity { other.identity }

    func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        guard let recorded = library.answer(to: prompt, digest: digest(prompt)) else { return other.answer(to: prompt) }
        return AsyncThrowingStream { continuation in
            if !recorded.text.isEmpty { continuation.yield(.text(recorded.text)) }
            let usage = Usage(
                promptTokens: recorded.promptTokens, completionTokens: recorded.answerTokens,
                isEstimated: recorded.isEstimated)
            continuation.yield(.finished(AnswerSummary(stop: recorded.isCut ? .length : .completed, usage: usage)))
            continuation.finish()
        }
    }
}
