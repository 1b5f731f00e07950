import Testing

@testable import ParetoMetrics

@Suite struct PairedSampleSizeTests {
    /// Noether's formula by hand: z = 1.959964 + 0.841621, differences whose pairs are positive in 5 of 6 sums.
    @Test func followsTheFormula() throws {
        let size = try PairedSampleSize(differences: [-1, 2, 3, 0.5])
        #expect(size.positiveShare == 5.0 / 6)
        // (2.801585)^2 / (3 (1/3)^2) = 23.55.
        #expect(size.pairs == 24)
        #expect(size.missing(after: 10) == 14)
        #expect(size.missing(after: 30) == 0)
    }

    @Test func aClearEffectStillNeedsWhatTheExactTestNeeds() throws {
        let size = try PairedSampleSize(differences: [1, 2, 3])
        #expect(size.pairs == 11)
        #expect(try PairedSampleSize(differences: [1, 2, 3], power: 0.06).pairs == 6)
    }

    @Test func noDirectionHasNoAnswer() throws {
        #expect(try PairedSampleSize(differences: [-1, 1]).pairs == nil)
        #expect(throws: MetricsError.self) { try PairedSampleSize(differences: [1]) }
        #expect(throws: MetricsError.self) { try PairedSampleSize(differences: [1, 2], power: 0.01) }
    }

    @Test(arguments: [UInt64(1), 2, 3]) func theShareIsThatOfAllPairs(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let values = (0..<20).map { _ in Double(Int.random(in: -5...6, using: &random)) }
        var score = 0.0
        for one in 0..<20 {
            for other in 0..<one {
                let sum = values[one] + values[other]
                score += sum > 0 ? 1 : sum == 0 ? 0.5 : 0
            }
        }
        #expect(agrees(try PairedSampleSize(differences: values).positiveShare, score / 190))
    }
}
