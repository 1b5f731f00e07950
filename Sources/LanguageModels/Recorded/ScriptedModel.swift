import Synchronization

/// A model whose answers were written in advance: for tests and for transcripts.
///
/// Answers are given in the order in which calls begin.
package struct ScriptedModel: LanguageModel {
    /// One answer of a script.
    package enum Line: Sendable {
        /// The pieces of an answer; tokens are estimated.
        case answer([String], stop: StopReason = .completed)

        /// Some pieces, then a failure.
        case failure([String], ModelError)

        /// Some pieces, then nothing until the call is cancelled.
        case silence([String])

        /// An answer in one piece.
        package static func text(_ text: String) -> Line { .answer([text]) }
    }

    private final class State: Sendable {
        let requests = Mutex<[ModelRequest]>([])
    }

    package let identity: ModelIdentity
    private let script: [Line]
    private let state = State()

    /// Takes a script.
    package init(_ script: [Line], name: String = "script") {
        self.script = script
        identity = ModelIdentity(provider: "scripted", model: name)
    }

    /// The requests that came so far, in order.
    package var requests: [ModelRequest] { state.requests.withLock { $0 } }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        let index = state.requests.withLock { requests in
            requests.append(request)
            return requests.count - 1
        }
        return .answering(request) { writer in
            guard index < script.count else { throw ModelError.noAnswerLeft(given: script.count) }
            switch script[index] {
            case .answer(let pieces, let stop):
                for piece in pieces { try writer.write(piece) }
                writer.finish(stop: stop)
            case .failure(let pieces, let error):
                for piece in pieces { try writer.write(piece) }
                throw error
            case .silence(let pieces):
                for piece in pieces { try writer.write(piece) }
                while true { try await Task.sleep(for: .seconds(3600)) }
            }
        }
    }
}
