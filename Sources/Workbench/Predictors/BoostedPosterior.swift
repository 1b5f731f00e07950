import Determinism
import Search
import SearchSpaces
import ZeroCost

/// The XGBoost ensemble as a posterior over a search's candidates: fitted anew on what was evaluated, and on the labels of
/// the session's predictor if it has one.
struct BoostedPosterior: Posterior {
    let rowCount: Int
    private let cells: [Architecture]
    private let belief: BoostedBelief
    /// Labels that are known beside what is observed, errors in per cent.
    private let labels: [(cell: Architecture, error: Double)]
    private var observed: [Observation] = []
    private var predictions: [Prediction]

    /// - Parameter cells: for each row, a cell that has it.
    init(
        cells: [Architecture], shape: TaskShape, seed: Seed, labels: [(cell: Architecture, error: Double)] = []
    ) throws(SurrogateError) {
        self.cells = cells
        self.labels = labels
        rowCount = cells.count
        do {
            belief = try BoostedBelief(cells: cells, shape: shape, seed: seed)
        } catch {
            throw .library(error.message)
        }
        // Before anything is known, every cell may have any error.
        predictions = Array(repeating: Prediction(mean: 50, deviation: 50), count: cells.count)
    }

    mutating func observe(_ observations: [Observation]) throws(SurrogateError) {
        for observation in observations where !cells.indices.contains(observation.row) {
            throw .library("Row \(observation.row) is not below \(cells.count).")
        }
        observed += observations
        let all = labels + observed.map { (cells[$0.row], $0.value) }
        guard all.count >= PredictorEnsemble.leastLabels else { return }
        do {
            predictions = try belief.moments(after: all).map { Prediction(mean: $0.error, deviation: $0.deviation) }
        } catch {
            throw .library(error.message)
        }
        // What was measured is known, but for another training run's luck.
        for observation in observed {
            predictions[observation.row] = Prediction(
                mean: observation.value, deviation: predictions[observation.row].deviation / 4)
        }
    }

    func prediction(row: Int) -> Prediction { predictions[row] }
}
