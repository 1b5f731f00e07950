import SearchSpaces

/// One evaluated architecture, as the journal keeps it.
package struct Evaluation: Equatable, Sendable, Codable {
    /// 1 for the first evaluation of the search, and so on: the search's own clock.
    package let number: Int
    package let architecture: Architecture
    /// What stands for its isomorphism class: two evaluations with one representative say the same.
    package let representative: Architecture
    /// The niche it belongs to.
    package let niche: Int
    /// The generation that asked for it; 0 is the start.
    package let generation: Int
    /// The objectives, minimised, in the problem's order.
    package let values: [Double]
    /// Where it came from.
    package let origin: Origin

    package init(
        number: Int, architecture: Architecture, representative: Architecture? = nil, niche: Int, generation: Int,
        values: [Double], origin: Origin
    ) {
        self.number = number
        self.architecture = architecture
        self.representative = representative ?? architecture
        self.niche = niche
        self.generation = generation
        self.values = values
        self.origin = origin
    }
}

/// How an architecture came to be proposed.
package struct Origin: Equatable, Sendable, Codable {
    package let variation: Variation
    /// The evaluation numbers of its parents, none for a fresh one.
    package let parents: [Int]
    /// The proposer's own reason, as it gave it; empty when it gave none.
    package let rationale: String

    package init(variation: Variation, parents: [Int] = [], rationale: String = "") {
        self.variation = variation
        self.parents = parents
        self.rationale = rationale
    }
}

/// The step that leads from parents to a child.
package enum Variation: String, Codable, CaseIterable, Sendable {
    /// Part of the start, before anything was known.
    case start
    /// Edges from two parents.
    case crossover
    /// One parent with some edges changed.
    case mutation
    /// No parent was named.
    case free
    /// Drawn by a baseline searcher.
    case drawn
}
