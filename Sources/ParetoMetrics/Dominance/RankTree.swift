/// A set of small integers that answers "next" and "previous" in a few word operations.
///
/// Bits of level 0 are the members; a bit of a higher level says that the word below it is not empty. With 64
/// children to a node the depth is log64 of the capacity: three words for a quarter of a million ranks. It stands
/// where Beume et al. and Kung et al. use a balanced tree, because the ranks are known before the sweep begins.
struct RankTree {
    /// All levels, level 0 first.
    private var words: [UInt64]
    /// Where each level begins in `words`.
    private let starts: [Int]

    /// An empty set able to hold 0 ..< capacity.
    init(capacity: Int) {
        var width = max(capacity, 1)
        var starts: [Int] = []
        var total = 0
        repeat {
            width = (width + 63) >> 6
            starts.append(total)
            total += width
        } while width > 1
        self.starts = starts
        words = [UInt64](repeating: 0, count: total)
    }

    mutating func removeAll() {
        for index in words.indices { words[index] = 0 }
    }

    mutating func insert(_ rank: Int) {
        var position = rank
        for start in starts {
            let word = start + position >> 6
            let before = words[word]
            words[word] = before | (1 << UInt64(position & 63))
            if before != 0 { return }
            position >>= 6
        }
    }

    mutating func remove(_ rank: Int) {
        var position = rank
        for start in starts {
            let word = start + position >> 6
            words[word] &= ~(1 << UInt64(position & 63))
            if words[word] != 0 { return }
            position >>= 6
        }
    }

    /// The least member above the rank, or -1.
    func next(after rank: Int) -> Int {
        var position = rank
        for level in starts.indices {
            // Shifting twice keeps the count under 64, where a shift would leave nothing anyway.
            let above = words[starts[level] + position >> 6] & ((~0 << UInt64(position & 63)) << 1)
            if above != 0 { return descend(level, position & ~63 + above.trailingZeroBitCount, least: true) }
            position >>= 6
        }
        return -1
    }

    /// The greatest member below the rank, or -1.
    func previous(before rank: Int) -> Int {
        var position = rank
        for level in starts.indices {
            let below = words[starts[level] + position >> 6] & ((1 << UInt64(position & 63)) - 1)
            if below != 0 { return descend(level, position & ~63 + 63 - below.leadingZeroBitCount, least: false) }
            position >>= 6
        }
        return -1
    }

    private func descend(_ from: Int, _ start: Int, least: Bool) -> Int {
        var position = start
        var level = from
        while level > 0 {
            level -= 1
            let word = words[starts[level] + position]
            position = position << 6 + (least ? word.trailingZeroBitCount : 63 - word.leadingZeroBitCount)
        }
        return position
    }
}
