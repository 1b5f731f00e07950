import SearchSpaces

/// A dataset and a device to search for: what can be known of an architecture, and what it costs to ask.
///
/// Values are in the order of `objectives` and minimised. The device's figures are looked up and free; the
/// accuracy is what an evaluation pays for.
package protocol SearchProblem: Sendable {
    /// Dataset and device, as reports name them: `cifar10 edgegpu`.
    var title: String { get }
    /// The task in one paragraph, for a designer who knows nothing of it.
    var brief: String { get }
    var space: any SearchSpace { get }
    /// Error first, then the device's objectives.
    var objectives: [Objective] { get }
    /// What the networks are built for.
    var shape: TaskShape { get }

    /// Whether the architecture can be used, and if so the device's figures: the objectives after the first.
    /// Free, and known before any evaluation.
    func standing(of architecture: Architecture) -> Standing
    /// All objectives of a usable architecture; this is what a budget counts.
    func measure(_ architecture: Architecture) -> Measurement

    /// Every usable architecture with its free figures, in the benchmark's order; nil where they cannot be listed.
    var candidates: CandidatePool? { get }
    /// The true front and the bounds indicators need; nil where nobody knows them.
    var truth: GroundTruth? { get }
    /// Whether `measure` asks the world outside, which may answer otherwise the next time.
    var isMeasured: Bool { get }
}

extension SearchProblem {
    /// Figures are looked up or computed.
    package var isMeasured: Bool { false }
}

/// Whether an architecture can be used on the device at all.
package enum Standing: Equatable, Sendable {
    /// It can; the figures are the objectives after the first.
    case usable(figures: [Double])
    /// It cannot, for this reason.
    case infeasible(Infeasibility)
}

/// Why an architecture is out of the question before its accuracy is asked for.
package enum Infeasibility: String, Codable, CaseIterable, Sendable {
    /// No path of operators leads from the input to the output.
    case cutOff = "cut-off"
    /// The device's compiler refused it.
    case notCompiled = "not-compiled"
    /// The tables hold no figure for it.
    case notMeasured = "not-measured"
}

/// The outcome of an evaluation.
package enum Measurement: Equatable, Sendable {
    /// All objectives, minimised.
    case values([Double])
    case infeasible(Infeasibility)
}
