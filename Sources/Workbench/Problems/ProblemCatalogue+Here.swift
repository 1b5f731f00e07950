import Benchmarks
import Search
import SearchSpaces
import Sessions
import ZeroCost

extension ProblemCatalogue {
    /// The model that comes with the program for the data set, as a task names it.
    ///
    /// - Parameter withScores: names the shipped zero-cost scores too, where there are any.
    func predictionRecord(for dataset: Dataset, withScores: Bool) throws(WorkbenchError) -> PredictionRecord {
        let card = try shippedPredictor(for: dataset).card
        let scores = withScores ? Self.scores(for: dataset) : nil
        return PredictionRecord(digest: card.forest, labels: card.cost, scores: scores?.digest)
    }

    /// The model that comes with the program for the data set, with what it predicts for every cell.
    ///
    /// - Parameter withScores: puts the shipped zero-cost scores beside it, where there are any.
    /// - Complexity: O(cells), some tenths of a second.
    func predictions(for dataset: Dataset, withScores: Bool) throws(WorkbenchError) -> PredictedAccuracies {
        let predictor = try shippedPredictor(for: dataset)
        let card = predictor.card
        guard let target = AccuracyKind(rawValue: card.accuracy) else {
            throw WorkbenchError(
                .device, "The predictor for \(dataset.name) predicts '\(card.accuracy)', which no table has.")
        }
        let space = NASBench201()
        let cells = (0..<NASBench201.count).compactMap(space.architecture(at:))
        let scores = withScores ? Self.scores(for: dataset) : nil
        do {
            return PredictedAccuracies(
                digest: card.forest, labels: card.cost, target: target, typicalError: card.error?.meanAbsolute,
                errors: try predictor.predict(cells).map { (100_000 - $0 * 1000).rounded() / 1000 },
                scores: scores?.digest, hints: scores.map { Self.hints($0, cells) } ?? [])
        } catch {
            throw WorkbenchError(.device, error.message, hint: error.hint)
        }
    }

    private func shippedPredictor(for dataset: Dataset) throws(WorkbenchError) -> AccuracyPredictor {
        do {
            return try ShippedPredictors.predictor(for: dataset.name)
        } catch {
            throw WorkbenchError(.device, error.message, hint: error.hint)
        }
    }

    /// The zero-cost scores that come with the program; nil where it comes without.
    private static func scores(for dataset: Dataset) -> ScoreTable? {
        ScoredDataset(rawValue: dataset.name).flatMap { try? ScoreTable.shipped($0) }
    }

    /// The scores that a surrogate may look at: those that rank cells best without a label.
    private static func hints(_ table: ScoreTable, _ cells: [Architecture]) -> [CandidatePool.Hint] {
        let scores = cells.map(table.scores(of:))
        return [ProxyName.nwot, .synflowLog, .zen].map { name in
            CandidatePool.Hint(name: name.rawValue, values: scores.map { $0?[name] })
        }
    }

    /// What measures whole networks on this computer.
    var meter: any LatencyMeter { HereLatencyMeter() }
}
