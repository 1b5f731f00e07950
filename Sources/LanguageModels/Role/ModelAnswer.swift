/// An answer with everything that was learned about the call.
package struct ModelAnswer: Sendable, Equatable, Codable {
    /// The pieces put together.
    package var text: String

    /// The tokens that the call took.
    package var usage: Usage

    /// Why the model stopped; nil when it was stopped from outside.
    package var stop: StopReason?

    /// How often the call was tried, 1 or more.
    package var attempts: Int

    /// True when the call was cancelled or failed: then `text` is what had come, and `usage` an estimate.
    package var isPartial: Bool { stop == nil }

    /// Puts an answer together.
    package init(text: String, usage: Usage, stop: StopReason?, attempts: Int = 1) {
        self.text = text
        self.usage = usage
        self.stop = stop
        self.attempts = attempts
    }

    /// What has come of the answer to `request` when nothing has come yet.
    package init(startOf request: ModelRequest) {
        self.init(
            text: "",
            usage: Usage(promptTokens: request.estimatedTokens, completionTokens: 0, isEstimated: true), stop: nil)
    }

    /// Takes the next event in.
    /// - Complexity: amortised O(length of the piece).
    package mutating func add(_ event: AnswerEvent) {
        switch event {
        case .attempt(let number, _):
            attempts = number
        case .text(let piece):
            text += piece
        case .finished(let summary):
            stop = summary.stop
            usage = summary.usage
        }
    }

    /// This answer as one that was cut off: no stop reason, the completion's tokens estimated from the text.
    package var cut: ModelAnswer {
        ModelAnswer(
            text: text,
            usage: Usage(
                promptTokens: usage.promptTokens,
                completionTokens: Usage.estimatedTokens(characters: text.unicodeScalars.count), isEstimated: true),
            stop: nil, attempts: attempts)
    }
}
