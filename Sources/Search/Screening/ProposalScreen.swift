import SearchSpaces

/// Chooses which of a generation's valid proposals are evaluated.
///
/// What it chooses is recorded with the generation and, in a replay, taken from there: its sums go through a library
/// whose last bits differ between computers.
package protocol ProposalScreen: Sendable {
    /// The `order.kept` of `children` that promise most, in the order of choice; nil when it cannot tell.
    func choice(among children: [Child], order: ScreenOrder, generation: Int, after archive: Archive) -> ScreenChoice?
}

/// How much of a generation's proposals is evaluated.
package struct ScreenOrder: Equatable, Sendable, Codable {
    /// How many are evaluated in all.
    package let kept: Int
    /// How many of each niche at most; nil where the niches share what is evaluated by what it promises.
    package let limits: [Int]?

    package init(kept: Int, limits: [Int]?) {
        self.kept = kept
        self.limits = limits
    }

    /// The first of `children` that the order has room for: what is evaluated when nobody can choose.
    func first(of children: [Child]) -> [Child] {
        var left = limits
        var chosen: [Child] = []
        for child in children where chosen.count < kept {
            if let room = left?[child.niche] {
                if room <= 0 { continue }
                left?[child.niche] = room - 1
            }
            chosen.append(child)
        }
        return chosen
    }
}

/// What a screen chose, and what it expected of it.
package struct ScreenChoice: Equatable, Sendable {
    /// In the order of choice.
    package let picked: [Architecture]
    /// What the choice would gain if every proposal came out at its mean; nil where that was not asked.
    package let expected: ScreenGain?
    /// The error expected of each proposal, in per cent: the picked ones in the order of choice, then the others in the
    /// order of proposal; nil where it cannot tell.
    package let errors: [Double]?

    package init(picked: [Architecture], expected: ScreenGain?, errors: [Double]? = nil) {
        self.picked = picked
        self.expected = expected
        self.errors = errors
    }
}

/// What became of a generation's valid proposals: the part of the journal that a screen writes.
package struct ScreenOutcome: Equatable, Sendable, Codable {
    package let generation: Int
    /// Evaluated, in the order of choice.
    package let picked: [Architecture]
    /// Valid, proposed, and not evaluated, in the order of proposal.
    package let passedOver: [Architecture]
    /// What the posterior expected; nil when it could not tell, and the first proposals were taken.
    package let expected: ScreenGain?
    /// The error that was expected of each proposal, in per cent, rounded to 0.001: of the picked ones, then of those
    /// passed over; nil where nobody could tell, and in journals of before it was kept.
    package let errors: [Double]?

    package init(
        generation: Int, picked: [Architecture], passedOver: [Architecture], expected: ScreenGain?,
        errors: [Double]? = nil
    ) {
        self.generation = generation
        self.picked = picked
        self.passedOver = passedOver
        self.expected = expected
        self.errors = errors
    }

    /// All proposals, in the order of `errors`.
    package var proposed: [Architecture] { picked + passedOver }
}
