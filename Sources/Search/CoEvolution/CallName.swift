/// Which call of a search is meant: no two answered calls of a search have the same name.
package struct CallName: Hashable, Sendable, Codable {
    package let purpose: DesignPrompt.Purpose
    package let generation: Int
    package let niche: Int
    /// Which repair it is: 1 or 2; nil for the first call.
    package let repair: Int?

    package init(purpose: DesignPrompt.Purpose, generation: Int, niche: Int, repair: Int? = nil) {
        self.purpose = purpose
        self.generation = generation
        self.niche = niche
        self.repair = repair
    }
}

extension DesignPrompt {
    /// The call that asks this prompt.
    package var call: CallName {
        CallName(purpose: purpose, generation: generation, niche: niche.number, repair: repair?.number)
    }
}
