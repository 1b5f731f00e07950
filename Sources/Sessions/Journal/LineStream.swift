import Foundation

/// Lines of bytes, taken off a source a piece at a time, so that a long file is never held as one value.
struct LineStream {
    /// What is next.
    enum Item: Equatable {
        /// A line without its newline.
        case line(Data)
        /// The source ended within a line: this many bytes of it are there.
        case torn(bytes: Int)
    }

    private let next: () throws -> Data
    private var buffer = Data()

    /// - Parameter next: the next piece; an empty one at the end.
    init(next: @escaping () throws -> Data) {
        self.next = next
    }

    /// The lines of bytes that are at hand.
    init(_ data: Data) {
        var rest = data
        next = {
            defer { rest = Data() }
            return rest
        }
    }

    /// The lines of a file, a mebibyte at a time.
    init(_ file: FileHandle) {
        next = { try file.read(upToCount: 1 << 20) ?? Data() }
    }

    /// Takes the next line; nil at the end.
    /// - Throws: what the source throws.
    mutating func take() throws -> Item? {
        var searched = 0
        while true {
            if let length = Self.newline(in: buffer, from: searched) {
                let line = buffer.prefix(length)
                buffer = buffer.dropFirst(length + 1)
                return .line(line)
            }
            searched = buffer.count
            let piece = try next()
            if piece.isEmpty {
                let left = buffer.count
                buffer = Data()
                return left == 0 ? nil : .torn(bytes: left)
            }
            // A copy, so that what was taken already is let go.
            buffer = Data(buffer) + piece
        }
    }

    /// How many bytes stand before the first newline at or after `start`; nil when there is none.
    private static func newline(in data: Data, from start: Int) -> Int? {
        data.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 10, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
