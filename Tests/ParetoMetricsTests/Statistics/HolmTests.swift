import Testing

@testable import ParetoMetrics

@Suite struct HolmTests {
    /// R's `p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")`: 0.03 0.06 0.06 0.02.
    @Test func stepsDown() throws {
        let adjusted = try Holm.adjusted([0.01, 0.04, 0.03, 0.005])
        for (value, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) { #expect(agrees(value, expected)) }
        #expect(try Holm.adjusted([]).isEmpty)
        #expect(try Holm.adjusted([0.7, 0.6]) == [1, 1])
        #expect(throws: MetricsError.self) { try Holm.adjusted([1.5]) }
        #expect(throws: MetricsError.self) { try Holm.adjusted([.nan]) }
    }
}
