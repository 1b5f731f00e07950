import Testing

@testable import ParetoMetrics

@Suite struct TailTests {
    /// scipy 1.17.1, `chi2.sf` and `f.sf`.
    @Test func tailsEqualScipy() {
        #expect(agrees(SpecialFunctions.chiSquareTail(3.84, degrees: 1), 0.050_043_521_248_705_19))
        #expect(agrees(SpecialFunctions.chiSquareTail(0.5, degrees: 5), 0.992_123_293_232_629_6))
        let rare = SpecialFunctions.chiSquareTail(30, degrees: 4)
        #expect(abs(rare / 4.894_437_128_029_217e-06 - 1) < 1e-12)
        #expect(agrees(SpecialFunctions.fTail(3.69, 3, 39), 0.019_744_099_689_488_88))
        #expect(agrees(SpecialFunctions.fTail(0.4, 2, 7), 0.684_718_450_595_404_1))
        let rarer = SpecialFunctions.fTail(12, 5, 90)
        #expect(abs(rarer / 6.530_846_942_696_666e-09 - 1) < 1e-10)
    }

    @Test func normalQuantilesInvertTheProbabilities() {
        #expect(abs(NormalDistribution.quantile(0.975) - 1.959_963_984_540_054) < 1e-14)
        for probability in [1e-12, 0.001, 0.2, 0.5, 0.9, 0.999] {
            let back = NormalDistribution.below(NormalDistribution.quantile(probability))
            #expect(abs(back / probability - 1) < 1e-12)
        }
        #expect(NormalDistribution.quantile(0) == -.infinity)
        #expect(NormalDistribution.quantile(1) == .infinity)
    }
}
