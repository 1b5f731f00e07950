/// Friedman's test: do several algorithms, measured on the same tasks, rank alike?
///
/// Source: Demsar 2006, "Statistical comparisons of classifiers over multiple data sets", Journal of Machine Learning
/// Research 7, 1-30, section 3.2.2.
package struct Friedman: Sendable, Equatable {
    /// The mean rank of each algorithm, 1 for the best, equal values sharing ranks.
    package let averageRanks: [Double]
    /// The number of tasks.
    package let tasks: Int
    /// Friedman's chi-square as Demsar writes it, without a correction for ties (which makes it cautious).
    package let chiSquare: Double
    /// The same with the correction for ties, as R and scipy print it; 0 if all values of all tasks tie.
    package let tieCorrectedChiSquare: Double

    /// Ranks the algorithms in each row, a row being one task's values in the order of the algorithms.
    ///
    /// Throws for fewer than two algorithms, no task, rows of unlike length, and numbers that are not finite.
    ///
    /// - Complexity: O(n k log k).
    package init(rows: [[Double]], greaterIsBetter: Bool) throws(MetricsError) {
        guard let algorithms = rows.first?.count else { throw .tooFew(0, needed: 1, what: "tasks") }
        var sums = [Double](repeating: 0, count: algorithms)
        var tieTerm = 0.0
        for (index, row) in rows.enumerated() {
            guard row.count == algorithms else { throw .ragged(point: index, found: row.count, expected: algorithms) }
            try Sample.check(row, atLeast: 2, "algorithms")
            let ranking = Ranking(greaterIsBetter ? row.map { -$0 } : row)
            for (column, rank) in ranking.ranks.enumerated() { sums[column] += rank }
            tieTerm += ranking.tieTerm
        }
        let n = Double(rows.count)
        let k = Double(algorithms)
        averageRanks = sums.map { $0 / n }
        tasks = rows.count
        let squares = averageRanks.reduce(0) { $0 + $1 * $1 }
        chiSquare = max(0, 12 * n / (k * (k + 1)) * (squares - k * (k + 1) * (k + 1) / 4))
        let correction = 1 - tieTerm / (n * k * (k * k - 1))
        tieCorrectedChiSquare = correction > 0 ? chiSquare / correction : 0
    }

    /// The number of algorithms.
    package var algorithms: Int { averageRanks.count }

    /// The probability of such a chi-square under equal ranks, k - 1 degrees of freedom.
    package var chiSquarePValue: Double {
        SpecialFunctions.chiSquareTail(chiSquare, degrees: Double(algorithms - 1))
    }

    /// Iman and Davenport's F, less cautious than the chi-square; infinite if all tasks agree, nil for one task.
    ///
    /// Iman and Davenport 1980, doi:10.1080/03610928008827904.
    package var imanDavenport: Double? {
        guard tasks > 1 else { return nil }
        let n = Double(tasks)
        let room = n * Double(algorithms - 1) - chiSquare
        // All tasks agreeing leaves rounding only.
        return room > 1e-9 ? (n - 1) * chiSquare / room : .infinity
    }

    /// The probability of such an F under equal ranks; nil for one task.
    package var imanDavenportPValue: Double? {
        imanDavenport.map { statistic in
            let numerator = Double(algorithms - 1)
            return SpecialFunctions.fTail(statistic, numerator, numerator * Double(tasks - 1))
        }
    }
}
