import Foundation

/// A pickle's bytes and how far they have been read; every length is checked before it is used.
struct PickleInput {
    let bytes: [UInt8]
    let name: String
    private(set) var position = 0
    /// Where the opcode that is being carried out stands.
    private(set) var opcodeStart = 0

    init(bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// The next opcode.
    mutating func opcode() throws(BenchmarksError) -> UInt8 {
        opcodeStart = position
        guard position < bytes.count else { throw malformed("the file ends without the opcode STOP") }
        position += 1
        return bytes[position - 1]
    }

    /// The next `count` bytes.
    mutating func take(_ count: Int) throws(BenchmarksError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - position else {
            throw malformed("\(count) bytes are announced and \(bytes.count - position) are left")
        }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    /// A little-endian number of `width` bytes.
    mutating func unsigned(_ width: Int) throws(BenchmarksError) -> UInt64 {
        let end = try take(width).endIndex
        var number: UInt64 = 0
        var place = end
        while place > end - width {
            place -= 1
            number = number << 8 | UInt64(bytes[place])
        }
        return number
    }

    /// A little-endian number of `width` bytes as a length, then so many bytes.
    mutating func counted(_ width: Int) throws(BenchmarksError) -> ArraySlice<UInt8> {
        let length = try unsigned(width)
        guard let count = Int(exactly: length) else { throw malformed("a length of \(length) bytes is announced") }
        return try take(count)
    }

    /// A two's complement number of at most eight bytes.
    mutating func integer(_ bytes: ArraySlice<UInt8>) throws(BenchmarksError) -> Int {
        guard bytes.count <= 8 else { throw refused("a whole number of \(bytes.count) bytes") }
        guard let last = bytes.last else { return 0 }
        let bits = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let filled = last < 128 || bytes.count == 8 ? bits : bits | ~UInt64(0) << UInt64(8 * bytes.count)
        return Int(Int64(bitPattern: filled))
    }

    /// The rest of the line as text, without its end.
    mutating func line() throws(BenchmarksError) -> String { try text(try lineBytes()) }

    /// The rest of the line, without its end.
    mutating func lineBytes() throws(BenchmarksError) -> ArraySlice<UInt8> {
        guard let end = bytes[position...].firstIndex(of: 10) else { throw malformed("a line has no end") }
        defer { position = end + 1 }
        return bytes[position..<end]
    }

    func text(_ bytes: ArraySlice<UInt8>) throws(BenchmarksError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw malformed("a text is not UTF-8") }
        return text
    }

    func malformed(_ what: String) -> BenchmarksError { .pickle(name, byte: opcodeStart, what) }
    func refused(_ what: String) -> BenchmarksError { .refusedPickle(name, byte: opcodeStart, what) }
}
