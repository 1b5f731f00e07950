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
    /// One front for each budget of the campaign that the run reached, the last one at its end; none in a journal of a
    /// program that did not keep them.
    package let fronts: [CampaignFront]

    package init(
        name: Name, evaluations: Int, calls: Int, milliseconds: Int, scores: [CampaignScore], cells: [Int],
        fronts: [CampaignFront] = []
    ) {
        self.name = name
        self.evaluations = evaluations
        self.calls = calls
        self.milliseconds = milliseconds
        self.scores = scores
        self.cells = cells
        self.fronts = fronts
    }

    /// The score at a checkpoint: the last one before it where the run ended earlier; nil before the first.
    package func score(at evaluations: Int) -> CampaignScore? { scores.last { $0.evaluations <= evaluations } }

    /// The front at a budget: the last one before it where the run ended earlier; nil where none was kept.
    package func front(at evaluations: Int) -> CampaignFront? { fronts.last { $0.evaluations <= evaluations } }
}

extension CampaignRun {
    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try box.decode(Name.self, forKey: .name),
            evaluations: try box.decode(Int.self, forKey: .evaluations),
            calls: try box.decode(Int.self, forKey: .calls),
            milliseconds: try box.decode(Int.self, forKey: .milliseconds),
            scores: try box.decode([CampaignScore].self, forKey: .scores),
            cells: try box.decode([Int].self, forKey: .cells),
            fronts: try box.decodeIfPresent([CampaignFront].self, forKey: .fronts) ?? [])
    }
}
