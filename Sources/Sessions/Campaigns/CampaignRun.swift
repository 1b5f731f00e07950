/// A finished run of a campaign: what it evaluated, and what that was worth on the way.
package struct CampaignRun: Equatable, Sendable, Codable {
    /// Which run of its campaign it is.
    package struct Name: Hashable, Sendable, Codable {
        /// Places in the campaign's lists.
        package let task: Int
        package let searcher: Int
        package let seed: Int

        package init(task: Int, searcher: Int, seed: Int) {
            self.task = task
            self.searcher = searcher
            self.seed = seed
        }
    }

    package let name: Name
    /// How many evaluations were paid for; fewer than the budget where nothing was left to evaluate.
    package let evaluations: Int
    /// Calls of a designer.
    package let calls: Int
    /// Wall-clock time; 0 under a frozen clock.
    package let milliseconds: Int
    /// One score for each checkpoint of the campaign that the run reached.
    package let scores: [CampaignScore]
    /// The cells in the order of their evaluation, by their place in the space.
    package let cells: [Int]

    package init(
        name: Name, evaluations: Int, calls: Int, milliseconds: Int, scores: [CampaignScore], cells: [Int]
    ) {
        self.name = name
        self.evaluations = evaluations
        self.calls = calls
        self.milliseconds = milliseconds
        self.scores = scores
        self.cells = cells
    }

    /// The score at a checkpoint: the last one before it where the run ended earlier; nil before the first.
    package func score(at evaluations: Int) -> CampaignScore? { scores.last { $0.evaluations <= evaluations } }
}
