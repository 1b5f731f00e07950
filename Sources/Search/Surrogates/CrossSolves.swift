import CLapack

/// V = L^-1 K for a growing set of observed rows: K holds their kernel values with all rows of the pool.
///
/// V answers everything a process is asked: the mean is V' L^-1 y, what is explained of a row's variance is the sum of
/// its column's squares. Rows are kept in the blocks in which they came, so that a copy of the value shares them.
struct CrossSolves: Sendable {
    /// The number of pool rows, the columns of V.
    let width: Int
    /// The number of rows of V.
    private(set) var count = 0
    /// For each pool row, the sum of squares of its column.
    private(set) var explained: [Double]
    private var blocks: [[Double]] = []

    init(width: Int) {
        self.width = width
        explained = [Double](repeating: 0, count: width)
    }

    /// Extends V by the observed `rows`, whose `kernel` values with the pool come row after row.
    ///
    /// Returns the new rows of the factor L, the diagonal last in each; nil if the matrix is not positive definite.
    /// - Complexity: O((count + rows) x rows x width).
    mutating func append(kernel: [Double], rows: [Int], noise: Double) -> [[Double]]? {
        let added = rows.count
        let old = columns(rows)
        var solved = kernel
        subtractExplained(from: &solved, columns: old, added: added)
        var corner = [Double](repeating: 0, count: added * added)
        for first in 0..<added {
            for second in 0..<added {
                corner[first * added + second] = solved[first * width + rows[second]] + (first == second ? noise : 0)
            }
        }
        guard factorLower(&corner, size: added) else { return nil }
        cblas_dtrsm(
            CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, blasint(added), blasint(width), 1, corner,
            blasint(added), &solved, blasint(width))
        for row in 0..<added { addSquares(of: solved, row: row) }
        blocks.append(solved)
        defer { count += added }
        return (0..<added).map { row in
            (0..<count).map { old[$0 * added + row] } + corner[row * added...row * added + row]
        }
    }

    /// V' weights: one number for each pool row.
    /// - Complexity: O(count x width).
    func combined(weights: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: width)
        guard width > 0 else { return result }
        var place = 0
        for block in blocks {
            let size = block.count / width
            let part = Array(weights[place..<place + size])
            cblas_dgemv(
                CblasRowMajor, CblasTrans, blasint(size), blasint(width), 1, block, blasint(width), part, 1, 1, &result,
                1)
            place += size
        }
        return result
    }

    /// The column of V at a pool row: one number for each observation.
    func column(_ row: Int) -> [Double] { columns([row]) }

    /// The columns of V at the pool rows given, as a matrix of `count` rows.
    private func columns(_ rows: [Int]) -> [Double] {
        var result: [Double] = []
        result.reserveCapacity(count * rows.count)
        for block in blocks {
            for start in stride(from: 0, to: block.count, by: width) {
                for row in rows { result.append(block[start + row]) }
            }
        }
        return result
    }

    private func subtractExplained(from solved: inout [Double], columns: [Double], added: Int) {
        var place = 0
        for block in blocks {
            let size = block.count / width
            let part = Array(columns[place * added..<(place + size) * added])
            cblas_dgemm(
                CblasRowMajor, CblasTrans, CblasNoTrans, blasint(added), blasint(width), blasint(size), -1, part,
                blasint(added), block, blasint(width), 1, &solved, blasint(width))
            place += size
        }
    }

    private mutating func addSquares(of solved: [Double], row: Int) {
        let start = row * width
        for column in 0..<width {
            let value = solved[start + column]
            explained[column] += value * value
        }
    }
}
