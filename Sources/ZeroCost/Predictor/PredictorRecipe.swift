/// How an ensemble is fitted. XGBoost's own names and meanings; the defaults were measured best over repeated splits.
package struct PredictorRecipe: Codable, Equatable, Sendable {
    /// What is looked at.
    package var features = PredictorFeatures.encoding
    /// Ensemble members, each with its own random subsets of rows and columns; their mean is the prediction.
    package var members = 3
    /// Trees of one member.
    package var rounds = 300
    /// Questions from root to leaf at most.
    package var depth = 4
    /// What a tree's answer is shrunk by.
    package var eta = 0.05
    /// The share of rows that a tree sees.
    package var subsample = 0.7
    /// The share of features that a question is chosen from.
    package var columns = 0.3
    /// The least weight of a leaf: rows, here.
    package var leastChildWeight = 1.0

    /// The recipe for that many labels: with some hundreds, deeper trees pay, and fewer
    /// of them take a third of the space at the same error.
    package init(features: PredictorFeatures = .encoding, labels: Int = 100) {
        self.features = features
        if labels >= 500 {
            depth = 6
            rounds = 150
            eta = 0.1
            leastChildWeight = 3
        }
    }

    /// XGBoost's parameters for one member.
    func settings(seed: Int) -> [(String, String)] {
        [
            ("objective", "reg:squarederror"), ("base_score", "0"), ("tree_method", "exact"), ("nthread", "1"),
            ("verbosity", "0"), ("validate_parameters", "true"), ("max_depth", String(depth)), ("eta", String(eta)),
            ("subsample", String(subsample)), ("colsample_bynode", String(columns)),
            ("min_child_weight", String(leastChildWeight)), ("seed", String(seed)),
        ]
    }
}
