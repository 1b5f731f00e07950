import Foundation

/// A reader of JSON in the exact form that journals are written in: no blanks, keys sorted.
///
/// Each step takes what it names and says whether it was there; after the first that was not, nothing more may be read.
struct CanonicalScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Takes exactly that text.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - place >= count, let base = bytes.baseAddress,
            memcmp(base + place, text.utf8Start, count) == 0
        else { return false }
        place += count
        return true
    }

    /// Takes a whole number.
    mutating func integer() -> Int? {
        numeral().flatMap { Int($0) }
    }

    /// Takes a number.
    mutating func number() -> Double? {
        guard let value = numeral().flatMap({ Double($0) }), value.isFinite else { return nil }
        return value
    }

    /// Takes a text in quotes.
    mutating func string() -> String? {
        guard skip("\"") else { return nil }
        let start = place
        var isPlain = true
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] < 0x20 { return nil }
            if bytes[place] == UInt8(ascii: "\\") {
                isPlain = false
                place += 1
            }
            place += 1
        }
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        if isPlain { return String(validating: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self) }
        return try? JSONDecoder().decode(String.self, from: Data(bytes[(start - 1)...place]))
    }

    /// Takes a list in brackets; `element` takes one of it.
    mutating func list<Element>(_ element: (inout CanonicalScan) -> Element?) -> [Element]? {
        guard skip("[") else { return nil }
        var elements: [Element] = []
        if skip("]") { return elements }
        repeat {
            guard let next = element(&self) else { return nil }
            elements.append(next)
        } while skip(",")
        return skip("]") ? elements : nil
    }

    /// A number's text, as JSON spells numbers.
    private mutating func numeral() -> String? {
        let start = place
        take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) {
            guard digits() else { return nil }
        }
        if take(UInt8(ascii: ".")), !digits() { return nil }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "-")) { take(UInt8(ascii: "+")) }
            guard digits() else { return nil }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    @discardableResult private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    /// Takes at least one digit.
    private mutating func digits() -> Bool {
        let start = place
        while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
        return place > start
    }
}
