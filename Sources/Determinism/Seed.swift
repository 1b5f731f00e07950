/// The number a session's randomness comes from.
///
/// Nothing draws from a seed itself: each use names its own stream, so that adding a draw in one
/// place never shifts the draws of another.
package struct Seed: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The number as the user gave it.
    package let value: UInt64

    /// Takes any 64-bit number.
    package init(_ value: UInt64) {
        self.value = value
    }

    /// The random stream that belongs to `name`, the same each time it is asked for.
    ///
    /// Names are paths by convention: `evolve/3/niche/0`.
    package func stream(_ name: String) -> RandomStream {
        RandomStream(seed: value, name: name)
    }

    package var description: String { String(value) }

    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(UInt64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
