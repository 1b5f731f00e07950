/// Nemenyi's test after Friedman's: how far apart must two mean ranks lie?
///
/// Source: Demsar 2006, section 3.2.2 and table 5 (a).
package struct Nemenyi: Sendable, Equatable {
    /// The mean ranks compared, in the order of the algorithms.
    package let averageRanks: [Double]
    /// The least difference of two mean ranks that is significant at the level.
    package let criticalDifference: Double

    /// Takes Friedman's ranks and a level for the whole family; throws for a level outside 0 ... 1.
    package init(_ friedman: Friedman, level: Double = 0.05) throws(MetricsError) {
        try Sample.checkShare(level, "level")
        let k = Double(friedman.algorithms)
        let q = StudentizedRange.critical(groups: friedman.algorithms, level: level) / 2.0.squareRoot()
        averageRanks = friedman.averageRanks
        criticalDifference = q * (k * (k + 1) / (6 * Double(friedman.tasks))).squareRoot()
    }

    /// Whether the mean ranks of two algorithms differ by the critical difference or more.
    package func differ(_ one: Int, _ other: Int) -> Bool {
        abs(averageRanks[one] - averageRanks[other]) >= criticalDifference
    }

    /// The algorithms, best mean rank first; ties in the order given.
    package var order: [Int] {
        averageRanks.indices.sorted { (averageRanks[$0], $0) < (averageRanks[$1], $1) }
    }

    /// The greatest groups of two or more algorithms that do not differ: the bars of a critical difference diagram.
    ///
    /// Each group lists its algorithms by rank; groups stand by their best member.
    package var groups: [[Int]] {
        let order = order
        var groups: [[Int]] = []
        var reached = 0
        for start in order.indices {
            var end = start + 1
            while end < order.count, !differ(order[start], order[end]) { end += 1 }
            if end - start > 1, end > reached {
                groups.append(Array(order[start..<end]))
                reached = end
            }
        }
        return groups
    }
}
