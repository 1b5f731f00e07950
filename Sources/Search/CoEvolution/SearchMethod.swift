/// Who proposes the architectures of a generation. Budget, validator, archive and journal are the same for all.
package enum SearchMethod: String, Codable, CaseIterable, Sendable {
    /// The method: a designer revises the knowledge base and proposes children, niche by niche.
    case coEvolution = "co-evolution"
    /// Cells drawn alike from the whole space.
    case random
    /// As many cells drawn from each niche: what the partition brings by itself.
    case randomWithinNiches = "random-within-niches"

    /// Whether a designer is asked.
    package var consults: Bool { self == .coEvolution }
}

/// How a generation's children are shared out among the niches.
package enum Allocation: String, Codable, CaseIterable, Sendable {
    /// Each niche gets the same number, as in the paper.
    case equal
    /// The niches share the same total by the hypervolume that a surrogate expects of their best cells.
    case gain
}
