import Determinism
import Synchronization

/// A model that gives the answers of an earlier run, found by the content of the request.
///
/// The order of calls does not matter, so calls side by side get the same answers as one after the other. A request
/// that was made several times gets its answers in the order they were recorded.
package struct RecordedModel: LanguageModel {
    /// One recorded call.
    package struct Record: Sendable, Equatable, Codable {
        /// The request, by its digest.
        package let request: Digest

        /// What was answered.
        package let answer: ModelAnswer

        /// Records a call.
        package init(request: Digest, answer: ModelAnswer) {
            self.request = request
            self.answer = answer
        }
    }

    private final class State: Sendable {
        let answers: Mutex<[Digest: [ModelAnswer]]>

        init(_ answers: [Digest: [ModelAnswer]]) {
            self.answers = Mutex(answers)
        }
    }

    package let identity: ModelIdentity
    private let state: State

    /// Takes the calls of `identity`, oldest first.
    /// - Complexity: O(n).
    package init(_ records: [Record], of identity: ModelIdentity) {
        self.identity = identity
        state = State(Dictionary(grouping: records, by: \.request).mapValues { $0.map(\.answer) })
    }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let digest = request.digest
        let answer = state.answers.withLock { answers in
            answers[digest].flatMap { $0.isEmpty ? nil : answers[digest]?.removeFirst() }
        }
        return .answering(request, maximumBytes: .max) { writer in
            guard let answer else { throw ModelError.notRecorded(digest.short) }
            try writer.write(answer.text)
            guard let stop = answer.stop else { throw ModelError.recordedCut }
            writer.finish(stop: stop, usage: answer.usage)
        }
    }
}
