/// What the user may choose about a search; recorded with each `evolve`, so that a journal says what was done.
package struct SearchSettings: Equatable, Sendable, Codable {
    /// Who proposes.
    package var method: SearchMethod
    /// Children asked of each niche in a generation (on average, when `allocation` is by gain).
    package var children: Int
    /// How the children are shared out.
    package var allocation: Allocation
    /// Cells evaluated before the first generation, spread over niches and latencies; they cost evaluations too.
    package var start: Int
    /// Parents shown to the designer in one prompt at most.
    package var parentsShown: Int
    /// The parts of the method a consulting search goes without; nil for the whole method.
    package var ablation: Ablation?
    /// Whether a posterior chooses among more proposals than are evaluated; nil when all that pass are.
    package var screen: ScreenSettings?
    /// What makes a cell new; nil, as in journals that do not say, is by class.
    package var novelty: Novelty?

    /// The method's own figures where the paper gives them; chosen: 4 children (6 niches x 4 x 5 generations = 120
    /// evaluations, the scale its tables are compared at), a start of 12 (two a niche), 6 parents (a front's length).
    package init(
        method: SearchMethod = .coEvolution, children: Int = 4, allocation: Allocation = .gain, start: Int = 12,
        parentsShown: Int = 6, ablation: Ablation? = nil, screen: ScreenSettings? = nil, novelty: Novelty? = nil
    ) {
        self.method = method
        self.children = children
        self.allocation = allocation
        self.start = start
        self.parentsShown = parentsShown
        self.ablation = ablation
        self.screen = screen
        self.novelty = novelty
    }

    /// Whether a designer is asked for the whole space at once instead of niche by niche.
    package var asksWholeSpace: Bool { method.consults && !ablation.has(.partition) }
}
