import Determinism
import Testing

@testable import LanguageModels

@Suite("Event stream parser")
struct EventStreamParserTests {
    private typealias Event = EventStreamParser.Event

    private static func event(_ data: String, name: String = "") -> Event {
        Event(name: name, data: Array(data.utf8))
    }

    private static func events(_ pieces: [ArraySlice<UInt8>], limit: Int = 1 << 20) throws -> [Event] {
        var parser = EventStreamParser(maximumLineBytes: limit)
        var events: [Event] = []
        for piece in pieces { events += try parser.feed(piece) }
        if let last = try parser.finish() { events.append(last) }
        return events
    }

    private static func events(_ text: String) throws -> [Event] {
        try events([Array(text.utf8)[...]])
    }

    /// Everything that the format has: comments, names, data over several lines, no space after the colon, a field
    /// without a colon, an event without data, characters of two, three and four bytes, and no last empty line.
    private static let sample = """
        : hello é
        data: one ★

        event: delta
        data:two
        data:  three 🧪
        data

        event: nothing

        id: 7
        retry: 10
        unknown: x
        data: {"a": "b: c"}


        data: last é
        """

    private static let expected = [
        event("one ★"), event("two\n three 🧪\n", name: "delta"), event(#"{"a": "b: c"}"#), event("last é"),
    ]

    private static func bytes(lineEnd: String) -> [UInt8] {
        Array(sample.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd).utf8)
    }

    @Test("every field of the format is read, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
    func whole(lineEnd: String) throws {
        #expect(try Self.events([Self.bytes(lineEnd: lineEnd)[...]]) == Self.expected)
    }

    @Test("a cut at any byte changes nothing", arguments: ["\n", "\r\n", "\r"])
    func cutOnce(lineEnd: String) throws {
        let bytes = Self.bytes(lineEnd: lineEnd)
        for cut in 0...bytes.count {
            #expect(try Self.events([bytes[..<cut], bytes[cut...]]) == Self.expected, "cut at \(cut)")
        }
    }

    @Test("neither do cuts everywhere, nor at random", arguments: 0..<60)
    func randomCuts(seed: UInt64) throws {
        var random = Seed(seed).stream("cuts")
        let bytes = Self.bytes(lineEnd: ["\n", "\r\n", "\r"][random.below(3)])
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + (seed == 0 ? 1 : random.below(12)))
            pieces.append(bytes[start..<end])
            start = end
        }
        #expect(try Self.events(pieces) == Self.expected, "seed \(seed)")
    }

    @Test("a byte order mark is dropped at the start and kept elsewhere")
    func byteOrderMark() throws {
        let mark = "\u{FEFF}"
        #expect(try Self.events("\(mark)data: a\(mark)\n\n") == [Self.event("a\(mark)")])
    }

    @Test("nothing gives nothing")
    func empty() throws {
        #expect(try Self.events("").isEmpty)
        #expect(try Self.events("\n\n\n: only a comment").isEmpty)
    }

    @Test("no line, and no event of many lines, grows beyond the limit")
    func bounded() throws {
        let long = Array(("data: " + String(repeating: "x", count: 200)).utf8)
        #expect(throws: LineStreamParser.LineTooLong(limit: 100)) { try Self.events([long[...]], limit: 100) }
        let many = Array(String(repeating: "data: 0123456789\n", count: 20).utf8)
        #expect(throws: LineStreamParser.LineTooLong(limit: 100)) { try Self.events([many[...]], limit: 100) }
        #expect(try Self.events([many[...]], limit: 300).count == 1)
    }
}
