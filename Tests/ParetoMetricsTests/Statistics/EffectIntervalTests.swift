import Testing

@testable import ParetoMetrics

@Suite struct EffectIntervalTests {
    private static let tasks = [
        EffectInterval.Task(one: [3, 4, 6, 8], other: [1, 5, 2, 7]),
        EffectInterval.Task(one: [30, 10, 40, 20], other: [15, 12, 38, 5]),
    ]

    @Test func theEffectIsTheMeanOverTasks() throws {
        var random = SplitMix(seed: 1)
        let effect = try EffectInterval(Self.tasks, isPaired: true, using: &random)
        let expected = try Self.tasks.map { try VarghaDelaney($0.one, $0.other).a12 }.reduce(0, +) / 2
        #expect(effect.a12 == expected)
        #expect(effect.lower <= effect.a12 && effect.a12 <= effect.upper)
        #expect(effect.lower < effect.upper)
    }

    @Test func whereEveryRunIsBetterThereIsNoDoubt() throws {
        var random = SplitMix(seed: 1)
        for isPaired in [true, false] {
            let task = EffectInterval.Task(one: [5, 6, 7], other: [1, 2, 3])
            let effect = try EffectInterval([task], isPaired: isPaired, using: &random)
            #expect(effect.a12 == 1 && effect.lower == 1 && effect.upper == 1)
        }
    }

    /// Equal distributions: 95 % intervals of many pilots hold 0.5 about as often as they say.
    @Test func theIntervalCoversAboutAsOftenAsItSays() throws {
        var random = SplitMix(seed: 7)
        var covered = 0
        let trials = 60
        for _ in 0..<trials {
            let one = (0..<20).map { _ in random.unit() }
            let other = (0..<20).map { _ in random.unit() }
            let effect = try EffectInterval(
                [EffectInterval.Task(one: one, other: other)], isPaired: false, replicates: 200, using: &random)
            if effect.lower <= 0.5, 0.5 <= effect.upper { covered += 1 }
        }
        #expect(covered >= 50)
    }

    @Test func badInputIsRefused() {
        var random = SplitMix(seed: 1)
        #expect(throws: MetricsError.empty("list of tasks")) {
            try EffectInterval([], isPaired: true, using: &random)
        }
        #expect(throws: MetricsError.unlikeLengths(1, 2)) {
            try EffectInterval([EffectInterval.Task(one: [1, 2], other: [1])], isPaired: true, using: &random)
        }
        #expect(throws: MetricsError.self) {
            try EffectInterval([EffectInterval.Task(one: [], other: [1])], isPaired: false, using: &random)
        }
    }
}

@Suite struct IndependentSampleSizeTests {
    /// (1.959964 + 0.841621)^2 / (3 x 0.2^2) = 65.41 in all, 33 a side.
    @Test func followsTheFormula() throws {
        #expect(try IndependentSampleSize(a12: 0.7).perSide == 33)
        #expect(try IndependentSampleSize(a12: 0.3).perSide == 33)
        #expect(try IndependentSampleSize(a12: 0.5).perSide == nil)
    }

    /// The exact test reaches 0.05 with 4 and 4 values at the least: 2 of 70 ways.
    @Test func neverFallsUnderWhatTheExactTestNeeds() throws {
        #expect(try IndependentSampleSize(a12: 1, power: 0.06).perSide == 4)
        #expect(try RankSum([5, 6, 7, 8], [1, 2, 3, 4]).pValue < 0.05)
        #expect(try RankSum([5, 6, 7], [1, 2, 3]).pValue >= 0.05)
        #expect(throws: MetricsError.self) { try IndependentSampleSize(a12: 0.7, power: 0.01) }
    }

    @Test func theShareAloneGivesTheSameNumberOfPairs() throws {
        let whole = try PairedSampleSize(differences: [-1, 2, 3, 0.5])
        #expect(try PairedSampleSize(positiveShare: whole.positiveShare) == whole)
    }
}
