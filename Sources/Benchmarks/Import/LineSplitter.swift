import Foundation

/// Cuts a stream of bytes into lines at `\n`; a `\r` before it goes too.
struct LineSplitter {
    private let file: String
    private var pending: [UInt8] = []
    private var number = 0

    init(file: String) {
        self.file = file
    }

    /// Adds bytes and hands out every line that is now whole.
    mutating func append(
        _ bytes: ArraySlice<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Int) throws(BenchmarksError) -> Void
    ) throws(BenchmarksError) {
        pending.append(contentsOf: bytes)
        var line = number
        let used = try pending.withUnsafeBufferPointer { buffer throws(BenchmarksError) in
            var start = 0
            while let length = Self.lineLength(buffer, from: start) {
                line += 1
                try body(Self.line(buffer, from: start, length: length), line)
                start += length + 1
            }
            return start
        }
        number = line
        pending.removeFirst(used)
        guard pending.count <= LineReader.lineLimit else {
            throw .row(
                TablePlace(file: file, line: number + 1),
                "the line is longer than \(LineReader.lineLimit) bytes, so this is no table")
        }
    }

    /// Hands out a last line without an end.
    mutating func finish(
        _ body: (UnsafeBufferPointer<UInt8>, Int) throws(BenchmarksError) -> Void
    ) throws(BenchmarksError) {
        if !pending.isEmpty { try append([10], body) }
    }

    private static func lineLength(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < buffer.count, let base = buffer.baseAddress?.advanced(by: start),
            let end = memchr(base, 10, buffer.count - start)
        else { return nil }
        return UnsafeRawPointer(end) - UnsafeRawPointer(base)
    }

    private static func line(
        _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, length: Int
    ) -> UnsafeBufferPointer<UInt8> {
        let end = length > 0 && buffer[start + length - 1] == 13 ? length - 1 : length
        return UnsafeBufferPointer(rebasing: buffer[start..<(start + end)])
    }
}
