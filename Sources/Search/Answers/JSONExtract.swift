/// Finds JSON objects in an answer that may hold prose, code fences and a cut end.
///
/// One pass over the bytes with a stack of open braces, so hostile nesting costs no more than its length.
enum JSONExtract {
    /// Answers longer than this are read up to it. chosen: 256 KiB, a thousand times a proper answer.
    static let limit = 1 << 18

    /// Whether there is nothing but blanks in as much of an answer as is read.
    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.prefix(limit).allSatisfy(\.properties.isWhitespace)
    }

    /// The texts of all balanced `{...}`, by where they begin: outer ones before those inside them.
    ///
    /// Braces inside strings do not count once an object has begun.
    static func objects(in text: String) -> [Substring] {
        let bytes = text.utf8
        var open: [String.Index] = []
        var spans: [Range<String.Index>] = []
        var isInString = false
        var isEscaped = false
        var place = bytes.startIndex
        var read = 0
        while place < bytes.endIndex, read < limit {
            let byte = bytes[place]
            let next = bytes.index(after: place)
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
            } else if byte == UInt8(ascii: "\"") {
                isInString = !open.isEmpty
            } else if byte == UInt8(ascii: "{") {
                open.append(place)
            } else if byte == UInt8(ascii: "}"), let start = open.popLast() {
                spans.append(start..<next)
            }
            place = next
            read += 1
        }
        return spans.sorted { $0.lowerBound < $1.lowerBound }.map { text[$0] }
    }
}
