import Search

/// Which searchers run on which tasks with which seeds, and what is measured on the way.
package struct CampaignSpec: Equatable, Sendable, Codable {
    package let searchers: [SearcherSpec]
    package let tasks: [TaskSpec]
    /// Seeds 1 to this number.
    package let seeds: Int
    /// Evaluations at which searchers are compared, ascending; the last one ends a run.
    package let budgets: [Int]
    /// Curves have a point after each multiple of this number of evaluations.
    package let step: Int

    package init(searchers: [SearcherSpec], tasks: [TaskSpec], seeds: Int, budgets: [Int], step: Int) {
        self.searchers = searchers
        self.tasks = tasks
        self.seeds = seeds
        self.budgets = budgets
        self.step = step
    }

    /// Evaluations after which a run is scored, ascending: the multiples of `step` and the budgets.
    package var checkpoints: [Int] {
        let last = budgets.last ?? 0
        return Set(Array(stride(from: step, through: last, by: step)) + budgets).sorted()
    }

    /// Every run, task after task, searcher after searcher, seed after seed: the order they are recorded in.
    package var runs: [CampaignRun.Name] {
        tasks.indices.flatMap { task in
            searchers.indices.flatMap { searcher in
                (1...max(seeds, 1)).map { CampaignRun.Name(task: task, searcher: searcher, seed: $0) }
            }
        }
    }

    /// What two campaigns differ in, in words; empty when they are one.
    package func differences(from other: CampaignSpec) -> [String] {
        var found: [String] = []
        if searchers != other.searchers { found.append("searchers") }
        if tasks.map(\.title) != other.tasks.map(\.title) { found.append("tasks") }
        if tasks.map(\.objectives) != other.tasks.map(\.objectives) { found.append("objectives") }
        if tasks.map(\.accuracy) != other.tasks.map(\.accuracy) { found.append("accuracy") }
        if tasks.first?.tables != other.tasks.first?.tables { found.append("the tables' digest") }
        if seeds != other.seeds { found.append("seeds (\(seeds), there \(other.seeds))") }
        if budgets != other.budgets { found.append("budgets") }
        if step != other.step { found.append("checkpoints") }
        if found.isEmpty, self != other { found.append("how tasks are read") }
        return found
    }
}

/// One way of searching, by the name it has in tables and figures.
package struct SearcherSpec: Equatable, Sendable, Codable {
    package let name: String
    package let settings: SearchSettings
    /// How the space is cut, for the searchers that know niches.
    package let axis: PartitionAxis
    package let niches: Int
    /// Whether it knows the proxies that need no label; nil is yes.
    package let knowsProxies: Bool?

    package init(
        name: String, settings: SearchSettings, axis: PartitionAxis = .convolutions3x3, niches: Int = 6,
        knowsProxies: Bool? = nil
    ) {
        self.name = name
        self.settings = settings
        self.axis = axis
        self.niches = niches
        self.knowsProxies = knowsProxies
    }
}
