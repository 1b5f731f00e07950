/// Asks for more proposals than are evaluated, and lets a posterior choose among them.
package struct ScreenSettings: Equatable, Sendable, Codable {
    /// Proposals asked of each niche in a generation; as many times the niches of a searcher without niches.
    package var proposals: Int
    /// Which posterior chooses.
    package var judge: Judge

    package init(proposals: Int, by judge: Judge = .process) {
        self.proposals = proposals
        self.judge = judge
    }

    /// A posterior that can choose.
    package enum Judge: String, Codable, CaseIterable, Sendable {
        /// The Gaussian process over operators, paths and label-free proxies.
        case process = "gp"
        /// Gradient-boosted trees, fitted anew on what was evaluated after each generation.
        case boosted = "xgb"
        /// A predictor fitted before the search, corrected by what was evaluated; its networks are part of the cost.
        case predictor
    }
}
