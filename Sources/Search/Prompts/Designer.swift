import LanguageModels
import SearchSpaces

/// Whoever answers a search's prompts: a language model behind a wording, or statistics behind the same answer format.
package protocol Designer: Sendable {
    /// Who it is, as journals and reports name it; holds no secret.
    var identity: ModelIdentity { get }
    /// Streams the answer to `prompt`; ends as `LanguageModel.answer(to:)` ends.
    func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error>
}

/// A language model as designer: the prompt is put into words, the answer comes as text.
package struct ModelDesigner: Designer {
    private let model: any LanguageModel
    private let space: any SearchSpace
    private let limits: TimeLimits

    /// - Parameter space: writes the architectures in prompts.
    package init(model: any LanguageModel, space: any SearchSpace, limits: TimeLimits = .standard) {
        self.model = model
        self.space = space
        self.limits = limits
    }

    package var identity: ModelIdentity { model.identity }

    package func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let text = PromptText(prompt, space: space)
        return model.answer(
            to: ModelRequest(
                system: text.system, messages: [.init(.user, text.user)],
                schema: AnswerSchema.schema(for: prompt.purpose),
                limits: limits))
    }
}
