/// Turns bytes that come in any pieces into text, keeping back a character whose bytes are not all there.
///
/// Bytes that are no UTF-8 become U+FFFD, as `String(decoding:as:)` has it.
struct TextDecoder: Sendable {
    private var rest: [UInt8] = []

    /// The text that `bytes` completes; may be empty.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> String {
        rest.append(contentsOf: bytes)
        let cut = rest.count - Self.openBytes(at: rest)
        let text = String(decoding: rest[..<cut], as: UTF8.self)
        rest.removeFirst(cut)
        return text
    }

    /// What the end of the stream leaves: U+FFFD for a character that was cut, else nothing.
    mutating func finish() -> String {
        defer { rest = [] }
        return String(decoding: rest, as: UTF8.self)
    }

    /// How many bytes at the end begin a character that is longer than what is there: 0 to 3.
    private static func openBytes(at bytes: [UInt8]) -> Int {
        for (distance, byte) in bytes.reversed().prefix(3).enumerated() {
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > distance + 1 ? distance + 1 : 0
        }
        return 0
    }
}
