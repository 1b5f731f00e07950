import ParetoMetrics
import SearchSpaces

/// What a designer that is asked once a generation sees of the whole search: no niche hides what another one found.
package struct SearchOverview: Equatable, Sendable {
    /// A niche, and how far it was searched.
    package struct Standing: Equatable, Sendable {
        package let niche: Niche
        package let evaluated: Int
        package let onFront: Int
    }

    /// A child of the last generation, and what came of it.
    package struct Outcome: Equatable, Sendable {
        package let evaluation: Evaluation
        /// The error that the designer expected of it; nil where it said none.
        package let predicted: Double?
        /// An evaluation that dominates it now; nil for one that is on the front.
        package let dominatedBy: Int?
    }

    /// The front of all evaluations, by the second objective.
    package let front: [Evaluation]
    package let standings: [Standing]
    package let outcomes: [Outcome]
    /// What the device's figure comes to by operator.
    package let costs: OperatorCosts?
    /// Evaluations and calls that the budget has left; nil where it says nothing of them.
    package let evaluationsLeft: Int?
    package let callsLeft: Int?
    /// The hypervolume of the last two generations under the `span` contract, the older one first; empty where it is not
    /// known.
    package let hypervolumes: [Double]
}

extension SearchOverview {
    /// Gathers it from what the search knows now.
    init(of state: SearchState, problem: any SearchProblem, partition: Partition, costs: OperatorCosts?) {
        let archive = state.archive
        front = archive.front().sorted { ($0.values.last ?? 0, $0.number) < ($1.values.last ?? 0, $1.number) }
        let onFront = Dictionary(grouping: front, by: \.niche)
        let evaluated = Dictionary(grouping: archive.evaluations, by: \.niche)
        standings = partition.niches.map { niche in
            Standing(
                niche: niche, evaluated: evaluated[niche.number]?.count ?? 0, onFront: onFront[niche.number]?.count ?? 0
            )
        }
        let members = front
        let last = state.rounds.last
        let predictions = Dictionary(
            (last?.accepted ?? []).map { ($0.architecture, $0.predicted) }, uniquingKeysWith: { first, _ in first })
        outcomes = (last?.plan.isStart ?? true ? [] : last?.evaluations?.evaluations ?? []).map { evaluation in
            Outcome(
                evaluation: evaluation, predicted: predictions[evaluation.architecture] ?? nil,
                dominatedBy: members.first { Self.dominates($0.values, evaluation.values) }?.number)
        }
        self.costs = costs
        evaluationsLeft = state.budget.evaluations.map { max($0 - state.spending.evaluations, 0) }
        callsLeft = state.budget.calls.map { max($0 - state.spending.calls, 0) }
        hypervolumes = state.reports.suffix(2).compactMap { $0.span?.hv }
    }

    private static func dominates(_ one: [Double], _ other: [Double]) -> Bool {
        one != other && zip(one, other).allSatisfy { $0 <= $1 }
    }
}

/// A device's first figure as a sum over the operators of an architecture, by least squares over all usable ones: what a
/// designer may reckon with, and how far it is off.
package struct OperatorCosts: Equatable, Sendable {
    /// What an architecture without any operator is taken to need.
    package let base: Double
    /// For each operator that is fitted, what each one adds.
    package let perOperator: [(name: String, cost: Double)]
    /// The standard deviation of what the sum misses.
    package let spread: Double

    package static func == (one: OperatorCosts, other: OperatorCosts) -> Bool {
        one.base == other.base && one.spread == other.spread
            && one.perOperator.map(\.name) == other.perOperator.map(\.name)
            && one.perOperator.map(\.cost) == other.perOperator.map(\.cost)
    }

    /// Fits the live parts of all candidates; nil where they cannot be listed, or do not tell the operators apart.
    /// - Complexity: O(candidates), some milliseconds for NAS-Bench-201.
    init?(of problem: any SearchProblem) {
        guard let pool = problem.candidates, let names = problem.space.positions.first?.operators else { return nil }
        // An edge without an operator costs nothing: it is the base.
        let fitted = names.indices.filter { names[$0] != CellOperator.none.name }
        let size = fitted.count + 1
        var normal = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
        var rows: [[Double]] = []
        for (architecture, figures) in zip(pool.architectures, pool.figures) {
            guard let figure = figures.first else { return nil }
            let live = problem.space.live(architecture).choices
            let row = [1] + fitted.map { choice in Double(live.count { $0 == choice }) } + [figure]
            for first in 0..<size { for second in 0...size { normal[first][second] += row[first] * row[second] } }
            rows.append(row)
        }
        guard let solved = Self.solution(normal) else { return nil }
        base = solved[0]
        perOperator = fitted.enumerated().map { (names[$1], solved[$0 + 1]) }
        let squares = rows.reduce(0.0) { sum, row in
            let miss = zip(row, solved).reduce(-row[size]) { $0 + $1.0 * $1.1 }
            return sum + miss * miss
        }
        spread = (squares / Double(max(rows.count - size, 1))).squareRoot()
    }

    /// Gaussian elimination with pivots over a small system, its right side in the last column; nil for one without a
    /// single solution.
    private static func solution(_ system: [[Double]]) -> [Double]? {
        var rows = system
        let size = rows.count
        for column in 0..<size {
            guard let pivot = (column..<size).max(by: { rows[$0][column].magnitude < rows[$1][column].magnitude }),
                rows[pivot][column].magnitude > 1e-9
            else { return nil }
            rows.swapAt(column, pivot)
            for row in 0..<size where row != column {
                let factor = rows[row][column] / rows[column][column]
                for place in column...size { rows[row][place] -= factor * rows[column][place] }
            }
        }
        return (0..<size).map { rows[$0][size] / rows[$0][$0] }
    }
}
