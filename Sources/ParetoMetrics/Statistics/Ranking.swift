/// Ranks of values, 1 for the least, equal values sharing the mean of their ranks.
package struct Ranking: Sendable, Equatable {
    /// The rank of each value, in the order of the values.
    package let ranks: [Double]
    /// The sizes of the groups of equal values, groups of one left out.
    package let ties: [Int]

    /// Ranks values, which must not be NaN; no value gives no rank.
    ///
    /// - Complexity: O(n log n).
    package init(_ values: [Double]) {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = [Double](repeating: 0, count: values.count)
        var ties: [Int] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            // Ranks start + 1 through end.
            for index in order[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
            if end - start > 1 { ties.append(end - start) }
            start = end
        }
        self.ranks = ranks
        self.ties = ties
    }

    /// The sum of t^3 - t over the groups of ties, which the corrections for ties subtract.
    var tieTerm: Double {
        ties.reduce(0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
    }
}
