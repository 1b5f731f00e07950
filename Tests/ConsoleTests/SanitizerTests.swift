import Foundation
import Testing

@testable import Console

@Suite struct SanitizerTests {
    @Test(arguments: [
        ("plain é 日本 👩‍🔬\n\tx", "plain é 日本 👩‍🔬\n\tx"),
        ("\u{1B}[31mred\u{7}", "␛[31mred␇"), ("\u{0}\u{7F}", "␀␡"), ("\u{9B}31m", "⟨U+009B⟩31m"),
        ("a\u{202E}b\u{2066}\u{2028}", "a⟨U+202E⟩b⟨U+2066⟩⟨U+2028⟩"), ("\u{E0041}", "⟨U+E0041⟩"),
        ("\u{FEFF}", "⟨U+FEFF⟩"),
        ("a\r\nb", "a\nb"), ("a\rb", "a␍b"), ("a\r", "a␍"), ("\r\r\n", "␍\n"),
    ]) func makesHarmless(text: String, expected: String) {
        #expect(Sanitizer.sanitized(text) == expected)
    }

    @Test func noControlPassesWhateverTheScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            let isSuspect =
                category == .control || category == .lineSeparator || category == .paragraphSeparator
                || scalar.properties.isBidiControl
            if !isSuspect { continue }
            let result = Sanitizer.sanitized(String(scalar))
            let isKept = result.unicodeScalars.contains(scalar)
            if isKept != (scalar == "\n" || scalar == "\t") {
                Issue.record("U+\(String(value, radix: 16)) gave \(result)")
            }
        }
    }

    /// A text cut at every pair of places gives the same as the whole.
    @Test func aStreamMayBeCutAnywhere() {
        let text = "é\r\n日\u{1B}[0m👩‍🔬\r\u{9B}\u{85}x"
        let bytes = Array(text.utf8)
        let whole = Sanitizer.sanitized(text)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var sanitizer = Sanitizer()
                var result = sanitizer.take(bytes: bytes[..<first])
                result += sanitizer.take(bytes: bytes[first..<second])
                result += sanitizer.take(bytes: bytes[second...])
                result += sanitizer.finish()
                if result != whole { Issue.record("cut at \(first) and \(second): \(result)") }
            }
        }
    }

    @Test func invalidBytesAreReplacedAndNothingIsHeldForEver() {
        var sanitizer = Sanitizer()
        #expect(sanitizer.take(bytes: [0x61, 0xFF, 0x62, 0xE2, 0x82]) == "a\u{FFFD}b")
        #expect(sanitizer.take(bytes: [0x41]) == "\u{FFFD}A")
        #expect(sanitizer.take(bytes: [0xF0, 0x9F]) == "")
        #expect(sanitizer.finish() == "\u{FFFD}")
        #expect(sanitizer.take(bytes: [0x80, 0x80, 0x80, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test func aSingleLineHasNoLineBreak() {
        #expect(Sanitizer.singleLine("a\nb\tc\r\nd") == "a␊b␉c␊d")
    }
}
