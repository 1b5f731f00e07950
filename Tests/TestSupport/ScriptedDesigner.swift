import LanguageModels
import Search

/// A designer whose every answer is made by a closure: equal prompts, equal answers.
package struct ScriptedDesigner: Designer {
    package let identity = ModelIdentity(provider: "scripted", model: "closure")
    private let answer: @Sendable (DesignPrompt) -> String

    package init(_ answer: @escaping @Sendable (DesignPrompt) -> String) {
        self.answer = answer
    }

    package func answer(to prompt: DesignPrompt) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let text = answer(prompt)
        return AsyncThrowingStream { continuation in
            if !text.isEmpty { continuation.yield(.text(text)) }
            continuation.yield(.finished(AnswerSummary(stop: .completed, usage: .none)))
            continuation.finish()
        }
    }
}
