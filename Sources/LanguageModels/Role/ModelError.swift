/// Why a call brought no whole answer, or why a model cannot be called at all.
package struct ModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kinds of failure that a caller may treat differently.
    package enum Code: String, Sendable, CaseIterable {
        /// A variable or a setting that the provider needs is missing.
        case notConfigured
        /// A base URL, host or file that cannot be used as given.
        case badAddress
        /// The server cannot be reached.
        case unreachable
        /// A time limit ended the call.
        case timedOut
        /// 401: the key is missing or wrong.
        case unauthorized
        /// 403: the key may not do this.
        case forbidden
        /// 404: no such model or path.
        case notFound
        /// Any other refusal of the request as it stands.
        case badRequest
        /// The prompt is longer than the model's context.
        case promptTooLong
        /// 429, still after all attempts.
        case rateLimited
        /// 408, 409, 5xx or an error inside the stream, still after all attempts.
        case serverFailed
        /// The stream stopped before the answer was complete.
        case cut
        /// The server sent something that is not its own protocol.
        case malformed
        /// The answer is longer than this program takes.
        case answerTooLong
        /// The server read much less of the prompt than was sent.
        case promptShortened
        /// A program could not be started, failed, or was killed.
        case commandFailed
        /// A folder could not be written or an answer file not be read.
        case exchangeFailed
        /// A scripted or recorded model has no answer for this request.
        case noAnswer
    }

    /// The kind of failure.
    package let code: Code

    /// One sentence: what was wrong, where, and what is allowed.
    package let message: String

    /// What to do about it, if something can be done.
    package let hint: String?

    /// What had come of the answer before the failure; nil when nothing had.
    package let partial: ModelAnswer?

    init(_ code: Code, _ message: String, hint: String? = nil, partial: ModelAnswer? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.partial = partial
    }

    package var description: String {
        hint.map { "\(message) (\($0))" } ?? message
    }

    /// A failure that was recorded earlier, to be met again in a replay.
    package init(recorded code: Code, _ message: String, hint: String?) {
        self.init(code, message, hint: hint)
    }

    /// The same failure with the text that had come.
    package func keeping(_ partial: ModelAnswer) -> ModelError {
        ModelError(code, message, hint: hint, partial: partial)
    }
}
