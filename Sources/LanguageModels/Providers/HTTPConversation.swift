import Foundation

/// One call to a server in any dialect: attempts, pauses between them, and the end.
struct HTTPConversation<Dialect: WireDialect>: Sendable {
    let dialect: Dialect
    let connection: HTTPConnection

    /// Which parts of requests the server has refused before; shared by all calls of a model.
    let refused: RefusedFeatures

    let request: ModelRequest

    /// The call as a stream.
    func stream() -> AsyncThrowingStream<AnswerEvent, any Error> {
        .answering(
            request, maximumBytes: connection.maximumAnswerBytes, hiding: dialect.secret.map { [$0] } ?? []
        ) { writer in
            try await run(&writer)
        }
    }

    private func run(_ writer: inout AnswerWriter) async throws {
        let end = ContinuousClock.now + request.limits.total
        var tries = 1
        while true {
            do {
                let attempt = HTTPAttempt(
                    dialect: dialect, connection: connection, missing: refused.all, request: request, end: end)
                return try await attempt.run(&writer)
            } catch let failure as AttemptFailure {
                let number = writer.answer.attempts + 1
                switch failure {
                case .final(let error):
                    throw error
                case .unsupported(let feature):
                    refused.insert(feature)
                    writer.retry(attempt: number, reason: feature.repeatReason)
                case .transient(let error, let asked):
                    guard !writer.hasBegun, tries < connection.retry.maximumAttempts else {
                        throw error.after(attempts: tries)
                    }
                    tries += 1
                    let pause = connection.retry.pause(beforeAttempt: tries, request: request.digest, asked: asked)
                    guard pause <= connection.retry.longestPause, ContinuousClock.now + pause < end else {
                        throw error.waitingTooLong(pause)
                    }
                    writer.retry(
                        attempt: number, reason: "\(error.message); trying again after \(DurationText.of(pause))")
                    try await connection.pause(pause)
                    try Task.checkCancellation()
                }
            }
        }
    }
}

/// How an attempt failed, seen from whether another may do better.
enum AttemptFailure: Error {
    /// None will.
    case final(ModelError)

    /// One may, not before the pause that the server asks for.
    case transient(ModelError, asked: Duration?)

    /// One may that leaves this out.
    case unsupported(RequestFeature)
}
