/// How many values a two-sided rank sum test would need on each side to show an effect such as a pilot's.
///
/// Source: Noether 1987, doi:10.1080/01621459.1987.10478478: N = (z(1 - level/2) + z(power))^2 / (12 c (1 - c)
/// (p - 1/2)^2) in all, with equal sides c = 1/2, and p the probability that a value of the first exceeds one of the
/// second (A12). It is a suggestion: a small pilot says little.
package struct IndependentSampleSize: Sendable, Equatable {
    /// The suggested number of values on each side; nil if the pilot shows no direction at all.
    package let perSide: Int?

    /// Takes the pilot's A12; throws for a level or power outside 0 ... 1, and for a power not above the level.
    package init(a12: Double, level: Double = 0.05, power: Double = 0.8) throws(MetricsError) {
        try Sample.checkShare(level, "level")
        try Sample.checkShare(power, "power")
        guard power > level else {
            throw .badParameter("power", "\(power)", allowed: "a number above the level \(level)")
        }
        let effect = a12 - 0.5
        guard effect != 0 else {
            perSide = nil
            return
        }
        let z = NormalDistribution.quantile(1 - level / 2) + NormalDistribution.quantile(power)
        let wanted = z * z / (3 * effect * effect)
        perSide = max(Self.least(level), Int((wanted / 2).rounded(.up)))
    }

    /// The least n with 2 / (2n choose n) at or under the level: what the exact test can reach at all.
    private static func least(_ level: Double) -> Int {
        var side = 1
        var ways = 2.0
        while 2 / ways > level {
            side += 1
            ways *= Double(2 * (2 * side - 1)) / Double(side)
        }
        return side
    }
}
