import Testing

@testable import ParetoMetrics

@Suite struct RankSumTests {
    /// scipy 1.17.1, the example of `mannwhitneyu`'s documentation (exact).
    @Test func equalsTheDocumentedExample() throws {
        let males: [Double] = [19, 22, 16, 29, 24]
        let females: [Double] = [20, 11, 17, 12]
        let test = try RankSum(males, females)
        #expect(test.u == 17)
        #expect(test.isExact)
        #expect(agrees(test.pValue, 0.111_111_111_111_111_1))
        #expect(agrees(try RankSum(males, females, alternative: .greater).pValue, 0.055_555_555_555_555_55))
    }

    /// scipy 1.17.1, `mannwhitneyu` with `PermutationMethod` over all deals.
    @Test func tiesAreCountedExactly() throws {
        let first: [Double] = [1, 2, 2, 3, 5, 5]
        let second: [Double] = [2, 3, 3, 4, 6, 7, 7]
        let test = try RankSum(first, second)
        #expect(test.u == 11)
        #expect(agrees(test.pValue, 0.175_990_675_990_676))
        #expect(agrees(try RankSum(first, second, alternative: .less).pValue, 0.087_995_337_995_338))
    }

    /// scipy 1.17.1, `mannwhitneyu(u, v, method="asymptotic")` with ties.
    @Test func manyValuesUseTheNormalApproximation() throws {
        let first = (0..<25).map { Double($0 * 17 % 29) }
        let second = (0..<22).map { Double($0 * 11 % 23 + 4) }
        let test = try RankSum(first, second)
        #expect(!test.isExact)
        #expect(test.u == 252)
        #expect(agrees(test.pValue, 0.631_261_936_787_028_7))
        #expect(agrees(try RankSum(first, second, alternative: .less).pValue, 0.315_630_968_393_514_34))
    }

    @Test func theLargestExactSampleCountsToOne() throws {
        let values = (0..<20).map(Double.init)
        let test = try RankSum(values, values)
        #expect(test.isExact)
        #expect(test.u == 200)
        #expect(test.pValue == 1)
        #expect(throws: MetricsError.tooFew(0, needed: 1, what: "second sample")) { try RankSum([1], []) }
    }
}
