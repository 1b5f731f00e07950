// Every sentence that this module says about a failure is made here.

extension ModelError {
    /// The four limits as an error names them.
    enum Limit: Sendable {
        case connect
        case firstToken
        case idle
        case total
    }

    static func timedOut(_ limit: Limit, after duration: Duration, at place: String) -> ModelError {
        let time = DurationText.of(duration)
        return switch limit {
        case .connect:
            ModelError(
                .timedOut, "\(place) could not be reached within \(time)",
                hint: "check the address, or raise the connect limit")
        case .firstToken:
            ModelError(
                .timedOut, "\(place) sent nothing of an answer within \(time)",
                hint: "a slow server needs a longer limit for the first token")
        case .idle:
            ModelError(.timedOut, "the answer from \(place) stood still for \(time)")
        case .total:
            ModelError(
                .timedOut, "the call to \(place) was not finished within \(time)",
                hint: "raise the total limit, or ask for a shorter answer")
        }
    }

    static func unreachable(_ place: String, reason: String) -> ModelError {
        ModelError(
            .unreachable, "\(place) cannot be reached: \(reason)",
            hint: "check that the server runs and that the base URL is right")
    }

    static func cut(_ place: String, reason: String) -> ModelError {
        ModelError(.cut, "the answer from \(place) broke off: \(reason)")
    }

    static func malformed(_ place: String, found: String, isInAnswer: Bool) -> ModelError {
        ModelError(
            .malformed, "\(place) sent what is not part of its protocol: \(found)",
            hint: isInAnswer ? nil : "check that the base URL is that of the API")
    }

    static func lineTooLong(_ place: String, limit: Int) -> ModelError {
        ModelError(.malformed, "\(place) sent a line of more than \(limit) bytes")
    }

    static func answerTooLong(limit: Int) -> ModelError {
        ModelError(
            .answerTooLong, "the answer grew beyond \(limit) bytes and was stopped",
            hint: "lower the limit on tokens")
    }

    static func promptShortened(reported: Int, estimated: Int, hint: String) -> ModelError {
        ModelError(
            .promptShortened,
            "the server read \(reported) prompt tokens where about \(estimated) were sent: it shortened the prompt",
            hint: hint)
    }

    static func unforeseen(_ error: any Error, _ partial: ModelAnswer?) -> ModelError {
        ModelError(.serverFailed, "the call failed: \(Excerpt.of(String(describing: error)))", partial: partial)
    }

    static func endedWithoutFinish(_ partial: ModelAnswer) -> ModelError {
        ModelError(.cut, "the model's stream ended without saying that it was finished", partial: partial)
    }

    static func noAnswerLeft(given: Int) -> ModelError {
        ModelError(.noAnswer, "the script holds \(given) answers and all were given")
    }

    static func notRecorded(_ request: String) -> ModelError {
        ModelError(
            .noAnswer, "no answer is recorded for the request \(request)",
            hint: "the prompt differs from the recorded session")
    }

    static var recordedCut: ModelError {
        ModelError(.cut, "the recorded answer was cut off when it was recorded")
    }
}
