import LanguageModels
import Synchronization

/// Carries one answer from the task that receives it to the one that shows and records it.
final class AnswerChannel: Sendable {
    private let stream: AsyncStream<AnswerEvent>
    private let continuation: AsyncStream<AnswerEvent>.Continuation
    private let received = Mutex(Received())

    private struct Received {
        var answer = ModelAnswer(text: "", usage: .none, stop: nil)
        var fault: (any Error)?
    }

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    /// Takes the answer in until it ends or fails.
    func pour(_ events: AsyncThrowingStream<AnswerEvent, any Error>) async {
        do {
            for try await event in events {
                received.withLock { $0.answer.add(event) }
                continuation.yield(event)
            }
        } catch {
            received.withLock { $0.fault = error }
        }
        continuation.finish()
    }

    /// Hands each event on as it comes and returns the whole answer.
    /// - Throws: what the answer failed with; `CancellationError` when it was cut by a cancellation.
    func collect(each: (AnswerEvent) -> Void) async throws -> ModelAnswer {
        for await event in stream { each(event) }
        try Task.checkCancellation()
        let (answer, fault) = received.withLock { ($0.answer, $0.fault) }
        if let fault { throw fault }
        if answer.isPartial { throw CancellationError() }
        return answer
    }

    /// The answer, if all of it came.
    var wholeAnswer: ModelAnswer? {
        received.withLock { $0.fault == nil && !$0.answer.isPartial ? $0.answer : nil }
    }
}
