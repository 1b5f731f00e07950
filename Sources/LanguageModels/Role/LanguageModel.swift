/// Something that answers a prompt with text, piece by piece.
package protocol LanguageModel: Sendable {
    /// Which model this is; holds no secret.
    var identity: ModelIdentity { get }

    /// Starts a call and streams the answer.
    ///
    /// The stream gives `.attempt` when a call is tried again, `.text` for each piece, and ends after exactly one
    /// `.finished`; or it throws a `ModelError` (with the text so far in `partial`) or `CancellationError`. Dropping
    /// the stream, or cancelling the task that reads it, ends the call. A cancelled reader sees the stream end without
    /// an error (that is how `AsyncThrowingStream` works); `collect(_:each:)` turns that into `CancellationError`.
    func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error>
}
