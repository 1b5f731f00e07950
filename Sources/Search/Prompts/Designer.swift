import LanguageModels
import SearchSpaces

/// Whoever answers a search's prompts: a language model behind a wording, or statistics behind the same answer format.
package protocol Designer: Sendable {
    /// Who it is, as journals and reports name it; holds no secret.
    var identity: ModelIdentity { get }
    /// The request that `prompt` becomes; nil for one that costs nothing, so that no budget is at stake.
    func request(for prompt: DesignPrompt) -> ModelRequest?
    /// Streams the answer to `prompt`; ends as `LanguageModel.answer(to:)` ends.
    func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error>
}

extension Designer {
    package func request(for prompt: DesignPrompt) -> ModelRequest? { nil }
}

/// A language model as designer: the prompt is put into words, the answer comes as text.
package struct ModelDesigner: Designer {
    private let model: any LanguageModel
    private let space: any SearchSpace
    private let templates: PromptTemplates
    private let options: CallOptions

    /// - Parameters:
    ///   - space: writes the architectures in prompts.
    ///   - templates: words them.
    package init(
        model: any LanguageModel, space: any SearchSpace, templates: PromptTemplates = PromptTemplates(),
        options: CallOptions = CallOptions()
    ) {
        self.model = model
        self.space = space
        self.templates = templates
        self.options = options
    }

    package var identity: ModelIdentity { model.identity }

    package func request(for prompt: DesignPrompt) -> ModelRequest? { wording(of: prompt) }

    package func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        model.answer(to: wording(of: prompt))
    }

    private func wording(of prompt: DesignPrompt) -> ModelRequest {
        let text = PromptText(prompt, space: space, templates: templates)
        return ModelRequest(
            system: text.system, messages: [.init(.user, text.user)], temperature: options.temperature,
            maximumTokens: options.maximumTokens ?? prompt.usualAnswerTokens,
            schema: AnswerSchema.schema(for: prompt, in: space), limits: options.limits)
    }
}

extension DesignPrompt {
    /// How long an answer may get unless somebody says otherwise.
    ///
    /// chosen: a child in JSON takes some 60 tokens, 100 with a reason that rambles; a few rules with their checks some 800. A
    /// small model that has lost its way is stopped after a minute instead of after five.
    package var usualAnswerTokens: Int {
        let rules = purpose == .revise || (overview != nil && ablation.has(.knowledge)) ? 800 : 200
        return purpose == .revise ? rules : 100 * max(order.children.count, 1) + rules
    }
}
