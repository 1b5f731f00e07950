/// The element type of a NumPy array.
package struct NumpyType: Hashable, Sendable {
    /// What the bytes of an element mean.
    package enum Kind: Character, Sendable {
        case signed = "i"
        case unsigned = "u"
        case real = "f"
        case bool = "b"
        /// Four bytes a character, padded with zeros.
        case text = "U"
        /// One byte a character, padded with zeros.
        case bytes = "S"
    }

    /// What the bytes of an element mean.
    package let kind: Kind
    /// Bytes of one element.
    package let size: Int
    /// Whether the most significant byte comes first.
    package var isBigEndian = false

    /// chosen: far above any architecture text; keeps sizes well inside an integer.
    private static let sizeLimit = 1 << 24

    /// Reads NumPy's short code, `f8` or `U61`, with an order sign before it or without.
    init?(code: String) {
        var code = code[...]
        if let sign = code.first, "<>|=".contains(sign) {
            isBigEndian = sign == ">"
            code.removeFirst()
        }
        guard let first = code.first, let kind = Kind(rawValue: first), let length = Int(code.dropFirst()),
            (0...Self.sizeLimit).contains(length)
        else { return nil }
        self.kind = kind
        size = kind == .text ? 4 * length : length
        switch kind {
        case .signed, .unsigned: guard [1, 2, 4, 8].contains(size) else { return nil }
        case .real: guard [4, 8].contains(size) else { return nil }
        case .bool: guard size == 1 else { return nil }
        case .text, .bytes: break
        }
    }
}
