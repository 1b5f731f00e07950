import Determinism
import Testing

@testable import LanguageModels

@Suite("Line stream parser and text decoder")
struct LineStreamParserTests {
    private static func lines(_ pieces: [ArraySlice<UInt8>]) throws -> [String] {
        var parser = LineStreamParser()
        var lines: [[UInt8]] = []
        for piece in pieces { lines += try parser.feed(piece) }
        if let last = parser.finish() { lines.append(last) }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("a cut at any byte gives the same lines")
    func cuts() throws {
        let bytes = Array("{\"é\": 1}\r\n\n★\rlast 🧪".utf8)
        for cut in 0...bytes.count {
            #expect(try Self.lines([bytes[..<cut], bytes[cut...]]) == ["{\"é\": 1}", "", "★", "last 🧪"])
        }
    }

    @Test("a line as long as the limit passes, a longer one does not")
    func bounded() throws {
        var parser = LineStreamParser(maximumLineBytes: 4)
        #expect(try parser.feed("abcd\n".utf8) == [Array("abcd".utf8)])
        #expect(throws: LineStreamParser.LineTooLong(limit: 4)) { try parser.feed("abcde".utf8) }
    }

    @Test("text cut at any byte comes out whole, and a broken character as U+FFFD")
    func text() {
        let bytes = Array("aé★🧪z".utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = TextDecoder()
                let text =
                    decoder.feed(bytes[..<first]) + decoder.feed(bytes[first..<second])
                    + decoder.feed(bytes[second...]) + decoder.finish()
                #expect(text == "aé★🧪z")
            }
        }
        var decoder = TextDecoder()
        #expect(decoder.feed(bytes[..<5]) == "aé")
        #expect(decoder.finish() == "\u{FFFD}")
    }

    @Test("arbitrary bytes are decoded as the standard library decodes them whole", arguments: 0..<50)
    func arbitraryBytes(seed: UInt64) {
        var random = Seed(seed).stream("bytes")
        let bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        var decoder = TextDecoder()
        var text = ""
        for byte in bytes { text += decoder.feed([byte]) }
        text += decoder.finish()
        #expect(Array(text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8), "seed \(seed)")
    }
}
