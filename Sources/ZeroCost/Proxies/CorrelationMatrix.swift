/// The correlations between rows of numbers, in double precision.
struct CorrelationMatrix {
    /// Row by row; symmetric, ones on the diagonal.
    let entries: [Double]
    let size: Int

    /// Correlates all pairs of rows; nil if a row does not vary, so that its correlations do not exist.
    init?(rows: [[Double]]) {
        var centred: [[Double]] = []
        for row in rows {
            let mean = row.reduce(0, +) / Double(row.count)
            let moved = row.map { $0 - mean }
            let length = moved.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0, length.isFinite else { return nil }
            centred.append(moved.map { $0 / length })
        }
        size = rows.count
        var entries = Array(repeating: 1.0, count: size * size)
        for one in 0..<size {
            for two in 0..<one {
                var sum = 0.0
                for place in centred[one].indices { sum += centred[one][place] * centred[two][place] }
                let bounded = min(1, max(-1, sum))
                entries[one * size + two] = bounded
                entries[two * size + one] = bounded
            }
        }
        self.entries = entries
    }
}
