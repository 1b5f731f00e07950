extension DesignPrompt {
    /// A prompt that tells the task and the space, asks for good cells and gives no feedback at all: what a designer
    /// knows beforehand.
    package static func withoutFeedback(
        children: Int, of problem: any SearchProblem, partition: Partition
    ) -> DesignPrompt {
        let child = ChildOrder(variation: .free, parents: [])
        let order = NicheOrder(niche: 0, children: Array(repeating: child, count: children))
        return DesignPrompt(
            purpose: .propose, generation: 0, title: problem.title, brief: problem.brief,
            objectives: problem.objectives, niche: partition.whole.niches[0], niches: 1, order: order, orders: [order],
            parents: [], recent: [], refusals: [], rules: [], archive: Archive(), ablation: .plain)
    }
}
