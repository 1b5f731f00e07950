/// How far a generation's proposals are from chance: the exploration bias of whoever made them.
///
/// The null is as many cells drawn alike from the whole space and put to the same niches in their place. Cells count
/// whether the validator passed or refused them; what could not be read as a cell counts among the refused alone.
package struct GenerationBias: Equatable, Sendable {
    package let generation: Int
    /// What it went without; nil for the whole method.
    package let ablation: Ablation?
    /// Children that came, readable or not.
    package let proposals: Int
    /// Those that were cells of the space.
    package let cells: Int
    /// One reading a measure; none when no proposal was a cell.
    package let readings: [Reading]
    /// One line for each reason a proposal can be refused for, in the order of `Refusal.Reason`.
    package let refusals: [RefusalCount]

    /// What is measured of the proposals.
    package enum Measure: String, Codable, CaseIterable, Sendable {
        /// Cells that compute what was evaluated before, or what another of the generation computes.
        case duplicates
        /// Proposals that the validator refused, whatever for.
        case refused
        /// Total variation distance between the proposals' niches and the space's, 0 to 1.
        case niches
        /// Total variation distance between how often an operator stands in a proposal and in the space's cells, 0 to
        /// 1, averaged over the operators.
        case operators
        /// Entropy of the operator on an edge among the proposals, in bits, averaged over the edges; a narrow mind has
        /// less than chance.
        case entropy
    }

    /// One measure of the proposals, and of random ones.
    package struct Reading: Equatable, Sendable {
        package let measure: Measure
        package let value: Double
        /// The mean over the random draws, and the ends that 95 % of them lie between.
        package let random: Double
        package let lower: Double
        package let upper: Double
        /// How likely chance is as far off, on the side of more bias; from `draws` draws, never below 1 / (draws + 1).
        package let p: Double
    }

    /// How many proposals were refused for one reason.
    package struct RefusalCount: Equatable, Sendable {
        package let reason: Refusal.Reason
        package let count: Int
        /// What random cells put to the same niches would be refused for it on average; nil for what they never are.
        package let random: Double?
        /// The chance of as many or more; nil where `random` is.
        package let p: Double?
        /// Whether `p` is exact (a sum of independent chances) rather than from draws.
        package let isExact: Bool
    }

    /// Random draws behind each reading. chosen: p to three decimals, in a few milliseconds.
    package static let draws = 999

    /// The reading of that measure.
    package subscript(measure: Measure) -> Reading? { readings.first { $0.measure == measure } }
}
