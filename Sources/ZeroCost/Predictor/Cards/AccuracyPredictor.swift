import Determinism
import SearchSpaces

/// Predicts the accuracy of any NAS-Bench-201 cell on one dataset: a fitted ensemble, and what is known of it.
package struct AccuracyPredictor: Sendable {
    package private(set) var card: PredictorCard
    package let ensemble: PredictorEnsemble
    private let builder: FeatureBuilder

    /// Fits a predictor on `training`, benchmark indices with their accuracies in per cent, in any order.
    ///
    /// - Parameters:
    ///   - accuracy: which accuracy the labels are; for the card.
    ///   - labels: the digest of the tables they come from.
    ///   - made: milliseconds since 1970; for the card.
    /// - Throws: `tooFewLabels`, `badColumn`, `missingFeature`, `otherDataset` for proxies of another dataset, `library`.
    package init(
        fitting training: [(index: Int, accuracy: Double)], dataset: String, shape: TaskShape, accuracy: String,
        recipe: PredictorRecipe, seed: Seed, proxies: (any ProxySource)? = nil, labels: Digest? = nil, made: Int64
    ) throws(PredictorError) {
        if let proxies, recipe.features.needsProxies, proxies.dataset != dataset {
            throw .otherDataset(dataset, fitted: proxies.dataset)
        }
        let source = recipe.features.needsProxies ? proxies : nil
        builder = FeatureBuilder(features: recipe.features, shape: shape, source: source)
        let ordered = training.sorted { $0.index < $1.index }
        let cells = ordered.compactMap { NASBench201().architecture(at: $0.index) }
        ensemble = try PredictorEnsemble(
            fitting: try builder.columns(of: cells), accuracies: ordered.map(\.accuracy), recipe: recipe, seed: seed)
        card = PredictorCard(
            dataset: dataset, side: shape.side, classes: shape.classes, accuracy: accuracy, recipe: recipe, seed: seed,
            training: ordered.map(\.index), labels: labels,
            proxies: source.map { PredictorCard.Provenance(title: $0.title, digest: $0.digest) },
            features: ensemble.features, centre: ensemble.centre, scale: ensemble.scale,
            importance: ensemble.importance, made: made, library: EngineVersion.xgboost,
            forest: Digest(of: ensemble.forest.bytes), error: nil)
    }

    init(card: PredictorCard, forest: TreeForest, proxies: (any ProxySource)?) {
        self.card = card
        ensemble = PredictorEnsemble(
            features: card.features, forest: forest, members: card.recipe.members, centre: card.centre,
            scale: card.scale, importance: card.importance)
        builder = FeatureBuilder(features: card.recipe.features, shape: card.shape, source: proxies)
    }

    /// The accuracy of each cell in per cent, rounded to 0.001.
    ///
    /// A cell whose output does not depend on its input can only guess: it gets 100 / classes. Without
    /// proxies, cells that compute the same function get the same accuracy.
    /// - Throws: `missingFeature` when a proxy that it was fitted on is not there.
    /// - Complexity: O(distinct cells x trees x depth); some tenths of a second for the whole space in an optimised build.
    package func predict(_ cells: [Architecture]) throws(PredictorError) -> [Double] {
        // Without proxies a function's cells have one row: each is asked for once.
        let standing = card.recipe.features.needsProxies ? cells : cells.map(CellFunctions.shared.representative)
        var places: [Architecture: Int] = [:]
        var distinct: [Architecture] = []
        for cell in standing where places[cell] == nil {
            places[cell] = distinct.count
            distinct.append(cell)
        }
        let accuracies = ensemble.accuracies(of: try builder.matrix(of: distinct, named: card.features))
        let space = NASBench201()
        let guess = (100_000 / Double(card.classes)).rounded() / 1000
        return zip(cells, standing).map { cell, standing in
            space.isConnected(cell) ? places[standing].map { accuracies[$0] } ?? guess : guess
        }
    }

    /// The same predictor with what was measured of its error.
    package func knowing(_ error: KnownError) -> AccuracyPredictor {
        var copy = self
        copy.card.error = error
        return copy
    }

    /// Refuses to speak of another dataset than its own.
    package func check(dataset: String) throws(PredictorError) {
        if dataset != card.dataset { throw .otherDataset(dataset, fitted: card.dataset) }
    }
}
