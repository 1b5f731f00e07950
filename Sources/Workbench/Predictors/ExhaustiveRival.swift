import Benchmarks
import ParetoMetrics
import Search
import SearchSpaces
import ZeroCost

/// The rival of every search where cells can be listed: predict all of them, take the predicted front, measure that.
struct ExhaustiveRival {
    /// Cells with all objectives as measured.
    typealias Measured = [(cell: Architecture, values: [Double])]

    /// The cells on the predicted front, measured.
    let chosen: Measured
    /// Their predicted errors, in the same order.
    let predictedErrors: [Double]
    /// The front of those and of the labelled cells, whose accuracies were paid for as well.
    let withLabelled: Measured
    /// How many networks had to be trained: the labels, and what was measured beside them.
    let trained: Int
    /// How many of them are labels.
    let labels: Int

    /// Predicts every usable cell of `problem`.
    ///
    /// - Throws: when the problem's cells cannot be listed, or the predictor is of another dataset.
    init(_ problem: TableProblem, _ predictor: AccuracyPredictor) throws(WorkbenchError) {
        guard let pool = problem.candidates, !pool.architectures.isEmpty else {
            throw WorkbenchError(.badArgument, "The cells of \(problem.title) cannot be listed.")
        }
        let errors: [Double]
        do {
            try predictor.check(dataset: problem.dataset.name)
            errors = try predictor.predict(pool.architectures).map { 100 - $0 }
        } catch {
            throw WorkbenchError(error)
        }
        let front = try Self.front(zip(errors, pool.figures).map { [$0] + $1 })
        var chosen: Measured = []
        var predicted: [Double] = []
        for place in front {
            if case .values(let values) = problem.measure(pool.architectures[place]) {
                chosen.append((pool.architectures[place], values))
                predicted.append(errors[place])
            }
        }
        let labelled: Measured = predictor.card.training.compactMap { index in
            guard let cell = problem.space.architecture(at: index),
                case .values(let values) = problem.measure(cell)
            else { return nil }
            return (cell, values)
        }
        let known = Set(predictor.card.training)
        let fresh = chosen.filter { problem.space.index(of: $0.cell).map { !known.contains($0) } ?? true }
        let all = fresh + labelled
        withLabelled = try Self.front(all.map(\.values)).map { all[$0] }
        self.chosen = chosen
        predictedErrors = predicted
        labels = known.count
        trained = known.count + fresh.count
    }

    private static func front(_ points: [[Double]]) throws(WorkbenchError) -> [Int] {
        do {
            return try PointSet(points).nondominated()
        } catch {
            throw WorkbenchError(.program, "The front could not be taken: \(error).")
        }
    }
}
