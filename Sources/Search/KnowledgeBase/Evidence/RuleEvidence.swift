/// What the evaluated cells say of a rule that can be checked.
package struct RuleEvidence: Codable, Equatable, Sendable {
    /// Evaluated cells that satisfy the check and could be compared.
    package let with: Int
    /// Evaluated cells that do not, and could be compared.
    package let without: Int
    /// One for each objective, error first; empty when one side has no cells.
    package let effects: [Effect]
    /// What it comes to for the error, which is the only objective nobody knows beforehand; see `Effect.verdict`.
    package let verdict: Verdict

    /// The difference that goes with satisfying the check, in one objective.
    package struct Effect: Codable, Equatable, Sendable {
        package let objective: Objective
        /// Mean of the cells without less mean of the cells with, in the objective's unit: **positive when cells that
        /// satisfy the check are better**, whatever the rule's polarity.
        package let gain: Double
        /// 95 % interval of the gain; nil when a side has fewer than 3 cells.
        package let interval: Interval?
        /// Supported when the interval lies wholly on the side the polarity asks for (above 0 for `prefer`, below 0
        /// for `avoid`), contradicted when wholly on the other, otherwise unknown.
        package let verdict: Verdict
    }

    /// Two ends, both included.
    package struct Interval: Codable, Equatable, Sendable {
        package let lower: Double
        package let upper: Double
    }

    /// What evidence comes to.
    package enum Verdict: String, Codable, CaseIterable, Sendable {
        case supported
        case contradicted
        case unknown
    }

    /// Fewer cells than this on a side prove nothing.
    package static let leastCells = 3
    /// Bootstrap samples behind an interval.
    package static let resamples = 400
}
