import Benchmarks
import Search
import SearchSpaces
import ZeroCost

extension ProblemCatalogue {
    /// The model that comes with the program for the data set, with what it predicts for every cell.
    ///
    /// - Parameter withScores: puts the shipped zero-cost scores beside it, where there are any.
    /// - Complexity: O(cells), some tenths of a second.
    func predictor(for dataset: Dataset, withScores: Bool = true) throws(WorkbenchError) -> PredictedAccuracies {
        let space = NASBench201()
        let cells = (0..<NASBench201.count).compactMap(space.architecture(at:))
        let scores = withScores ? ScoredDataset(rawValue: dataset.name).flatMap { try? ScoreTable.shipped($0) } : nil
        do {
            let predictor = try ShippedPredictors.predictor(for: dataset.name)
            guard let target = AccuracyKind(rawValue: predictor.card.accuracy) else {
                throw WorkbenchError(
                    .device,
                    "The predictor for \(dataset.name) predicts '\(predictor.card.accuracy)', which no table has.")
            }
            return PredictedAccuracies(
                digest: predictor.card.forest, labels: predictor.card.cost, target: target,
                typicalError: predictor.card.error?.meanAbsolute,
                errors: try predictor.predict(cells).map { (100_000 - $0 * 1000).rounded() / 1000 },
                scores: scores?.digest, hints: scores.map { Self.hints($0, cells) } ?? [])
        } catch let error as PredictorError {
            throw WorkbenchError(.device, error.message, hint: error.hint)
        } catch let error as WorkbenchError {
            throw error
        } catch {
            throw WorkbenchError(.device, "The predictor for \(dataset.name) cannot be used: \(error).")
        }
    }

    /// The scores that a surrogate may look at: those that rank cells best without a label.
    private static func hints(_ table: ScoreTable, _ cells: [Architecture]) -> [CandidatePool.Hint] {
        let scores = cells.map(table.scores(of:))
        return [ProxyName.nwot, .synflowLog, .zen].map { name in
            CandidatePool.Hint(name: name.rawValue, values: scores.map { $0?[name] })
        }
    }

    /// What measures whole networks on this computer.
    func meter() throws(WorkbenchError) -> any LatencyMeter { HereLatencyMeter() }
}
