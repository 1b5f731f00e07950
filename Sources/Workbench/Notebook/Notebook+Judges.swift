import Benchmarks
import Determinism
import Search
import Sessions
import ZeroCost

extension Notebook {
    /// The posteriors of these judges, with what the session has fitted for them.
    ///
    /// - Throws: when a predictor cannot be had.
    func judges(_ wanted: Set<ScreenSettings.Judge>) throws(WorkbenchError) -> Judges {
        let problem = try problem()
        var judges = Judges(shape: problem.shape, seed: state.seed)
        if wanted.contains(.boosted), let fitted = state.predictor(for: problem.dataset.name) {
            let lab = try lab(of: fitted)
            judges.labels = fitted.training.compactMap { index in
                guard let cell = problem.space.architecture(at: index), let label = lab.labels[index] else {
                    return nil
                }
                return (cell, 100 - label)
            }
        }
        if wanted.contains(.predictor) { judges.predictor = try judgingPredictor(problem.dataset) }
        return judges
    }

    /// The networks that a judge rests on beside what the search evaluates; nil where there are none.
    ///
    /// What was fitted is read from the session, so that a replay bills without fitting again.
    func bill(of judge: ScreenSettings.Judge?) throws(WorkbenchError) -> LabelBill? {
        guard let judge, judge != .process, let dataset = Dataset(name: state.task?.dataset ?? "") else { return nil }
        var sets = state.predictors.map { ($0.forest, $0.training) }
        let own: (digest: Digest, training: [Int])
        if let fitted = state.predictor(for: dataset.name) {
            own = (fitted.forest, fitted.training)
        } else if judge == .predictor {
            let card = try shippedPredictor(for: dataset).card
            own = (card.forest, card.training)
        } else {
            return nil
        }
        if let card = try? shippedPredictor(for: dataset).card { sets.append((card.forest, card.training)) }
        let billed = Set(state.search.spending.labelled.map(\.predictor))
        let paid = Set(sets.filter { billed.contains($0.0) }.flatMap(\.1))
        return LabelBill(predictor: own.digest, added: own.training.count { !paid.contains($0) })
    }

    /// Refuses a judge that would only repeat what the task sees.
    func checkJudge(_ settings: SearchSettings) throws(WorkbenchError) {
        guard settings.judge == .predictor else { return }
        let bill = try bill(of: .predictor)
        guard let bill, state.task?.predictor?.digest == bill.predictor else { return }
        throw WorkbenchError(
            .badArgument,
            "This predictor's predictions are the accuracies that the task sees: it would choose knowing the outcome.",
            hint: "`--screen-by gp` or `xgb` learns from what was evaluated; `predictor fit` fits another predictor.")
    }

    /// The session's predictor, or the one that comes with the program.
    private func judgingPredictor(_ dataset: Dataset) throws(WorkbenchError) -> AccuracyPredictor {
        guard state.predictor(for: dataset.name) != nil else { return try shippedPredictor(for: dataset) }
        let own = try predictor(for: dataset)
        return own.card.error == nil ? try measured(own) : own
    }
}
