import LanguageModels
import Search

/// One call of a designer under way.
struct RunningCall: Sendable {
    let prompt: DesignPrompt
    /// The prompt in words, whose digest is recorded.
    let text: PromptText
    let channel: AnswerChannel
    /// What it may come to.
    let forecast: CallForecast
}

/// Who is called by a search, in what words, at what price.
struct CallDesk: Sendable {
    let designer: any Designer
    let templates: PromptTemplates
    /// Puts the prompt into words.
    let wording: @Sendable (DesignPrompt) -> PromptText
    /// Nil when it is not known.
    let price: Price?

    /// The call that would ask `prompt`.
    func call(_ prompt: DesignPrompt) -> RunningCall {
        let forecast = forecast(prompt)
        return RunningCall(
            prompt: prompt, text: wording(prompt), channel: AnswerChannel(promptTokens: forecast.promptTokens),
            forecast: forecast)
    }

    /// What asking `prompt` may come to; nothing for a designer that costs nothing.
    func forecast(_ prompt: DesignPrompt) -> CallForecast {
        guard let request = designer.request(for: prompt) else { return .nothing }
        return CallForecast(request, price: price)
    }

    /// What `usage` costs; nil when the price is not known.
    func cost(of usage: Usage) -> Cost? {
        designer.identity == OfflineDesigner.identity ? .zero : price?.cost(of: usage)
    }
}
