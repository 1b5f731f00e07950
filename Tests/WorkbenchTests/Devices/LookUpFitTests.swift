import Benchmarks
import Testing

@testable import Workbench

@Suite struct LookUpFitTests {
    /// Networks whose measured time is what `law` makes of their sum and pieces.
    private func networks(_ law: (Double, Int) -> Double) -> [LookUpFit.Network] {
        (1...24).map { number in
            let sum = 0.2 + Double(number * number % 17) / 10
            let pieces = 20 + number * 7 % 31
            let dataset: Dataset = number % 2 == 0 ? .cifar10 : .in16
            return LookUpFit.Network(dataset: dataset, sum: sum, pieces: pieces, measured: law(sum, pieces))
        }
    }

    @Test func aSumThatIsRightStaysAsItIs() {
        let fit = LookUpFit(networks { sum, _ in sum })
        #expect(fit.correction == .none)
        #expect(fit.agreements.map(\.dataset) == [.cifar10, .in16])
        for agreement in fit.agreements {
            #expect(agreement.networks == 12 && agreement.plain == agreement.corrected)
            #expect(agreement.plain.spearman == 1 && agreement.plain.medianError == 0)
        }
    }

    @Test func theTermsThatMadeTheTimesAreFoundAgain() {
        let factor = LookUpFit(networks { sum, _ in 1.25 * sum }).correction
        #expect(factor == LatencyCorrection(scale: 1.25, perPiece: 0, constant: 0))
        let piece = LookUpFit(networks { sum, pieces in 0.9 * sum + 0.002 * Double(pieces) }).correction
        #expect(piece == LatencyCorrection(scale: 0.9, perPiece: 0.002, constant: 0))
        let full = LookUpFit(networks { sum, pieces in 1.1 * sum + 0.001 * Double(pieces) + 0.3 })
        #expect(full.correction == LatencyCorrection(scale: 1.1, perPiece: 0.001, constant: 0.3))
        for agreement in full.agreements {
            #expect(agreement.plain.medianError > 0.1 && agreement.corrected.medianError < 1e-3)
        }
    }

    @Test func fewNetworksOrAllAlikeLeaveTheSumAlone() {
        let one = LookUpFit([LookUpFit.Network(dataset: .cifar10, sum: 1, pieces: 3, measured: 2)])
        #expect(one.correction == .none && one.agreements[0].plain.medianError == 0.5)
        #expect(one.agreements[0].plain.spearman == nil)
        let alike = Array(repeating: LookUpFit.Network(dataset: .cifar10, sum: 1, pieces: 3, measured: 2), count: 9)
        #expect(LookUpFit(alike).correction.corrected(1, pieces: 3) == 2)
    }

    @Test func leastSquaresRefusesColumnsThatDependOnEachOther() {
        #expect(LeastSquares.solution([[1, 2], [2, 4], [3, 6]], targets: [1, 2, 3]) == nil)
        #expect(LeastSquares.solution([[2, 0], [0, 4]], targets: [6, 4]) == [3, 1])
    }
}
