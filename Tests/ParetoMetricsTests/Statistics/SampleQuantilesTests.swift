import Testing

@testable import ParetoMetrics

@Suite struct SampleQuantilesTests {
    @Test func interpolatesAsType7() throws {
        let quantiles = try SampleQuantiles([4, 1, 3, 2])
        #expect(quantiles.median == 2.5)
        #expect(quantiles.quartiles == (1.75, 3.25))
        #expect(quantiles.quantile(0) == 1)
        #expect(quantiles.quantile(1) == 4)
        #expect(quantiles.quantile(2) == 4)
        #expect(try SampleQuantiles([7]).quantile(0.3) == 7)
        #expect(throws: MetricsError.self) { try SampleQuantiles([]) }
    }
}
