/// Predicts the error of every candidate of a problem from the cells that were evaluated.
package protocol ErrorPredictor: Sendable {
    /// What it is, for reports: `gp mean`, `xgb mean`.
    var name: String { get }

    /// One error for each of the problem's candidates, in their order; nil when nothing can be predicted yet.
    ///
    /// Only the order of the figures matters. Equal archives must give equal figures.
    func errors(after archive: Archive) -> [Double]?
}

/// The mean of a surrogate's posterior: the predictor where none is handed in.
package struct PosteriorMean: ErrorPredictor {
    private let surrogate: Surrogate

    package init(surrogate: Surrogate) {
        self.surrogate = surrogate
    }

    package var name: String { "\(surrogate.name) mean" }

    package func errors(after archive: Archive) -> [Double]? { surrogate.means(after: archive) }
}
