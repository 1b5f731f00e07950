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
    /// How often an answer that cannot be used is asked for again, each time a counted call; nil for the usual, which
    /// is `Self.usualRepairs` with a language model and none with statistics, whose second answer would be the first.
    package var repairs: Int?

    /// As many as are read out of one answer.
    package static let mostProposals = 512

    /// chosen: what a model does not mend in two attempts it does not mend in three.
    package static let usualRepairs = 2
    /// The population of a rival, which is also what it evaluates in a generation; nil for the rival's own.
    package var population: Int?
    /// Which cell of a class a search without a designer has evaluated; nil for the method's usual.
    package var members: ClassMember?
    /// Whether a posterior chooses among more proposals than are evaluated; nil when all that pass are.
    package var screen: ScreenSettings?
    /// What an exhaustive search ranks cells by; nil for the Gaussian process.
    package var ranking: ScreenSettings.Judge?
    /// What makes a cell new; nil, as in journals that do not say, is by class.
    package var novelty: Novelty?

    /// Which share of a generation that is asked for at once the posterior picks itself; nil for none.
    package var posterior: PosteriorShare?
    /// What one call of a designer is about; nil, as in journals that do not say, is a niche.
    package var calls: CallSpan?

    /// chosen: for a model that is asked once a generation: twelve evaluations a call (6 niches x 2) make ten calls of 120.
    package static let usualChildrenAtOnce = 2
    /// chosen: for a model, whose calls cost (6 niches x 4 x 5 generations = 120 evaluations, the scale that the paper's
    /// tables are compared at).
    package static let usualChildren = 4
    /// chosen: for the offline designer, who is asked for nothing: a batch of six learns from what came before it sooner
    /// than one of 24 (HV `span` .9962 against .9939 at 120 evaluations, `bench search`).
    package static let usualChildrenOffline = 1

    /// The method's own figures where the paper gives them; chosen: a start of 12 (two a niche), 6 parents (a front's
    /// length).
    package init(
        method: SearchMethod = .coEvolution, children: Int = Self.usualChildren, allocation: Allocation = .gain,
        start: Int = 12,
        parentsShown: Int = 6, ablation: Ablation? = nil, screen: ScreenSettings? = nil, novelty: Novelty? = nil,
        population: Int? = nil, members: ClassMember? = nil, ranking: ScreenSettings.Judge? = nil,
        calls: CallSpan? = nil, posterior: PosteriorShare? = nil
    ) {
        self.posterior = posterior
        self.calls = calls
        self.ranking = ranking
        self.method = method
        self.children = children
        self.allocation = allocation
        self.start = start
        self.parentsShown = parentsShown
        self.ablation = ablation
        self.screen = screen
        self.novelty = novelty
        self.population = population
        self.members = members
    }

    /// How many cells are wanted in a generation, over `niches` niches.
    package func wanted(niches: Int) -> Int {
        guard let own = method.defaultPopulation else { return children * niches }
        return population ?? own
    }

    /// How many cells the start evaluates: a rival that draws it takes its whole population.
    package var wantedAtStart: Int {
        guard let own = method.defaultPopulation, !method.startsSpread else { return start }
        return population ?? own
    }

    /// Which posterior these settings leave a choice to; nil where none is asked.
    package var judge: ScreenSettings.Judge? {
        if method == .predictorExhaustive { return ranking ?? .process }
        return method.isRival ? nil : screen?.judge
    }

    /// Whether a designer is asked for the whole space at once instead of niche by niche.
    package var asksWholeSpace: Bool { method.consults && (!ablation.has(.partition) || calls == .generation) }
}

/// Which cell of an isomorphism class stands for it in a search that evaluates each class once.
package enum ClassMember: String, Codable, CaseIterable, Sendable {
    /// The one that takes least on the device: all compute the same, and what the device takes is known beforehand.
    case fastest
    /// The one that was found.
    case found
}

/// What one call of a designer is about.
package enum CallSpan: String, Codable, CaseIterable, Sendable {
    /// One call revises the rules and proposes the children of all niches.
    case generation
    /// Two calls a niche, as the method's paper has it: one revises the rules, one proposes the niche's children.
    case niche
}
