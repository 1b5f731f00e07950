/// A named stream of pseudo-random numbers: the same seed and name give the same draws on every computer.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195); its start is the
/// FNV-1a hash of the name, mixed with the seed. Draws use integers only, so no floating-point
/// library has a say in them.
package struct RandomStream: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64, name: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        state = Self.mix(hash ^ Self.mix(seed &+ Self.increment))
    }

    /// The next 64 random bits.
    package mutating func next() -> UInt64 {
        state = state &+ Self.increment
        return Self.mix(state)
    }

    /// A number from 0 to `bound` - 1, each equally likely (Lemire 2019, doi:10.1145/3230636).
    ///
    /// Spelled out here rather than left to `Int.random(in:using:)`, whose method the standard library may change.
    /// - Precondition: `bound` is positive.
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "a random number below \(bound) does not exist")
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold {
                product = next().multipliedFullWidth(by: range)
            }
        }
        return Int(product.high)
    }

    /// A number in 0 ..< 1 with 53 random bits.
    package mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// True with the probability `numerator` / `denominator`, decided by integers.
    package mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
        below(denominator) < numerator
    }

    /// One element, each equally likely; nil when there is none.
    package mutating func pick<Element>(from elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// `elements` in random order (Fisher-Yates).
    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for last in stride(from: result.count - 1, to: 0, by: -1) {
            result.swapAt(last, below(last + 1))
        }
        return result
    }

    /// `count` different elements in random order; all of them when there are fewer.
    package mutating func sample<Element>(_ count: Int, from elements: [Element]) -> [Element] {
        var pool = elements
        let wanted = min(max(count, 0), pool.count)
        for place in 0..<wanted {
            pool.swapAt(place, place + below(pool.count - place))
        }
        return Array(pool.prefix(wanted))
    }

    private static let increment: UInt64 = 0x9e37_79b9_7f4a_7c15

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
