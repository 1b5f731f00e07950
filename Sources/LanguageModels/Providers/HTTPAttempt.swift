import Foundation

/// One attempt of a call: sends the request and reads the response to its end, within the limits.
struct HTTPAttempt<Dialect: WireDialect>: Sendable {
    let dialect: Dialect
    let connection: HTTPConnection

    /// What the request is to be made without.
    let missing: Set<RequestFeature>

    let request: ModelRequest

    /// When the whole call has to be over.
    let end: ContinuousClock.Instant

    private struct LimitPassed: Error {
        let limit: ModelError.Limit
        let duration: Duration
    }

    /// - Throws: `AttemptFailure` or `CancellationError`.
    func run(_ writer: inout AnswerWriter) async throws {
        let watch = LimitWatch(limits: request.limits, end: end)
        let call = dialect.call(for: request, without: missing)
        let (transfer, events) = HTTPTransfer.start(call)
        let guardian = Task {
            guard let (limit, duration) = await watch.firstPassed() else { return }
            transfer.stop(throwing: LimitPassed(limit: limit, duration: duration))
        }
        defer {
            guardian.cancel()
            transfer.stop()
        }
        var response = WireResponse()
        do {
            for try await event in events {
                try take(event, into: &response, watch, &writer)
                if response.isOver { break }
            }
            try Task.checkCancellation()
            try finish(&response, &writer)
        } catch {
            try Task.checkCancellation()
            let failure = failure(error, response)
            // Once the model has said that it stopped, nothing that happens after can take the answer away.
            guard case .transient = failure, response.stop != nil else { throw failure }
            finish(response, &writer)
        }
    }

    /// What an error of the transfer or of reading it means.
    private func failure(_ error: any Error, _ response: WireResponse) -> AttemptFailure {
        switch error {
        case let failure as AttemptFailure:
            return failure
        case let error as ModelError:
            return .final(error)
        case let error as LineStreamParser.LineTooLong:
            return .final(.lineTooLong(place, limit: error.limit))
        case let passed as LimitPassed:
            let error = ModelError.timedOut(passed.limit, after: passed.duration, at: place)
            let mayPass = passed.limit == .connect || response.stop != nil
            return mayPass ? .transient(error, asked: nil) : .final(error)
        default:
            return broken(error, response)
        }
    }

    private func take(
        _ event: HTTPTransfer.Event, into response: inout WireResponse, _ watch: LimitWatch,
        _ writer: inout AnswerWriter
    ) throws {
        switch event {
        case .sent:
            watch.reached(.waiting)
        case .head(let status, let headers):
            watch.reached(.waiting)
            guard headers["content-type"]?.hasPrefix("text/html") != true || status >= 300 else {
                throw ModelError.malformed(place, found: "a web page", isInAnswer: false)
            }
            // A line can hold the whole answer, and JSON may write a character in six bytes.
            response.begin(
                status: status, headers: headers, framing: dialect.framing,
                maximumBytes: 6 * connection.maximumAnswerBytes + 65_536)
        case .bytes(let bytes):
            watch.touched()
            for message in try response.feed(bytes) where !response.isOver {
                try take(message, into: &response, &writer)
            }
            if writer.hasBegun { watch.reached(.streaming) }
        }
    }

    private func take(
        _ message: MessageDecoder.Message, into response: inout WireResponse, _ writer: inout AnswerWriter
    ) throws {
        switch message {
        case .done:
            response.isOver = true
        case .unreadable(let bytes):
            throw ModelError.malformed(place, found: quoted(bytes), isInAnswer: writer.hasBegun)
        case .value(let value):
            for update in dialect.updates(in: value) {
                try take(update, into: &response, &writer)
            }
        }
    }

    private func take(_ update: WireUpdate, into response: inout WireResponse, _ writer: inout AnswerWriter) throws {
        switch update {
        case .text(let piece):
            try writer.write(piece)
        case .thinking:
            writer.begin()
        case .usage(let prompt, let completion):
            response.promptTokens = prompt ?? response.promptTokens
            response.completionTokens = completion ?? response.completionTokens
            try checkPromptWasRead(response.promptTokens)
        case .stop(let reason):
            response.stop = reason
        case .failure(let value):
            let said = ServerMessage(value, hiding: secrets)
            let error = ModelError.inStream(said, place: place)
            throw said.isTransient ? AttemptFailure.transient(error, asked: nil) : .final(error)
        case .end:
            response.isOver = true
        }
    }

    /// A server that read less than half of our estimate has dropped a part of the prompt.
    ///
    /// chosen: below 256 tokens the estimate is too coarse to accuse anybody.
    private func checkPromptWasRead(_ reported: Int?) throws(ModelError) {
        let estimated = request.estimatedTokens
        guard let reported, reported > 0, estimated >= 256, reported < (estimated + 1) / 2 else { return }
        throw .promptShortened(reported: reported, estimated: estimated, hint: dialect.shortenedHint)
    }

    private func finish(_ response: inout WireResponse, _ writer: inout AnswerWriter) throws {
        guard response.isAnswer else { throw refusal(response) }
        if !response.isOver, let last = try response.finish() {
            // Half a message at the end of a stream is a cut, not a broken protocol.
            if case .unreadable = last, writer.hasBegun { throw cut }
            try take(last, into: &response, &writer)
        }
        guard response.isOver || response.stop != nil else { throw cut }
        finish(response, &writer)
    }

    private func finish(_ response: WireResponse, _ writer: inout AnswerWriter) {
        writer.finish(
            stop: response.stop ?? .other, promptTokens: response.promptTokens,
            completionTokens: response.completionTokens)
    }
}
