@testable import ParetoMetrics

/// Point sets that several suites draw.
enum Samples {
    /// Points of the unit cube.
    static func cube(_ dimension: Int, _ count: Int, seed: UInt64) -> PointSet {
        var random = SplitMix(seed: seed)
        let values = (0..<count * dimension).map { _ in random.unit() }
        return PointSet(trusted: values, dimension: dimension)
    }

    /// Points of a small integer grid, full of ties and duplicates.
    static func grid(_ dimension: Int, _ count: Int, side: Int, seed: UInt64) -> PointSet {
        var random = SplitMix(seed: seed)
        let values = (0..<count * dimension).map { _ in Double(Int.random(in: 0..<side, using: &random)) }
        return PointSet(trusted: values, dimension: dimension)
    }
}

/// Whether two numbers agree to a relative (or, near 0, absolute) tolerance.
func agrees(_ one: Double, _ other: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(one - other) <= tolerance * max(1, max(abs(one), abs(other)))
}
