/// Which contract a value was measured under: its rule and a digest of everything the rule was filled with.
package struct ContractIdentity: Sendable, Hashable, Codable, CustomStringConvertible {
    /// How objectives are normalised and where the reference lies.
    package enum Rule: String, Sendable, Hashable, Codable, CaseIterable {
        /// Least and greatest of the feasible points under an error limit; reference (1, ..., 1).
        case span
        /// Ideal and nadir of the true front; reference (1, ..., 1).
        case front
        /// No normalisation; the reference is given.
        case raw
    }

    /// The rule.
    package let rule: Rule
    /// Sixteen hexadecimal digits: FNV-1a (64 bit) over the rule, bounds, reference point and reference set.
    package let digest: String

    /// Rule and digest, such as `span 0123456789abcdef`.
    package var description: String { "\(rule.rawValue) \(digest)" }

    init(rule: Rule, bounds: NormalisationBounds?, reference: [Double], referenceSet: PointSet) {
        var hash = ContractHash()
        hash.add(rule.rawValue.utf8)
        for group in [bounds?.lower ?? [], bounds?.upper ?? [], reference, referenceSet.coordinates] {
            hash.add(UInt64(group.count))
            // Adding 0 turns -0 into 0, which compares equal to it.
            for value in group { hash.add((value + 0).bitPattern) }
        }
        self.rule = rule
        self.digest = hash.text
    }
}

/// FNV-1a over 64 bits: offset basis and prime from Fowler, Noll and Vo.
///
/// It tells contracts apart that differ by accident; nobody gains by forging one.
private struct ContractHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    mutating func add(_ word: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            add(CollectionOfOne(UInt8(truncatingIfNeeded: word >> shift)))
        }
    }

    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
