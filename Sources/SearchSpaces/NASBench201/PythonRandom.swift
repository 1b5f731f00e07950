/// Python's `random.Random` for whole-number seeds, as far as `shuffle` needs it.
///
/// MT19937 seeded by an array (Matsumoto and Nishimura 1998, doi:10.1145/272991.272995); `shuffle` and its
/// bounded draw follow CPython's `Lib/random.py` since 3.2.
struct PythonRandom {
    private static let size = 624
    private static let offset = 397
    private var state: [UInt32]
    private var place = PythonRandom.size

    init(seed: UInt32) {
        state = Self.started(with: 19_650_218)
        mixIn(seed)
    }

    /// Fisher-Yates from the end, each place drawn by rejection from the generator's top bits.
    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, Int(below(UInt32(last + 1))))
        }
    }

    private mutating func below(_ bound: UInt32) -> UInt32 {
        let shift = UInt32(bound.leadingZeroBitCount)
        var draw = next() >> shift
        while draw >= bound { draw = next() >> shift }
        return draw
    }

    private static func started(with seed: UInt32) -> [UInt32] {
        var words = [seed]
        for index in 1..<size {
            let last = words[index - 1]
            words.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index))
        }
        return words
    }

    /// The reference code's `init_by_array` for a key of one word.
    private mutating func mixIn(_ key: UInt32) {
        var index = 1
        func previous(_ words: [UInt32], _ index: Int) -> UInt32 { words[index - 1] ^ (words[index - 1] >> 30) }
        func advance(_ words: inout [UInt32], _ index: inout Int) {
            index += 1
            if index == Self.size {
                words[0] = words[Self.size - 1]
                index = 1
            }
        }
        for _ in 0..<Self.size {
            state[index] = (state[index] ^ (previous(state, index) &* 1_664_525)) &+ key
            advance(&state, &index)
        }
        for _ in 1..<Self.size {
            state[index] = (state[index] ^ (previous(state, index) &* 1_566_083_941)) &- UInt32(index)
            advance(&state, &index)
        }
        state[0] = 0x8000_0000
    }

    private mutating func next() -> UInt32 {
        if place == Self.size { refill() }
        var word = state[place]
        place += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    private mutating func refill() {
        for index in 0..<Self.size {
            let joined = (state[index] & 0x8000_0000) | (state[(index + 1) % Self.size] & 0x7fff_ffff)
            let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_b0df
            state[index] = state[(index + Self.offset) % Self.size] ^ (joined >> 1) ^ twist
        }
        place = 0
    }
}
