import Determinism
import Foundation
import Testing

@testable import ZeroCost

@Suite struct MatrixTests {
    @Test func eigenvaluesOfAKnownMatrixAreKnown() {
        // Eigenvalues of the second-difference matrix are 2 - 2 cos(k pi / (n + 1)).
        let size = 6
        var entries = Array(repeating: 0.0, count: size * size)
        for row in 0..<size {
            entries[row * size + row] = 2
            if row > 0 {
                entries[row * size + row - 1] = -1
                entries[(row - 1) * size + row] = -1
            }
        }
        let matrix = SymmetricMatrix(entries, size: size)
        for (number, value) in matrix.eigenvalues.sorted().enumerated() {
            #expect((value - (2 - 2 * cos(Double(number + 1) * .pi / 7))).magnitude < 1e-12)
        }
        #expect(((matrix.logDeterminant ?? 0) - log(7)).magnitude < 1e-12)
    }

    @Test(arguments: 1...5) func determinantAndEigenvaluesAgreeOnRandomMatrices(_ seed: UInt64) {
        var stream = Seed(seed).stream("matrix")
        let size = 9
        let factor = (0..<size * size).map { _ in stream.unit() - 0.5 }
        var entries = Array(repeating: 0.0, count: size * size)
        for row in 0..<size {
            for column in 0..<size {
                for inner in 0..<size {
                    entries[row * size + column] += factor[row * size + inner] * factor[column * size + inner]
                }
            }
            entries[row * size + row] += 0.1
        }
        let matrix = SymmetricMatrix(entries, size: size)
        let product = matrix.eigenvalues.reduce(0) { $0 + log($1) }
        #expect(((matrix.logDeterminant ?? 0) - product).magnitude < 1e-9)
    }

    @Test func aSingularMatrixHasNoLogarithm() {
        #expect(SymmetricMatrix([1, 1, 1, 1], size: 2).logDeterminant == nil)
        #expect(SymmetricMatrix([5, 5, 5, 5, 5, 5, 5, 5, 5], size: 3).logDeterminant == nil)
        #expect(SymmetricMatrix([0], size: 1).logDeterminant == nil)
    }

    @Test func correlationsAreThoseOfTheFormula() throws {
        let matrix = try #require(CorrelationMatrix(rows: [[1, 2, 3, 4], [2, 4, 6, 9], [4, 3, 2, 1]]))
        #expect((matrix.entries[1] - 11.5 / 133.75.squareRoot()).magnitude < 1e-12)
        #expect((matrix.entries[2] + 1).magnitude < 1e-12)
        #expect(CorrelationMatrix(rows: [[1, 2], [3, 3]]) == nil)
    }
}
