/// Rows that count as measured without having been, and by how much they narrow what is believed of others.
///
/// Each adds the row to the factor that `CrossSolves` would add, but worked out only for the pool rows that are asked
/// about: after an assumption few candidates of thousands are looked at again.
struct AssumedRows: Sendable {
    /// What is kept of one assumed row.
    private struct Assumed: Sendable {
        let row: Int
        /// Its column of V.
        let column: [Double]
        /// Its part under the assumed rows before it.
        let parts: [Double]
        let diagonal: Double
    }

    private var rows: [Assumed] = []

    var isEmpty: Bool { rows.isEmpty }

    /// Assumes one more row; nothing narrows where that is not positive definite, which can only mean that it is known.
    ///
    /// - Parameter column: its column of V.
    mutating func append(row: Int, column: [Double], noise: Double, kernel: PoolKernel) {
        let parts = self.parts(of: row, column: column, kernel: kernel)
        var rest = kernel.value(row, row) + noise
        for value in column { rest -= value * value }
        for value in parts { rest -= value * value }
        guard rest > 0 else { return }
        rows.append(Assumed(row: row, column: column, parts: parts, diagonal: rest.squareRoot()))
    }

    /// What is explained of a row's variance once the assumed rows are known too, beside `explained` before.
    /// - Complexity: O(assumed x (observations + assumed)).
    func explained(_ row: Int, column: [Double], beside explained: Double, kernel: PoolKernel) -> Double {
        parts(of: row, column: column, kernel: kernel).reduce(explained) { $0 + $1 * $1 }
    }

    private func parts(of row: Int, column: [Double], kernel: PoolKernel) -> [Double] {
        var parts: [Double] = []
        parts.reserveCapacity(rows.count)
        for known in rows {
            var rest = kernel.value(known.row, row)
            for place in column.indices { rest -= known.column[place] * column[place] }
            for place in known.parts.indices { rest -= known.parts[place] * parts[place] }
            parts.append(rest / known.diagonal)
        }
        return parts
    }
}
