import ParetoMetrics

/// What a generation brought: the line after each generation, and the points of every curve.
package struct GenerationReport: Equatable, Sendable, Codable {
    /// The generation; 0 is the start.
    package let number: Int
    /// Evaluations so far.
    package let evaluations: Int
    /// Architectures on the front of all evaluations.
    package let frontSize: Int
    /// Children evaluated in this generation.
    package let accepted: Int
    /// Proposals refused in this generation, by reason.
    package let refused: [Refusal.Reason: Int]
    /// Under the `span` contract; nil where the true front is not known.
    package let span: Indicators?
    /// Under the `front` contract; nil where the true front is not known.
    package let front: Indicators?
    /// What a screen brought; nil without one.
    package let screen: ScreenGain?

    package init(
        number: Int, evaluations: Int, frontSize: Int, accepted: Int, refused: [Refusal.Reason: Int],
        span: Indicators?, front: Indicators?, screen: ScreenGain? = nil
    ) {
        self.number = number
        self.evaluations = evaluations
        self.frontSize = frontSize
        self.accepted = accepted
        self.refused = refused
        self.span = span
        self.front = front
        self.screen = screen
    }

    /// Proposals refused in this generation, all reasons together.
    package var refusedCount: Int { refused.values.reduce(0, +) }
}
