/// Small systems of linear equations in the sense of least squares.
enum LeastSquares {
    /// The weights of columns that come nearest to `targets`; nil when columns depend on each other.
    ///
    /// By the normal equations with partial pivoting: enough for the three columns that are ever asked for.
    static func solution(_ rows: [[Double]], targets: [Double]) -> [Double]? {
        let width = rows.first?.count ?? 0
        var system = (0..<width).map { one in
            (0..<width).map { other in rows.map { $0[one] * $0[other] }.reduce(0, +) }
                + [zip(rows, targets).map { $0[one] * $1 }.reduce(0, +)]
        }
        for column in 0..<width {
            guard let pivot = (column..<width).max(by: { abs(system[$0][column]) < abs(system[$1][column]) }),
                abs(system[pivot][column]) > 1e-12
            else { return nil }
            system.swapAt(column, pivot)
            for row in 0..<width where row != column {
                let factor = system[row][column] / system[column][column]
                for place in column...width { system[row][place] -= factor * system[column][place] }
            }
        }
        return (0..<width).map { system[$0][width] / system[$0][$0] }
    }
}
