/// What a call tells while it runs.
package enum AnswerEvent: Sendable, Equatable {
    /// The call is being tried again: attempt `number` (2 or more), with the reason in one clause.
    case attempt(number: Int, reason: String)

    /// The next piece of the answer, never empty.
    case text(String)

    /// The answer is complete.
    case finished(AnswerSummary)
}

/// How a complete answer ended.
package struct AnswerSummary: Sendable, Equatable {
    /// Why the model stopped.
    package let stop: StopReason

    /// The tokens that the call took.
    package let usage: Usage

    /// Sums an answer up.
    package init(stop: StopReason, usage: Usage) {
        self.stop = stop
        self.usage = usage
    }
}

/// Why a model stopped writing.
package enum StopReason: String, Sendable, Codable {
    /// It had said all it wanted to say.
    case completed

    /// The limit on tokens was reached: the text is cut.
    case length

    /// The provider's filter or the model itself refused.
    case refused

    /// A reason that this program does not know.
    case other
}
