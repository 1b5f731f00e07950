import Benchmarks
import Determinism
import SearchSpaces
import Sessions
import ZeroCost

extension Notebook {
    /// The dataset that was named, else the task's.
    func dataset(named name: String?) throws(WorkbenchError) -> Dataset {
        guard let name = name ?? state.task?.dataset else {
            throw WorkbenchError(
                .noTask, "No dataset is chosen.",
                hint: "Say `--dataset cifar10`, or choose a task: `task cifar10 edgegpu`.")
        }
        guard let dataset = Dataset(name: name) else {
            throw .unknownName("dataset", name, known: Dataset.allCases.map(\.name))
        }
        return dataset
    }

    /// The proxies that `features` need.
    func proxies(
        for features: PredictorFeatures, _ origin: ProxyOrigin, _ dataset: Dataset, in store: BenchmarkStore
    ) throws(WorkbenchError) -> (any ProxySource)? {
        features.needsProxies ? try origin.source(dataset, in: store) : nil
    }

    /// Fits a predictor, measures it, and keeps it as the session's for its dataset.
    func fitPredictor(
        _ lab: PredictorLab, _ training: [Int], features: PredictorFeatures, scores: ProxyOrigin, seed: Seed,
        in store: BenchmarkStore
    ) throws(WorkbenchError) -> PredictorRecord {
        let recipe = PredictorRecipe(features: features, labels: training.count)
        let source = try proxies(for: features, scores, lab.dataset, in: store)
        let asked = PredictorRecord(
            lab, training, recipe, seed, proxies: source, forest: Digest(of: ""), error: nil)
        if case .replay(let answers) = mode {
            // What the library made of it is an answer: another computer may compute its last digits otherwise.
            guard let recorded = answers.predictor(like: asked) else { throw .noRecordedPredictor(asked) }
            try record(.predictorFitted(recorded))
            return recorded
        }
        let predictor = try lab.measured(
            try lab.fit(training, recipe: recipe, seed: seed, proxies: source, made: surroundings.clock.milliseconds()))
        let fitted = PredictorRecord(
            lab, training, recipe, seed, proxies: source, forest: predictor.card.forest, error: predictor.card.error)
        try record(.predictorFitted(fitted))
        predictorInUse = (fitted, predictor)
        return fitted
    }

    /// The predictor that the session fitted for `dataset`, fitted again if it is not at hand.
    ///
    /// - Throws: `nothingEvaluated` when none was fitted; `noTables` when the tables are other than it was fitted on.
    func predictor(for dataset: Dataset) throws(WorkbenchError) -> AccuracyPredictor {
        guard let fitted = state.predictor(for: dataset.name) else {
            throw .noPredictor(dataset, state.line.predictors)
        }
        if let predictorInUse, predictorInUse.record == fitted { return predictorInUse.predictor }
        let lab = try lab(of: fitted)
        guard let features = PredictorFeatures(rawValue: fitted.features) else { throw .unknownFeatures() }
        let origin = fitted.proxies.flatMap { ProxyOrigin(title: $0) } ?? .shipped
        let store = try catalogue.store()
        let made = try lab.fit(
            fitted.training, recipe: PredictorRecipe(fitted.growth, features: features), seed: fitted.seed,
            proxies: try proxies(for: features, origin, dataset, in: store))
        if made.card.forest != fitted.forest {
            warn("The predictor's trees came out differently here; its predictions may differ in their last digits.")
        }
        predictorInUse = (fitted, made)
        return made
    }

    /// The labels and cells that the session's predictor was fitted on.
    ///
    /// - Throws: `noTables` when the tables are other than it was fitted on.
    func lab(of fitted: PredictorRecord) throws(WorkbenchError) -> PredictorLab {
        let store = try catalogue.store()
        guard store.tablesDigest == fitted.tables else {
            throw .otherTables(fitted.tables.short, found: store.tablesDigest.short)
        }
        guard let kind = AccuracyKind(rawValue: fitted.accuracy), let dataset = Dataset(name: fitted.dataset) else {
            throw .unknownFeatures()
        }
        return try PredictorLab(store, dataset, kind)
    }

    /// The predictor that comes with the program.
    func shippedPredictor(for dataset: Dataset) throws(WorkbenchError) -> AccuracyPredictor {
        do {
            return try ShippedPredictors.predictor(for: dataset.name)
        } catch {
            throw WorkbenchError(error)
        }
    }
}

extension WorkbenchError {
    static func unknownFeatures() -> WorkbenchError {
        WorkbenchError(.journal, "The session's predictor names features that this program does not know.")
    }

    static func noPredictor(_ dataset: Dataset, _ fitted: [PredictorRecord]) -> WorkbenchError {
        let others = Set(fitted.map(\.dataset)).sorted().joined(separator: ", ")
        let known = others.isEmpty ? "none was fitted" : "those fitted are for \(others)"
        return WorkbenchError(
            .nothingEvaluated, "The session has no predictor for \(dataset.name): \(known).",
            hint: "`predictor fit --dataset \(dataset.name)` fits one; `--shipped` takes the program's own.")
    }

    static func noRecordedPredictor(_ asked: PredictorRecord) -> WorkbenchError {
        WorkbenchError(
            .differs,
            "The journal holds no predictor of these \(asked.training.count) \(asked.dataset) cells with seed \(asked.seed)."
        )
    }
}

extension PredictorRecord {
    init(
        _ lab: PredictorLab, _ training: [Int], _ recipe: PredictorRecipe, _ seed: Seed, proxies: (any ProxySource)?,
        forest: Digest, error: KnownError?
    ) {
        self.init(
            dataset: lab.dataset.name, accuracy: lab.accuracy.rawValue, features: recipe.features.rawValue,
            proxies: proxies?.title,
            growth: Growth(
                members: recipe.members, rounds: recipe.rounds, depth: recipe.depth, eta: recipe.eta,
                subsample: recipe.subsample, columns: recipe.columns, leastChildWeight: recipe.leastChildWeight),
            seed: seed, training: training, tables: lab.tables, forest: forest,
            quality: error.map {
                Quality(
                    cells: $0.cells, meanAbsolute: $0.meanAbsolute, spearman: $0.spearman, kendall: $0.kendall)
            })
    }
}

extension PredictorRecipe {
    init(_ growth: PredictorRecord.Growth, features: PredictorFeatures) {
        self.init(features: features)
        members = growth.members
        rounds = growth.rounds
        depth = growth.depth
        eta = growth.eta
        subsample = growth.subsample
        columns = growth.columns
        leastChildWeight = growth.leastChildWeight
    }
}

extension Notebook {
    /// The predictor with its error measured again, where the tables are here.
    func measured(_ predictor: AccuracyPredictor) throws(WorkbenchError) -> AccuracyPredictor {
        guard let store = try? catalogue.store(), let dataset = Dataset(name: predictor.card.dataset),
            let kind = AccuracyKind(rawValue: predictor.card.accuracy)
        else { return predictor }
        return try PredictorLab(store, dataset, kind).measured(predictor)
    }
}
