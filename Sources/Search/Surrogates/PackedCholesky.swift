import CLapack

/// A lower triangular factor L of a growing positive definite matrix, packed row after row.
struct PackedCholesky: Sendable, Equatable {
    /// The number of rows.
    private(set) var count = 0
    /// Row i holds i + 1 numbers, the last one on the diagonal.
    private(set) var packed: [Double] = []

    /// Appends one row: its part under the columns there are, then its diagonal entry, above 0.
    mutating func append(_ row: some Sequence<Double>, diagonal: Double) {
        packed += row
        packed.append(diagonal)
        count += 1
    }

    /// The solution x of L x = right; as many numbers as the factor has rows.
    /// - Complexity: O(count^2).
    func solve(_ right: [Double]) -> [Double] {
        precondition(right.count == count, "One right-hand value for each row of the factor.")
        var solution = right
        if count > 0 {
            cblas_dtpsv(CblasRowMajor, CblasLower, CblasNoTrans, CblasNonUnit, blasint(count), packed, &solution, 1)
        }
        return solution
    }

    /// The logarithm of the factored matrix's determinant.
    var logDeterminant: Double {
        var sum = 0.0
        var place = -1
        for row in 0..<count {
            place += row + 1
            sum += log(packed[place])
        }
        return 2 * sum
    }
}

/// Factors the symmetric matrix given row after row in place, into its lower half; false if it is not positive definite.
func factorLower(_ matrix: inout [Double], size: Int) -> Bool {
    // LAPACK counts columns first, so our lower half is its upper one; U' U with U = L' is the same factor.
    LAPACKE_dpotrf(LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), Int32(size), &matrix, Int32(size)) == 0
}
