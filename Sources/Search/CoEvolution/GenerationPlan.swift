/// What a generation sets out to do: which niches, how many children each, by which variations.
package struct GenerationPlan: Equatable, Sendable, Codable {
    /// 0 is the start; `evolve` adds 1, 2, 3, ...
    package let number: Int
    /// Who proposes.
    package let method: SearchMethod
    /// One order a niche that gets children, in order of niches.
    package let orders: [NicheOrder]

    package init(number: Int, method: SearchMethod, orders: [NicheOrder]) {
        self.number = number
        self.method = method
        self.orders = orders
    }

    /// Whether this is the start, which asks no designer.
    package var isStart: Bool { number == 0 }

    /// Whether a designer is asked in it.
    package var consults: Bool { method.consults && !isStart }
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
