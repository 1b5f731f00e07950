/// What a screened generation gains in hypervolume, split into what the proposals bring and what the choice adds.
package struct ScreenGain: Equatable, Sendable, Codable {
    /// Valid proposals.
    package let proposed: Int
    /// Evaluated ones.
    package let kept: Int
    /// The gain of those that were chosen.
    package let picked: Double
    /// The mean gain of as many chosen blindly: what the proposals bring by themselves.
    package let blind: Double
    /// What the two are measured on.
    package let basis: Basis

    package init(proposed: Int, kept: Int, picked: Double, blind: Double, basis: Basis) {
        self.proposed = proposed
        self.kept = kept
        self.picked = picked
        self.blind = blind
        self.basis = basis
    }

    /// What the choice adds to the proposals; below 0 when a blind choice would have been better.
    package var added: Double { picked - blind }

    /// Where the gains come from.
    package enum Basis: String, Codable, CaseIterable, Sendable {
        /// The true values of all proposals, in hypervolume under the `span` contract.
        case truth
        /// The posterior's means, in cost times per cent of error.
        case posterior
    }
}
