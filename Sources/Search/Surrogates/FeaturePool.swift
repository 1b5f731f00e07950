/// The distinct feature rows of a set of candidates, and which row each candidate has.
///
/// Candidates with equal features share a row, so that a surrogate predicts each row once.
package struct FeaturePool: Sendable, Equatable {
    /// The number of features of a row.
    package let width: Int
    /// The number of distinct rows, in the order in which they first occur.
    package let count: Int
    /// The distinct rows, one after another.
    package let values: [Double]
    /// For each candidate given, its row.
    package let rowOf: [Int]

    /// Collects the distinct rows; an empty list makes an empty pool.
    ///
    /// Two rows are the same if all their values are equal. Throws on rows of unlike width and on numbers that are
    /// not finite, naming the row.
    /// - Complexity: O(candidates x width).
    package init(_ rows: [[Double]]) throws(SurrogateError) {
        let width = rows.first?.count ?? 0
        var known: [[Double]: Int] = [:]
        var values: [Double] = []
        var rowOf: [Int] = []
        rowOf.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            guard row.count == width else { throw .ragged(row: index, found: row.count, expected: width) }
            for value in row where !value.isFinite { throw .notFinite(value, "A feature of row \(index)") }
            if let seen = known[row] {
                rowOf.append(seen)
            } else {
                rowOf.append(known.count)
                known[row] = known.count
                values += row
            }
        }
        self.width = width
        self.count = known.count
        self.values = values
        self.rowOf = rowOf
    }
}
