/// Who proposes the architectures of a generation. Budget, validator, archive and journal are the same for all.
package enum SearchMethod: String, Codable, CaseIterable, Sendable {
    /// The method: a designer revises the knowledge base and proposes children, niche by niche.
    case coEvolution = "co-evolution"
    /// Cells drawn alike from the whole space.
    case random
    /// As many cells drawn from each niche: what the partition brings by itself.
    case randomWithinNiches = "random-within-niches"
    /// Steps to open neighbours of the front.
    case localSearch = "local-search"
    /// Mutants of the best of a few young cells, the objectives weighted anew each time.
    case regularizedEvolution = "regularized-evolution"
    /// Generations selected by non-domination and crowding.
    case nsga2
    /// One cell for each of many weightings of the objectives, helped by its neighbours.
    case moead
    /// A population from which the cell of least hypervolume goes.
    case smsEMOA = "sms-emoa"
    /// Batches that a Gaussian process expects to gain most hypervolume, anywhere in the space.
    case gpEHVI = "gp-ehvi"
    /// The front that a predictor sees when it looks at every cell.
    case predictorExhaustive = "predictor-exhaustive"

    /// Whether a designer is asked.
    package var consults: Bool { self == .coEvolution }

    /// Whether it knows niches; the others take the space as a whole.
    package var knowsNiches: Bool { self == .coEvolution || self == .randomWithinNiches }

    /// Whether it learns from what was evaluated, without a designer.
    package var isRival: Bool { !knowsNiches && self != .random }

    /// Whether its start is spread over latencies among the cells that label-free proxies rank best; the others draw it.
    package var startsSpread: Bool { consults || self == .gpEHVI || self == .predictorExhaustive }

    /// Which cell of a class it has evaluated unless told otherwise.
    ///
    /// A random search takes what it drew, as textbooks do; whoever learns may know that latencies are known beforehand.
    package var usualMember: ClassMember { isRival ? .fastest : .found }

    /// Whether it finds cells without looking at all of them, so that what is evaluated for a class is a choice. The others
    /// see every cell with its latency, and of cells that compute the same the fastest always promises most.
    package var choosesMembers: Bool { !consults && self != .gpEHVI && self != .predictorExhaustive }

    /// The rival's population, or for those without one the cells of a generation; nil for the other methods.
    ///
    /// chosen: 20, since budgets are a few hundred evaluations and a population needs several generations; 6 a batch for
    /// the Gaussian process, which gains nothing from smaller ones and pays a fit for each.
    package var defaultPopulation: Int? {
        guard isRival else { return nil }
        return self == .gpEHVI ? 6 : 20
    }
}

/// How a generation's children are shared out among the niches.
package enum Allocation: String, Codable, CaseIterable, Sendable {
    /// Each niche gets the same number, as in the paper.
    case equal
    /// The niches share the same total by the hypervolume that a surrogate expects of their best cells.
    case gain
}
