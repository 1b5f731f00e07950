/// A small symmetric matrix, row by row.
struct SymmetricMatrix {
    private var entries: [Double]
    private let size: Int

    init(_ entries: [Double], size: Int) {
        precondition(entries.count == size * size, "a square matrix has size times size entries")
        self.entries = entries
        self.size = size
    }

    /// The natural logarithm of the determinant's magnitude, by elimination with row pivots; nil if it is singular
    /// to double precision.
    var logDeterminant: Double? {
        var rows = entries
        var sum = 0.0
        let top = rows.map(\.magnitude).max() ?? 0
        for column in 0..<size {
            let pivot = (column..<size).max { rows[$0 * size + column].magnitude < rows[$1 * size + column].magnitude }
            guard let pivot, rows[pivot * size + column].magnitude > 1e-14 * top else { return nil }
            for place in 0..<size { rows.swapAt(column * size + place, pivot * size + place) }
            let head = rows[column * size + column]
            sum += Exponential.logarithm(head.magnitude)
            for row in column + 1..<max(size, column + 1) {
                let factor = rows[row * size + column] / head
                for place in column..<size { rows[row * size + place] -= factor * rows[column * size + place] }
            }
        }
        return sum
    }

    /// All eigenvalues, in no order, by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5).
    var eigenvalues: [Double] {
        var matrix = self
        for _ in 0..<60 where matrix.offDiagonal > 1e-22 {
            for row in 0..<size {
                for column in row + 1..<max(size, row + 1) { matrix.rotate(row, column) }
            }
        }
        return (0..<size).map { matrix.entries[$0 * size + $0] }
    }

    private var offDiagonal: Double {
        var sum = 0.0
        for row in 0..<size {
            for column in 0..<size where row != column {
                sum += entries[row * size + column] * entries[row * size + column]
            }
        }
        return sum
    }

    /// Makes one pair of entries zero.
    private mutating func rotate(_ one: Int, _ two: Int) {
        let corner = entries[one * size + two]
        if corner == 0 { return }
        let ratio = (entries[two * size + two] - entries[one * size + one]) / (2 * corner)
        let tangent = (ratio >= 0 ? 1 : -1) / (ratio.magnitude + (ratio * ratio + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for place in 0..<size {
            let first = entries[place * size + one]
            let second = entries[place * size + two]
            entries[place * size + one] = cosine * first - sine * second
            entries[place * size + two] = sine * first + cosine * second
        }
        for place in 0..<size {
            let first = entries[one * size + place]
            let second = entries[two * size + place]
            entries[one * size + place] = cosine * first - sine * second
            entries[two * size + place] = sine * first + cosine * second
        }
    }
}
