import SearchSpaces

/// What a partition sorts architectures by.
package enum PartitionAxis: String, Codable, CaseIterable, Sendable {
    /// The number of 3x3 convolutions in the cell: the method's own axis.
    case convolutions3x3 = "3x3"
    /// The number of 1x1 convolutions in the cell.
    case convolutions1x1 = "1x1"
    /// FLOPs of the whole network.
    case flops
    /// Trainable numbers of the whole network.
    case params
    /// Latency on the task's device.
    case latency
    /// Nothing at all: parts of equal size, drawn from the session's seed. The control of every other axis.
    case random

    /// The operator that a count counts, by name; nil for the other axes.
    package var countedOperator: String? {
        switch self {
        case .convolutions3x3: "nor_conv_3x3"
        case .convolutions1x1: "nor_conv_1x1"
        case .flops, .params, .latency, .random: nil
        }
    }

    /// Whether niches are single counts rather than ranges of a measured figure.
    package var isCount: Bool { countedOperator != nil }

    /// The words that follow a bound in a niche's label: `2 x nor_conv_3x3`, `60.1 M FLOPs`.
    package var unit: String {
        switch self {
        case .convolutions3x3: "nor_conv_3x3"
        case .convolutions1x1: "nor_conv_1x1"
        case .flops: "M FLOPs"
        case .params: "M params"
        case .latency: "ms"
        case .random: "random"
        }
    }
}

/// Reads architectures off an axis.
struct AxisScale: Sendable {
    let axis: PartitionAxis
    let problem: any SearchProblem
    /// The place of each index in a random order; empty for the other axes.
    private let ranks: [Int]
    /// Which choice at each position is the operator that is counted; nil where it does not stand, or none is counted.
    /// Looked up once: a search asks for the niches of thousands of cells.
    private let counted: [Int?]

    init(axis: PartitionAxis, problem: any SearchProblem, ranks: [Int]) {
        self.axis = axis
        self.problem = problem
        self.ranks = ranks
        counted = problem.space.positions.map { position in
            axis.countedOperator.flatMap { position.operators.firstIndex(of: $0) }
        }
    }

    /// Where the architecture lies; nil where the axis has no value for it.
    func value(of architecture: Architecture) -> Double? {
        switch axis {
        case .convolutions3x3, .convolutions1x1:
            Double(counted.indices.count { architecture[$0] == counted[$0] })
        case .flops: problem.space.complexity(of: architecture, for: problem.shape).megaflops
        case .params: problem.space.complexity(of: architecture, for: problem.shape).megaparameters
        case .latency: latency(of: architecture)
        case .random: problem.space.index(of: architecture).map { Double(ranks[$0]) }
        }
    }

    private func latency(of architecture: Architecture) -> Double? {
        guard case .usable(let figures) = problem.standing(of: architecture) else { return nil }
        return figures.first
    }
}
