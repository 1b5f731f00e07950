import Testing

@testable import ParetoMetrics

@Suite struct BootstrapIntervalTests {
    static let sample: [Double] = [8, 9, 11, 12, 12, 14, 15, 17, 22, 40]

    @Test func theSameSeedGivesTheSameInterval() throws {
        var one = SplitMix(seed: 3)
        var other = SplitMix(seed: 3)
        let first = try BootstrapInterval.ofMean(Self.sample, using: &one)
        #expect(try BootstrapInterval.ofMean(Self.sample, using: &other) == first)
        #expect(first.estimate == 16)
        #expect(first.lower < 16)
        #expect(first.upper > 16)
    }

    @Test func percentileComesCloseToTheMeansOwnSpread() throws {
        var random = SplitMix(seed: 5)
        let interval = try BootstrapInterval.ofMean(Self.sample, method: .percentile, using: &random)
        // The bootstrap's standard error of a mean is sqrt(sum of squares) / n; two of them lie near the ends.
        let squares = Self.sample.reduce(0) { $0 + ($1 - 16) * ($1 - 16) }
        let error = squares.squareRoot() / 10
        #expect(abs(interval.lower - (16 - 1.96 * error)) < 0.5 * error)
        #expect(abs(interval.upper - (16 + 1.96 * error)) < 0.5 * error)
    }

    @Test func bcaLeansTowardsTheLongTail() throws {
        var one = SplitMix(seed: 6)
        var other = SplitMix(seed: 6)
        let percentile = try BootstrapInterval.ofMean(Self.sample, method: .percentile, using: &one)
        let corrected = try BootstrapInterval.ofMean(Self.sample, method: .bca, using: &other)
        #expect(corrected.lower > percentile.lower)
        #expect(corrected.upper > percentile.upper)
    }

    @Test(arguments: BootstrapInterval.Method.allCases)
    func coversAKnownMeanAboutAsOftenAsItSays(method: BootstrapInterval.Method) throws {
        var random = SplitMix(seed: 8)
        var covered = 0
        for _ in 0..<150 {
            let sample = (0..<25).map { _ in random.unit() }
            let interval = try BootstrapInterval.ofMean(
                sample, level: 0.9, replicates: 150, method: method, using: &random)
            if interval.lower <= 0.5, interval.upper >= 0.5 { covered += 1 }
        }
        // 0.9 less a small sample's known shortfall, within four standard errors (0.025 each).
        #expect(abs(Double(covered) / 150 - 0.88) < 0.1)
    }

    @Test func aConstantSampleHasNoWidth() throws {
        var random = SplitMix(seed: 1)
        let interval = try BootstrapInterval.ofMean([2, 2, 2], using: &random)
        #expect((interval.lower, interval.upper) == (2, 2))
        let single = try BootstrapInterval.ofMean([5], using: &random)
        #expect((single.lower, single.upper) == (5, 5))
        #expect(throws: MetricsError.self) { try BootstrapInterval.ofMean([], using: &random) }
        #expect(throws: MetricsError.self) { try BootstrapInterval.ofMean([1], level: 1, using: &random) }
        #expect(throws: MetricsError.self) { try BootstrapInterval.ofMean([1], replicates: 0, using: &random) }
    }
}
