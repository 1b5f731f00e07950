import Determinism

/// The difference between cells that satisfy a test and cells that do not, each compared with its own stratum.
///
/// The estimate is the mean of the strata's differences weighted by n1 n0 / (n1 + n0), n1 and n0 being the sizes of
/// the two sides: the least-squares effect of the test beside one constant per stratum (Angrist and Pischke 2009,
/// "Mostly Harmless Econometrics", section 3.3.1), and for one stratum the plain difference of the means.
struct StratifiedDifference {
    /// One group of cells that may be compared with one another.
    struct Stratum {
        /// Whether each cell satisfies the test.
        var satisfied: [Bool] = []
        /// The objectives, cell after cell.
        var values: [Double] = []
    }

    /// The strata that have both kinds of cells; the others say nothing.
    let strata: [Stratum]
    /// Objectives of a cell.
    let dimension: Int

    /// - Precondition: each stratum has `dimension` values a cell, and `dimension` is positive.
    init(_ strata: [Stratum], dimension: Int) {
        precondition(dimension > 0, "a cell has at least one objective")
        precondition(strata.allSatisfy { $0.values.count == $0.satisfied.count * dimension }, "one row a cell")
        self.dimension = dimension
        self.strata = strata.filter { $0.satisfied.contains(true) && $0.satisfied.contains(false) }
    }

    /// Cells that satisfy the test, in all strata that count.
    var with: Int { strata.reduce(0) { $0 + $1.satisfied.count(where: \.self) } }

    /// Cells that do not, in all strata that count.
    var without: Int { strata.reduce(0) { $0 + $1.satisfied.count } - with }

    /// Mean without less mean with, for each objective: positive when the satisfying cells have the smaller, better
    /// values. Nil when no stratum has both kinds.
    func estimate() -> [Double]? {
        var total = Total(dimension: dimension)
        for stratum in strata { total.add(Array(stratum.satisfied.indices), of: stratum) }
        return total.means
    }

    /// The estimate on a bootstrap sample: as many cells of each stratum, drawn with replacement; nil when no stratum
    /// of the sample has both kinds.
    func resampled(using stream: inout RandomStream) -> [Double]? {
        var total = Total(dimension: dimension)
        for stratum in strata {
            let count = stratum.satisfied.count
            total.add((0..<count).map { _ in stream.below(count) }, of: stratum)
        }
        return total.means
    }

    /// The weighted differences of the strata that were added.
    private struct Total {
        private let dimension: Int
        private var differences: [Double]
        private var weight = 0.0

        init(dimension: Int) {
            self.dimension = dimension
            differences = Array(repeating: 0, count: dimension)
        }

        /// Adds these cells of a stratum; those of one kind alone add nothing.
        mutating func add(_ cells: [Int], of stratum: Stratum) {
            let with = cells.count { stratum.satisfied[$0] }
            guard with > 0, with < cells.count else { return }
            let n1 = Double(with)
            let n0 = Double(cells.count - with)
            let own = n1 * n0 / (n1 + n0)
            for objective in 0..<dimension {
                var sum1 = 0.0
                var sum0 = 0.0
                for cell in cells {
                    let value = stratum.values[cell * dimension + objective]
                    if stratum.satisfied[cell] { sum1 += value } else { sum0 += value }
                }
                differences[objective] += own * (sum0 / n0 - sum1 / n1)
            }
            weight += own
        }

        var means: [Double]? { weight > 0 ? differences.map { $0 / weight } : nil }
    }
}
