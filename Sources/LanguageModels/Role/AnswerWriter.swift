/// Where a provider puts its answer: counts it, caps it, and keeps it for the case of a failure.
struct AnswerWriter: Sendable {
    private let continuation: AsyncThrowingStream<AnswerEvent, any Error>.Continuation
    private let maximumBytes: Int
    private var filter: SecretFilter

    /// What has come so far.
    private(set) var answer: ModelAnswer

    /// Whether the model has begun to answer or to think: from then on a failed call is not tried again.
    private(set) var hasBegun = false

    /// The characters (Unicode scalars) written so far.
    private(set) var characters = 0

    init(
        _ continuation: AsyncThrowingStream<AnswerEvent, any Error>.Continuation, request: ModelRequest,
        maximumBytes: Int, hiding secrets: [Secret] = []
    ) {
        self.continuation = continuation
        self.maximumBytes = maximumBytes
        filter = SecretFilter(secrets)
        answer = ModelAnswer(startOf: request)
    }

    /// Passes the next piece on; empty ones only count as a beginning.
    /// - Throws: `answerTooLong`, after passing on what still fits.
    mutating func write(_ piece: String) throws(ModelError) {
        hasBegun = true
        let piece = filter.take(piece)
        let room = maximumBytes - answer.text.utf8.count
        guard piece.utf8.count > room else { return send(piece) }
        send(Self.start(of: piece, bytes: room))
        throw .answerTooLong(limit: maximumBytes)
    }

    /// Notes that the model is at work though nothing of its answer has come.
    mutating func begin() {
        hasBegun = true
    }

    /// Tells that the call is tried again.
    mutating func retry(attempt number: Int, reason: String) {
        send(.attempt(number: number, reason: reason))
    }

    /// Ends the answer; tokens that were not reported are estimated.
    mutating func finish(stop: StopReason, promptTokens: Int? = nil, completionTokens: Int? = nil) {
        flush()
        let usage = Usage(
            promptTokens: promptTokens ?? answer.usage.promptTokens,
            completionTokens: completionTokens ?? Usage.estimatedTokens(characters: characters),
            isEstimated: promptTokens == nil || completionTokens == nil)
        finish(stop: stop, usage: usage)
    }

    /// Ends the answer with tokens that are known already.
    mutating func finish(stop: StopReason, usage: Usage) {
        flush()
        send(.finished(AnswerSummary(stop: stop, usage: usage)))
    }

    /// Passes on what looked like the start of a key and was none.
    mutating func flush() {
        send(filter.finish())
    }

    private mutating func send(_ piece: String) {
        guard !piece.isEmpty else { return }
        characters += piece.unicodeScalars.count
        send(.text(piece))
    }

    private mutating func send(_ event: AnswerEvent) {
        answer.add(event)
        continuation.yield(event)
    }

    /// The longest start of `text` that has at most `bytes` bytes and cuts no character's encoding.
    private static func start(of text: String, bytes: Int) -> String {
        var kept = Array(text.utf8.prefix(bytes + 1))
        repeat {
            guard let last = kept.popLast() else { return "" }
            if last & 0xC0 != 0x80 { break }  // that was the first byte of the character that no longer fits
        } while true
        return String(decoding: kept, as: UTF8.self)
    }
}

extension AsyncThrowingStream where Element == AnswerEvent, Failure == any Error {
    /// The longest answer that is taken when nothing else is said: 1 MiB.
    ///
    /// chosen: some sixty times what the 4,096 tokens hold that are asked for at the most.
    static var standardMaximumBytes: Int { 1 << 20 }

    /// Runs `body` as a call of its own and streams what it writes, without `secrets`; whatever it throws ends the
    /// stream, with the text so far kept in the error. Dropping the stream cancels `body`.
    static func answering(
        _ request: ModelRequest, maximumBytes: Int = standardMaximumBytes, hiding secrets: [Secret] = [],
        _ body: @escaping @Sendable (inout AnswerWriter) async throws -> Void
    ) -> Self {
        let (stream, continuation) = makeStream()
        let task = Task {
            var writer = AnswerWriter(continuation, request: request, maximumBytes: maximumBytes, hiding: secrets)
            do {
                try await body(&writer)
                continuation.finish()
            } catch is CancellationError {
                continuation.finish(throwing: CancellationError())
            } catch {
                writer.flush()
                let partial = writer.answer.text.isEmpty ? nil : writer.answer.cut
                let failure = error as? ModelError ?? .unforeseen(error, partial)
                continuation.finish(throwing: partial.map(failure.keeping) ?? failure)
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
