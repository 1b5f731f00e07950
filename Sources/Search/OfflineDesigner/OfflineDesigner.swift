import LanguageModels

/// The designer for work without a language model: statistics that answer the same prompts in the same format.
///
/// It learns from the evaluated cells alone. Children are the niche's share of the batch that a Gaussian process expects
/// to gain most hypervolume (`Surrogate`); rules are the differences between evaluated cells that stand out (`RuleScout`).
package struct OfflineDesigner: Designer {
    /// What it is called wherever a provider is named.
    package static let provider = "offline"
    /// Who it is.
    package static let identity = ModelIdentity(provider: provider, model: "designer")

    private let problem: any SearchProblem
    private let surrogate: Surrogate

    /// - Parameter surrogate: made for the same problem and partition; shared with the engine, so that both learn once.
    package init(problem: any SearchProblem, surrogate: Surrogate) {
        self.problem = problem
        self.surrogate = surrogate
    }

    package var identity: ModelIdentity { Self.identity }

    package func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let text =
            switch prompt.purpose {
            case .revise: RuleScout(space: problem.space).answer(to: prompt)
            case .propose: ChildScout(problem: problem, surrogate: surrogate).answer(to: prompt)
            }
        return AsyncThrowingStream { continuation in
            continuation.yield(.text(text))
            continuation.yield(.finished(AnswerSummary(stop: .completed, usage: .none)))
            continuation.finish()
        }
    }
}
