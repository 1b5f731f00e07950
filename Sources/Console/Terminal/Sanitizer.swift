/// Makes foreign text (a model's answer, a file's content) harmless to a terminal.
///
/// Nothing that steers a terminal or hides text passes: control characters become their Unicode pictures (`␛`), C1
/// controls, direction overrides, line and paragraph separators and invisible characters become `⟨U+202E⟩`. Newline
/// and tab stay; carriage return before newline is dropped. It remembers one carriage return and at most three bytes
/// between chunks, so a stream may be cut anywhere.
package struct Sanitizer: Sendable {
    private var pendingReturn = false
    /// The start of a UTF-8 sequence whose rest has not come yet.
    private var pendingBytes: [UInt8] = []

    /// At the start of a stream.
    package init() {}

    /// The harmless form of a whole text.
    /// - Complexity: linear in the text.
    package static func sanitized(_ text: String) -> String {
        var sanitizer = Sanitizer()
        return sanitizer.take(text) + sanitizer.finish()
    }

    /// The harmless form on one line: newline and tab become pictures as well.
    package static func singleLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in sanitized(text).unicodeScalars {
            result.append(scalar == "\n" || scalar == "\t" ? picture(ofControl: scalar.value) : scalar)
        }
        return String(result)
    }

    /// The next chunk of a stream that was decoded elsewhere.
    package mutating func take(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return String(result)
    }

    /// The next chunk of a stream of UTF-8 bytes, cut anywhere; invalid sequences become U+FFFD.
    package mutating func take(bytes: some Sequence<UInt8>) -> String {
        pendingBytes.append(contentsOf: bytes)
        let held = Self.unfinishedTail(of: pendingBytes)
        let ready = pendingBytes.dropLast(held)
        let text = String(decoding: ready, as: UTF8.self)
        pendingBytes.removeFirst(ready.count)
        return take(text)
    }

    /// What was held back, once the stream has ended; the value may then be used for another stream.
    package mutating func finish() -> String {
        let text = String(decoding: pendingBytes, as: UTF8.self)
        pendingBytes = []
        var rest = take(text)
        if pendingReturn { rest.unicodeScalars.append(Self.picture(ofControl: 0x0D)) }
        pendingReturn = false
        return rest
    }

    private mutating func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        if pendingReturn && scalar != "\n" { result.append(Self.picture(ofControl: 0x0D)) }
        pendingReturn = scalar == "\r"
        switch scalar.value {
        case 0x0A, 0x09: result.append(scalar)
        case 0x0D: break
        case 0x00...0x1F, 0x7F: result.append(Self.picture(ofControl: scalar.value))
        case let value where Self.isHidden(value): result.append(contentsOf: Self.code(value).unicodeScalars)
        default: result.append(scalar)
        }
    }

    private static func picture(ofControl value: UInt32) -> Unicode.Scalar {
        // U+2400 is the block of control pictures, in the order of the controls; delete follows them.
        Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value) ?? "\u{FFFD}"
    }

    private static func code(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }

    /// C1 controls, direction controls, separators, tags, and characters that take no room and join nothing. The
    /// joiners U+200C and U+200D stay: scripts and emoji need them.
    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9F: true
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x2028, 0x2029: true
        case 0xAD, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }

    /// How many bytes at the end begin a sequence that more bytes could complete: 0 to 3.
    private static func unfinishedTail(of bytes: [UInt8]) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0b1100_0000 == 0b1000_0000 { continue }
            let length =
                switch byte {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 1
                }
            return length > back ? back : 0
        }
        return 0
    }
}
