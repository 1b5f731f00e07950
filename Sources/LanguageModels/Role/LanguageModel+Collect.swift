/// How a call ended, with the text in every case.
package enum AnswerOutcome: Sendable {
    /// The answer is whole.
    case answered(ModelAnswer)

    /// The call failed; `error.partial` has what had come.
    case failed(ModelError)

    /// The reader was cancelled; `partial` has what had come.
    case cancelled(partial: ModelAnswer)
}

extension LanguageModel {
    /// Makes the call to its end, handing each event to `each` as it comes.
    ///
    /// Runs where its caller runs, so `each` may touch what the caller's actor keeps. Never throws: a failed or
    /// cancelled call is an outcome that still holds its text, to be journaled.
    nonisolated(nonsending) package func outcome(
        of request: ModelRequest, each: nonisolated(nonsending) (AnswerEvent) async -> Void = { _ in }
    ) async -> AnswerOutcome {
        var answer = ModelAnswer(startOf: request)
        do {
            for try await event in self.answer(to: request) {
                answer.add(event)
                await each(event)
            }
        } catch let error as ModelError {
            return .failed(error.partial == nil && !answer.text.isEmpty ? error.keeping(answer.cut) : error)
        } catch {
            return error is CancellationError
                ? .cancelled(partial: answer.cut) : .failed(.unforeseen(error, answer.cut))
        }
        // A cancelled stream ends without an error and without `.finished`.
        if answer.isPartial {
            return Task.isCancelled ? .cancelled(partial: answer.cut) : .failed(.endedWithoutFinish(answer.cut))
        }
        return .answered(answer)
    }

    /// The whole answer, handing each event to `each` as it comes.
    /// - Throws: `ModelError`, or `CancellationError` when the task was cancelled.
    nonisolated(nonsending) package func collect(
        _ request: ModelRequest, each: nonisolated(nonsending) (AnswerEvent) async -> Void = { _ in }
    ) async throws -> ModelAnswer {
        switch await outcome(of: request, each: each) {
        case .answered(let answer): return answer
        case .failed(let error): throw error
        case .cancelled: throw CancellationError()
        }
    }
}
