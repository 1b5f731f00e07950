/// Reads server-sent events from bytes that come in any pieces (WHATWG HTML, section 9.2.6).
///
/// Departs from the standard in one point: an event that the stream ends before closing is still given by `finish()`,
/// since some servers leave out the last empty line.
package struct EventStreamParser: Sendable {
    /// One event: what its `event:` field named it (empty when it has none) and its data lines joined by LF.
    package struct Event: Sendable, Equatable {
        /// The event's name; empty for the default.
        package let name: String

        /// The data as bytes of UTF-8.
        package let data: [UInt8]
    }

    private var lines: LineStreamParser
    private var name = ""
    private var data: [UInt8]?
    private let limit: Int

    /// Starts a stream whose lines, and whose events' data, have at most `maximumLineBytes`.
    package init(maximumLineBytes: Int = 16 << 20) {
        lines = LineStreamParser(maximumLineBytes: maximumLineBytes)
        limit = maximumLineBytes
    }

    /// The events that `bytes` completes; events without data are dropped, as the standard says.
    /// - Complexity: O(n).
    /// - Throws: `LineTooLong`; the stream cannot be read further then.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(LineStreamParser.LineTooLong) -> [Event] {
        var events: [Event] = []
        for line in try lines.feed(bytes) {
            if let event = try take(line) { events.append(event) }
        }
        return events
    }

    /// The event that the stream's end left open, if it has data.
    /// - Throws: `LineTooLong`.
    package mutating func finish() throws(LineStreamParser.LineTooLong) -> Event? {
        if let last = lines.finish() { _ = try take(last) }
        return close()
    }

    private mutating func take(_ line: [UInt8]) throws(LineStreamParser.LineTooLong) -> Event? {
        if line.isEmpty { return close() }
        let colon = line.firstIndex(of: Self.colon) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == Self.space { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data":
            guard (data?.count ?? 0) + value.count < limit else { throw .init(limit: limit) }
            if data == nil { data = [] } else { data?.append(Self.lineFeed) }
            data?.append(contentsOf: value)
        case "event":
            name = String(decoding: value, as: UTF8.self)
        default:
            break  // comments, `id`, `retry` and unknown fields say nothing to us
        }
        return nil
    }

    private mutating func close() -> Event? {
        defer {
            name = ""
            data = nil
        }
        return data.map { Event(name: name, data: $0) }
    }

    private static let colon: UInt8 = 58
    private static let space: UInt8 = 32
    private static let lineFeed: UInt8 = 10
}
