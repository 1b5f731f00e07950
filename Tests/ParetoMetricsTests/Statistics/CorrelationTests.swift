import Testing

@testable import ParetoMetrics

@Suite struct CorrelationTests {
    /// scipy 1.17.1: the example of `kendalltau`'s documentation, and a longer one with ties.
    @Test func equalScipy() throws {
        let first: [Double] = [12, 2, 1, 12, 2]
        let second: [Double] = [1, 4, 7, 1, 0]
        #expect(agrees(try Correlation.kendall(first, second) ?? 0, -0.471_404_520_791_031_6))
        #expect(agrees(try Correlation.spearman(first, second) ?? 0, -0.540_738_070_435_875_2))
        let one = (0..<40).map { Double($0 * 17 % 29) }
        let other = (0..<40).map { Double($0 * $0 * 11 % 23) }
        #expect(agrees(try Correlation.kendall(one, other) ?? 0, 0.048_015_410_084_450_8))
        #expect(agrees(try Correlation.spearman(one, other) ?? 0, 0.059_386_160_297_362_336))
    }

    @Test(arguments: [UInt64(1), 2, 3, 4]) func kendallEqualsACountOfPairs(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let first = (0..<30).map { _ in Double(Int.random(in: 0..<8, using: &random)) }
        let second = (0..<30).map { _ in Double(Int.random(in: 0..<8, using: &random)) }
        var score = 0.0
        var untiedFirst = 0.0
        var untiedSecond = 0.0
        for one in 0..<30 {
            for other in 0..<one {
                let a = first[one] - first[other]
                let b = second[one] - second[other]
                score += a * b > 0 ? 1 : a * b < 0 ? -1 : 0
                untiedFirst += a != 0 ? 1 : 0
                untiedSecond += b != 0 ? 1 : 0
            }
        }
        let expected = score / (untiedFirst * untiedSecond).squareRoot()
        #expect(agrees(try Correlation.kendall(first, second) ?? 9, expected))
    }

    @Test func orderAloneDecides() throws {
        let values: [Double] = [3, 1, 4, 1.5, 9]
        #expect(try Correlation.spearman(values, values.map { $0 * $0 }) == 1)
        #expect(try Correlation.kendall(values, values.map { -$0 }) == -1)
        #expect(try Correlation.spearman(values, [2, 2, 2, 2, 2]) == nil)
        #expect(try Correlation.kendall([2, 2, 2, 2, 2], values) == nil)
    }

    @Test func refusesUnlikeAndShortLists() {
        #expect(throws: MetricsError.unlikeLengths(1, 2)) { try Correlation.kendall([1, 2], [1]) }
        #expect(throws: MetricsError.self) { try Correlation.spearman([1], [1]) }
        #expect(throws: MetricsError.self) { try Correlation.spearman([1, .infinity], [1, 2]) }
    }
}
