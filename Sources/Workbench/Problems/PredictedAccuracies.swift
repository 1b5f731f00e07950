import Benchmarks
import Determinism
import Search

/// What a fitted model predicts for every cell of a data set, as a task sees it.
struct PredictedAccuracies: Sendable {
    /// Names the fitted model.
    let digest: Digest
    /// Trained networks that it was fitted on: part of what a search with it costs.
    let labels: Int
    /// The accuracy that it predicts.
    let target: AccuracyKind
    /// By how many points of per cent it is off in the mean, on cells it was not fitted on; nil where nobody knows.
    let typicalError: Double?
    /// 100 minus the predicted accuracy, by the benchmark's index; nil where nothing is predicted.
    ///
    /// Rounded to 1e-3, so that what a library's last bits decide is the same everywhere.
    let errors: [Double?]
    /// Names the table that `hints` come from; nil where there is none.
    let scores: Digest?
    /// Columns that need no label, an element a cell.
    let hints: [CandidatePool.Hint]
}
