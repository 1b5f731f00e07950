/// The order of many numbers, by counting digits of their bits instead of comparing them.
///
/// The 33 leading bits in which the numbers differ are sorted by three stable counting passes of 11 bits (least
/// significant digit first: Knuth, "The Art of Computer Programming" 3, section 5.2.5); runs that agree in all of them
/// are sorted by comparison. Ties stand in the order given.
struct ValueOrder {
    /// chosen: below this the passes over the counters cost more than comparing.
    private static let fewest = 400
    private static let digit = 11

    private struct Entry {
        var key: UInt64
        var index: Int
    }

    /// The numbers' indices, least number first; numbers must not be NaN, and -0 counts as 0.
    ///
    /// - Complexity: O(n), and O(m log m) for each run of m numbers that agree in the leading bits.
    static func ascending(_ count: Int, _ value: (Int) -> Double) -> [Int] {
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        var (all, any) = (UInt64.max, UInt64.zero)
        for index in 0..<count {
            let key = Self.key(value(index))
            entries.append(Entry(key: key, index: index))
            all &= key
            any |= key
        }
        guard count >= fewest, all != any else {
            entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
            return entries.map(\.index)
        }
        // Bits above the first one that differs say nothing.
        let low = max(0, 64 - (all ^ any).leadingZeroBitCount - 3 * digit)
        for pass in 0..<3 { entries = sorted(entries, from: low + pass * digit) }
        sortRuns(&entries, above: low)
        return entries.map(\.index)
    }

    /// Bits that grow with the number.
    private static func key(_ value: Double) -> UInt64 {
        // Adding 0 turns -0 into 0, which equals it.
        let bits = (value + 0).bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }

    private static func sorted(_ entries: [Entry], from low: Int) -> [Entry] {
        let mask = UInt64(1 << digit - 1)
        var starts = [Int](repeating: 0, count: 1 << digit)
        for entry in entries { starts[Int(truncatingIfNeeded: entry.key >> UInt64(low) & mask)] += 1 }
        var sum = 0
        for place in starts.indices {
            let size = starts[place]
            starts[place] = sum
            sum += size
        }
        return [Entry](unsafeUninitializedCapacity: entries.count) { buffer, count in
            for entry in entries {
                let place = Int(truncatingIfNeeded: entry.key >> UInt64(low) & mask)
                buffer.initializeElement(at: starts[place], to: entry)
                starts[place] += 1
            }
            count = entries.count
        }
    }

    private static func sortRuns(_ entries: inout [Entry], above low: Int) {
        guard low > 0 else { return }
        var start = 0
        while start < entries.count {
            let leading = entries[start].key >> UInt64(low)
            var end = start + 1
            while end < entries.count, entries[end].key >> UInt64(low) == leading { end += 1 }
            if end - start > 1 {
                entries[start..<end].sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
            }
            start = end
        }
    }
}
