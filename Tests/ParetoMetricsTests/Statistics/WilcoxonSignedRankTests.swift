import Testing

@testable import ParetoMetrics

@Suite struct WilcoxonSignedRankTests {
    /// Depression scores of Hollander and Wolfe 1973, table 3.1; p values as R's documentation of `wilcox.test` prints
    /// them (0.01953 one-sided) and scipy 1.17.1 confirms (0.0390625 two-sided).
    @Test func equalsTheTextbookExample() throws {
        let first = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
        let second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
        let greater = try WilcoxonSignedRank(first, second, alternative: .greater)
        #expect(greater.positiveSum == 40)
        #expect(greater.negativeSum == 5)
        #expect(greater.isExact)
        #expect(greater.pValue == 0.01953125)
        #expect(try WilcoxonSignedRank(first, second).pValue == 0.0390625)
        #expect(try WilcoxonSignedRank(second, first, alternative: .less).pValue == 0.01953125)
    }

    /// scipy 1.17.1, `wilcoxon` with `PermutationMethod` over all signs, for a sample with ties and a zero.
    @Test func tiesAndZerosAreCountedExactly() throws {
        let differences: [Double] = [15, -7, 5, 20, 0, -9, 17, -12, 5, -10]
        let pratt = try WilcoxonSignedRank(differences: differences)
        #expect(agrees(pratt.pValue, 0.64453125))
        #expect(pratt.positiveSum == 32)
        #expect(pratt.negativeSum == 22)
        #expect(pratt.zeros == 1)
        let plain = try WilcoxonSignedRank(differences: differences, zeros: .wilcoxon)
        #expect(agrees(plain.pValue, 0.6328125))
        #expect(plain.positiveSum == 27)
        let greater = try WilcoxonSignedRank(differences: differences, alternative: .greater)
        #expect(agrees(greater.pValue, 0.322265625))
    }

    /// scipy 1.17.1, `wilcoxon(g, correction=True, method="approx")`, 60 differences with ties and zeros.
    @Test func manyPairsUseTheNormalApproximation() throws {
        let differences = (1...60).map { (number: Int) -> Double in
            let size = Double(number * 7 % 13)
            return number % 3 == 0 ? -size : size
        }
        let pratt = try WilcoxonSignedRank(differences: differences)
        #expect(!pratt.isExact)
        #expect(agrees(pratt.pValue, 0.029_460_284_719_797_017))
        let plain = try WilcoxonSignedRank(differences: differences, alternative: .greater, zeros: .wilcoxon)
        #expect(agrees(plain.pValue, 0.017_065_265_226_009_94))
    }

    @Test(arguments: [UInt64(1), 2, 3, 4]) func equalsACountOfAllSigns(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let differences = (0..<9).map { _ in Double(Int.random(in: -4...4, using: &random)) }
        let ranks = Ranking(differences.map { abs($0) }).ranks
        let moving = differences.indices.filter { differences[$0] != 0 }
        let observed = moving.filter { differences[$0] > 0 }.reduce(0) { $0 + ranks[$1] }
        var reached = 0
        for signs in 0..<(1 << moving.count) {
            let sum = moving.indices.filter { signs & (1 << $0) != 0 }.reduce(0) { $0 + ranks[moving[$1]] }
            if sum >= observed { reached += 1 }
        }
        let test = try WilcoxonSignedRank(differences: differences, alternative: .greater)
        #expect(agrees(test.pValue, Double(reached) / Double(1 << moving.count)))
    }

    @Test func noDifferenceIsNoEvidence() throws {
        let test = try WilcoxonSignedRank([1, 2, 3], [1, 2, 3])
        #expect(test.pValue == 1)
        #expect(test.zeros == 3)
        #expect(throws: MetricsError.unlikeLengths(2, 3)) { try WilcoxonSignedRank([1, 2, 3], [1, 2]) }
        #expect(throws: MetricsError.tooFew(0, needed: 1, what: "differences")) {
            try WilcoxonSignedRank(differences: [])
        }
        #expect(throws: MetricsError.self) { try WilcoxonSignedRank(differences: [.nan]) }
    }
}
