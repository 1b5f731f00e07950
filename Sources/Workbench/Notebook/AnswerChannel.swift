import LanguageModels
import Synchronization

/// Carries one answer from the task that receives it to the one that shows and records it.
final class AnswerChannel: Sendable {
    private let stream: AsyncStream<AnswerEvent>
    private let continuation: AsyncStream<AnswerEvent>.Continuation
    private let received: Mutex<Received>

    private struct Received {
        var answer: ModelAnswer
        var fault: (any Error)?
        var isOver = false
    }

    /// - Parameter promptTokens: what an answer that breaks off is charged for its prompt.
    init(promptTokens: Int) {
        (stream, continuation) = AsyncStream.makeStream()
        let usage = Usage(promptTokens: promptTokens, completionTokens: 0, isEstimated: true)
        received = Mutex(Received(answer: ModelAnswer(text: "", usage: usage, stop: nil)))
    }

    /// Takes the answer in until it ends, fails, or was ended from the other side.
    func pour(_ events: AsyncThrowingStream<AnswerEvent, any Error>) async {
        do {
            for try await event in events {
                let isOver = received.withLock { received in
                    if !received.isOver { received.answer.add(event) }
                    return received.isOver
                }
                if isOver { return }
                continuation.yield(event)
            }
            end(nil)
        } catch {
            end(error)
        }
    }

    /// Ends the answer; what had come stays. Without effect once it has ended.
    func end(_ fault: (any Error)?) {
        received.withLock { received in
            if !received.isOver { received.fault = fault }
            received.isOver = true
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

    /// What had come of an answer that did not come whole; nil when nothing had.
    var partialAnswer: ModelAnswer? {
        let answer = received.withLock { $0.answer }
        return answer.text.isEmpty ? nil : answer.cut
    }

    /// Waits until the answer has ended, one way or the other, without taking it.
    func waitUntilOver() async {
        for await _ in stream {}
    }
}
