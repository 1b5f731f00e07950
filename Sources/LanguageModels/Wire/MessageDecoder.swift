/// Turns the bytes of a response into JSON messages.
struct MessageDecoder: Sendable {
    /// How messages are set apart.
    enum Framing: Sendable {
        /// Server-sent events; the data `[DONE]` ends the stream.
        case events

        /// One JSON text to a line.
        case lines
    }

    /// One message of the stream.
    enum Message: Sendable, Equatable {
        case value(JSONValue)
        case done
        /// Bytes that are no JSON.
        case unreadable([UInt8])
    }

    private enum Parser: Sendable {
        case events(EventStreamParser)
        case lines(LineStreamParser)
        case whole([UInt8])
    }

    private var parser: Parser
    private let limit: Int

    /// - Parameter isWhole: the response is one JSON text, as of servers that do not stream.
    init(_ framing: Framing, isWhole: Bool, maximumBytes: Int) {
        limit = maximumBytes
        switch framing {
        case _ where isWhole: parser = .whole([])
        case .events: parser = .events(EventStreamParser(maximumLineBytes: maximumBytes))
        case .lines: parser = .lines(LineStreamParser(maximumLineBytes: maximumBytes))
        }
    }

    /// The messages that `bytes` completes.
    mutating func feed(_ bytes: some Collection<UInt8>) throws(LineStreamParser.LineTooLong) -> [Message] {
        switch parser {
        case .events(var events):
            parser = .whole([])  // so that `events` is the only owner of its buffer
            let complete = try events.feed(bytes)
            parser = .events(events)
            return complete.compactMap { Self.message($0.data) }
        case .lines(var lines):
            parser = .whole([])
            let complete = try lines.feed(bytes)
            parser = .lines(lines)
            return complete.compactMap(Self.message)
        case .whole(var body):
            guard body.count + bytes.count <= limit else { throw .init(limit: limit) }
            parser = .whole([])
            body.append(contentsOf: bytes)
            parser = .whole(body)
            return []
        }
    }

    /// The message that the end of the stream completes.
    mutating func finish() throws(LineStreamParser.LineTooLong) -> Message? {
        switch parser {
        case .events(var events): try events.finish().flatMap { Self.message($0.data) }
        case .lines(var lines): lines.finish().flatMap(Self.message)
        case .whole(let body): Self.message(body)
        }
    }

    private static func message(_ bytes: [UInt8]) -> Message? {
        let blanks: Set<UInt8> = [9, 10, 13, 32]
        guard !bytes.allSatisfy(blanks.contains) else { return nil }
        if bytes.starts(with: "[DONE]".utf8) { return .done }
        return JSONValue(parsing: bytes).map(Message.value) ?? .unreadable(bytes)
    }
}
