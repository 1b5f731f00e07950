/// What a generation sets out to do: which niches, how many children each, by which variations.
package struct GenerationPlan: Equatable, Sendable, Codable {
    /// 0 is the start; `evolve` adds 1, 2, 3, ...
    package let number: Int
    /// Who proposes.
    package let method: SearchMethod
    /// One order a niche that gets children, in order of niches.
    package let orders: [NicheOrder]
    /// The parts of the method it goes without; nil for the whole method.
    package let ablation: Ablation?
    /// What is evaluated of the proposals; nil when all that pass are.
    package let screen: ScreenOrder?
    /// Cells that are decided on together; between two such batches a rival sees what the first brought. nil for all at
    /// once.
    package let batch: Int?
    /// What one call is about; nil, as in journals that do not say, is a niche.
    package let calls: CallSpan?
    /// The model that the generation's judge goes by, where its networks were not billed before.
    package var labels: LabelBill?

    package init(
        number: Int, method: SearchMethod, orders: [NicheOrder], ablation: Ablation? = nil, screen: ScreenOrder? = nil,
        batch: Int? = nil, calls: CallSpan? = nil
    ) {
        self.calls = calls
        self.number = number
        self.method = method
        self.orders = orders
        self.ablation = ablation
        self.screen = screen
        self.batch = batch
    }

    /// Children wanted of all niches together.
    package var wanted: Int { orders.reduce(0) { $0 + $1.children.count } }

    /// Whether this is the start, which asks no designer.
    package var isStart: Bool { number == 0 }

    /// Whether a designer is asked in it.
    package var consults: Bool { method.consults && !isStart }

    /// Whether the designer is asked for the whole space at once: its one order then names niche 0 of one niche.
    package var asksWholeSpace: Bool { consults && (!ablation.has(.partition) || calls == .generation) }

    /// Whether one call revises the rules and proposes all children.
    package var asksOnce: Bool { consults && calls == .generation }

    /// The rules of `knowledge` that the prompt about `niche` shows: those seen there, and of the whole space the
    /// global ones; none where the knowledge base is left out.
    package func rules(of knowledge: KnowledgeBase, shownIn niche: Int) -> [Rule] {
        guard consults, ablation.has(.knowledge) else { return [] }
        if asksOnce { return knowledge.active }
        return asksWholeSpace ? knowledge.active(in: .global) : knowledge.rules(visibleIn: niche)
    }
}

/// The children wanted of one niche.
package struct NicheOrder: Equatable, Sendable, Codable {
    /// nil for a searcher that draws from the whole space.
    package let niche: Int?
    package let children: [ChildOrder]

    package init(niche: Int?, children: [ChildOrder]) {
        self.niche = niche
        self.children = children
    }
}

/// One child wanted: how, and of which parents.
package struct ChildOrder: Equatable, Sendable, Codable {
    /// Crossover, mutation, or free where the niche has no parent yet.
    package let variation: Variation
    /// Evaluation numbers of the parents: two, one or none.
    package let parents: [Int]

    package init(variation: Variation, parents: [Int]) {
        self.variation = variation
        self.parents = parents
    }
}
