/// Cuts a stream of bytes into lines, wherever the pieces it comes in were cut.
///
/// Lines end with LF, CRLF or CR, as in the event stream format (WHATWG HTML, section 9.2.5); a byte order mark at the
/// start is dropped. Lines are kept as bytes until they are whole, so a character cut in two is never seen.
package struct LineStreamParser: Sendable {
    /// A line grew beyond the limit.
    package struct LineTooLong: Error, Equatable {
        /// The limit in bytes.
        package let limit: Int
    }

    private var line: [UInt8] = []
    private var endedWithCR = false
    private var isFirst = true
    private let limit: Int

    /// Starts a stream whose lines have at most `maximumLineBytes`.
    package init(maximumLineBytes: Int = 16 << 20) {
        limit = maximumLineBytes
    }

    /// The lines that `bytes` completes, without their ends; empty lines included.
    /// - Complexity: O(n).
    /// - Throws: `LineTooLong`; the stream cannot be read further then.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(LineTooLong) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in bytes {
            let closesCRLF = endedWithCR && byte == Self.lineFeed
            endedWithCR = byte == Self.carriageReturn
            if closesCRLF { continue }
            if byte == Self.lineFeed || byte == Self.carriageReturn {
                lines.append(takeLine())
            } else {
                guard line.count < limit else { throw LineTooLong(limit: limit) }
                line.append(byte)
            }
        }
        return lines
    }

    /// The last line, if the stream ended without closing it; nil when nothing is left.
    package mutating func finish() -> [UInt8]? {
        line.isEmpty ? nil : takeLine()
    }

    private mutating func takeLine() -> [UInt8] {
        var taken = line
        line.removeAll(keepingCapacity: true)
        if isFirst, taken.starts(with: [0xEF, 0xBB, 0xBF]) { taken.removeFirst(3) }
        isFirst = false
        return taken
    }

    private static let lineFeed: UInt8 = 10
    private static let carriageReturn: UInt8 = 13
}
