import Benchmarks
import Determinism
import SearchSpaces
import ZeroCost

/// One dataset's labels and cells: what predictors are fitted on and measured against.
struct PredictorLab: Sendable {
    let dataset: Dataset
    let accuracy: AccuracyKind
    /// Accuracies in per cent, by index.
    let labels: [Double?]
    /// The indices of the cells that training cells are drawn from: the 9,445 without a dead edge, as NAS-Bench-Suite-Zero
    /// (arXiv 2210.03230) draws them from the cells it scored.
    let pool: [Int]
    let tables: Digest
    private let space = NASBench201()
    private let connected: [Int]

    /// - Throws: `noTables` when the accuracies are not imported.
    init(_ store: BenchmarkStore, _ dataset: Dataset, _ accuracy: AccuracyKind) throws(WorkbenchError) {
        self.dataset = dataset
        self.accuracy = accuracy
        let labels = store.accuracies(dataset, accuracy)
        self.labels = labels
        guard !labels.isEmpty else { throw .noAccuracies(dataset: dataset) }
        tables = store.tablesDigest
        let labelled = labels.indices.filter { labels[$0] != nil }
        let space = space
        pool = labelled.filter { index in
            space.architecture(at: index).map(CellFunctions.shared.isWhole) ?? false
        }
        connected = labelled.filter { index in space.architecture(at: index).map(space.isConnected) ?? false }
    }

    /// The cells a fit is measured on.
    enum TestSet: String, CaseIterable, Sendable {
        /// All of the pool but the training cells, as NAS-Bench-Suite-Zero measures.
        case rest
        /// All connected cells that compute a function none of the training cells computes.
        case unseen
    }

    /// Training cells, each equally likely, ascending: the stream `predictor/training` of `seed` draws them.
    /// - Throws: when there are not that many, or too few for a fit.
    func draw(_ count: Int, seed: Seed) throws(WorkbenchError) -> [Int] {
        guard (PredictorEnsemble.leastLabels...pool.count / 2).contains(count) else {
            throw WorkbenchError(
                .badArgument,
                "--train \(count) is not possible: from \(PredictorEnsemble.leastLabels) to \(pool.count / 2) cells, so "
                    + "that others are left to measure on.")
        }
        var stream = seed.stream("predictor/training")
        return stream.sample(count, from: pool).sorted()
    }

    /// Fits on the labels of `training`.
    func fit(
        _ training: [Int], recipe: PredictorRecipe, seed: Seed, proxies: (any ProxySource)?, made: Int64 = 0
    ) throws(WorkbenchError) -> AccuracyPredictor {
        do {
            return try AccuracyPredictor(
                fitting: training.compactMap { index in labels[index].map { (index, $0) } }, dataset: dataset.name,
                shape: dataset.shape, accuracy: accuracy.rawValue, recipe: recipe, seed: seed, proxies: proxies,
                labels: tables, made: made)
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// The indices that `set` names for these training cells, ascending.
    func indices(_ set: TestSet, after training: [Int]) -> [Int] {
        switch set {
        case .rest:
            let used = Set(training)
            return pool.filter { !used.contains($0) }
        case .unseen:
            let functions = CellFunctions.shared
            let used = Set(training.compactMap(space.architecture(at:)).map(functions.representative))
            return connected.filter { index in
                space.architecture(at: index).map { !used.contains(functions.representative(of: $0)) } ?? false
            }
        }
    }

    /// Predictions beside the truth for these indices.
    func pairs(_ predictor: AccuracyPredictor, on indices: [Int]) throws(WorkbenchError) -> PredictionPairs {
        do {
            try predictor.check(dataset: dataset.name)
            return PredictionPairs(
                predicted: try predictor.predict(indices.compactMap(space.architecture(at:))),
                truth: indices.compactMap { labels[$0] })
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// The predictor with its error measured on the test set.
    func measured(_ predictor: AccuracyPredictor, on set: TestSet = .unseen) throws(WorkbenchError) -> AccuracyPredictor
    {
        let pairs = try pairs(predictor, on: indices(set, after: predictor.card.training))
        guard let scores = PredictorScores(pairs) else { return predictor }
        return predictor.knowing(scores.knownError)
    }
}
