import Testing

@testable import ParetoMetrics

@Suite struct ValueOrderTests {
    /// Lengths on both sides of the limit under which numbers are compared.
    @Test(arguments: [0, 1, 2, 399, 400, 401, 3000]) func equalsAStableSort(count: Int) {
        var random = SplitMix(seed: 5)
        let lists: [[Double]] = [
            (0..<count).map { _ in random.unit() * 4 - 2 },
            // Many ties, both zeros and both infinities.
            (0..<count).map { _ in [0.0, -0.0, 1, -1, .infinity, -.infinity, 0x1p-1074][Int(random.unit() * 7)] },
            // Numbers that agree in all but their last bits, and one far away, so that the leading bits tell little.
            (0..<count).map { $0 == 0 ? 1e300 : 1 + Double(Int(random.unit() * 50)) * 0x1p-52 },
            (0..<count).map { Double(count - $0) },
        ]
        for values in lists {
            let expected = values.indices.sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
            #expect(ValueOrder.ascending(values.count) { values[$0] } == expected)
        }
    }

    @Test(arguments: 2...4) func frontsOfManyPointsEqualTheDefinition(dimension: Int) {
        for set in [Samples.cube(dimension, 600, seed: 9), Samples.grid(dimension, 600, side: 9, seed: 9)] {
            let strict = (0..<set.count).filter { index in !(0..<set.count).contains { set.dominates($0, index) } }
            #expect(set.nondominated(keepingDuplicates: true) == strict)
        }
    }
}
