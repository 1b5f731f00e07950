/// How many pairs a two-sided signed rank test would need to show an effect such as a pilot sample's.
///
/// Source: Noether 1987, doi:10.1080/01621459.1987.10478478: n = (z(1 - level/2) + z(power))^2 /
/// (3 (p - 1/2)^2), p the probability that the sum of two differences is positive, taken here from all pairs of the
/// pilot's differences, a sum of 0 counting one half. It is a suggestion: a small pilot says little.
package struct PairedSampleSize: Sendable, Equatable {
    /// The share of pairs of differences whose sum is positive.
    package let positiveShare: Double
    /// The suggested number of pairs in all; nil if the pilot shows no direction at all.
    package let pairs: Int?

    /// Takes a pilot's differences; throws for fewer than two, and for a level or power outside 0 ... 1.
    ///
    /// The number never falls below the least with which the exact test can reach the level at all (6 for 0.05), and
    /// power below the level is refused.
    ///
    /// - Complexity: O(n log n).
    package init(
        differences: [Double], level: Double = 0.05, power: Double = 0.8
    ) throws(MetricsError) {
        try Sample.check(differences, atLeast: 2, "differences")
        try self.init(positiveShare: Self.positiveShare(differences.sorted()), level: level, power: power)
    }

    /// The same from the share alone, as it was found before.
    package init(positiveShare: Double, level: Double = 0.05, power: Double = 0.8) throws(MetricsError) {
        try Sample.checkShare(level, "level")
        try Sample.checkShare(power, "power")
        guard power > level else {
            throw .badParameter("power", "\(power)", allowed: "a number above the level \(level)")
        }
        self.positiveShare = positiveShare
        let effect = positiveShare - 0.5
        guard effect != 0 else {
            pairs = nil
            return
        }
        let z = NormalDistribution.quantile(1 - level / 2) + NormalDistribution.quantile(power)
        let wanted = z * z / (3 * effect * effect)
        pairs = max(Self.least(level), Int(wanted.rounded(.up)))
    }

    /// How many more pairs than the pilot had; 0 if it had enough, nil as `pairs`.
    package func missing(after pilot: Int) -> Int? { pairs.map { max(0, $0 - pilot) } }

    /// Walks the sorted values from both ends: sums grow with either.
    private static func positiveShare(_ sorted: [Double]) -> Double {
        var positive = 0
        var zero = 0
        for (index, value) in sorted.enumerated() {
            let rest = sorted[(index + 1)...]
            let firstAtLeast = partition(rest) { $0 + value >= 0 }
            let firstAbove = partition(rest) { $0 + value > 0 }
            zero += firstAbove - firstAtLeast
            positive += rest.endIndex - firstAbove
        }
        let all = Double(sorted.count * (sorted.count - 1)) / 2
        return (Double(positive) + Double(zero) / 2) / all
    }

    private static func partition(_ slice: ArraySlice<Double>, _ holds: (Double) -> Bool) -> Int {
        var low = slice.startIndex
        var high = slice.endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(slice[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The least n with 2 / 2^n at or under the level.
    private static func least(_ level: Double) -> Int {
        var pairs = 1
        var probability = 1.0
        while probability > level {
            pairs += 1
            probability /= 2
        }
        return pairs
    }
}
