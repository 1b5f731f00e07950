import ParetoMetrics
import Search
import SearchSpaces

/// A dataset and a device that do not exist: every NAS-Bench-201 cell with figures from a closed form.
///
/// Sums of whole numbers and dyadic fractions, so they are exact on every computer. The error falls with the
/// convolutions that carry the input to the output and with the length of their path; the latency grows with each
/// operator. Cells without a path are infeasible.
package struct MadeUpProblem: SearchProblem {
    package let title = "made-up bench"
    package let brief = "Error and latency come from a formula; nothing is trained."
    package let space: any SearchSpace = NASBench201()
    package let objectives: [Objective] = [.error, .latency]
    package let shape = TaskShape(side: 32, classes: 10)
    package let candidates: CandidatePool?

    /// - Parameter listsCandidates: whether the usable cells can be listed, as a surrogate needs it; without it
    ///   searches in a debug build take milliseconds.
    package init(listsCandidates: Bool = false) {
        candidates = listsCandidates ? Facts.shared.pool : nil
    }

    package var truth: GroundTruth? { Facts.shared.truth }

    package func standing(of architecture: Architecture) -> Standing {
        guard let index = space.index(of: architecture), let latency = Facts.shared.latencies[index] else {
            return .infeasible(.cutOff)
        }
        return .usable(figures: [latency])
    }

    package func measure(_ architecture: Architecture) -> Measurement {
        guard let index = space.index(of: architecture), let latency = Facts.shared.latencies[index] else {
            return .infeasible(.cutOff)
        }
        return .values([Self.error(of: architecture), latency])
    }

    /// The closed form of the error, in per cent: 6.5 to 70.
    package static func error(of cell: Architecture) -> Double {
        let live = CellPaths(cell).liveEdges
        let operators = NASBench201.operators(of: cell)
        var error = 70.0
        for edge in live {
            switch operators[edge] {
            case .convolution3x3: error -= 7 + Double(edge) / 16
            case .convolution1x1: error -= 4 + Double(edge) / 32
            case .skip: error -= 1
            case .averagePool3x3: error += 0.5
            case .none: break
            }
        }
        return error - 6 * Double(depth(operators, live: live))
    }

    /// The closed form of the latency, in milliseconds: 0.25 to 10.
    package static func latency(of cell: Architecture) -> Double {
        NASBench201.operators(of: cell).enumerated().reduce(0.25) { sum, place in
            switch place.element {
            case .none: sum
            case .skip: sum + 0.125
            case .convolution1x1: sum + 0.5 + Double(place.offset) / 64
            case .convolution3x3: sum + 1.5 + Double(place.offset) / 32
            case .averagePool3x3: sum + 0.75
            }
        }
    }

    /// Convolutions on the longest path from the input to the output, 0 to 3.
    private static func depth(_ operators: [CellOperator], live: [Int]) -> Int {
        var longest = [0, 0, 0, 0]
        for edge in live {
            let isConvolution = operators[edge] == .convolution1x1 || operators[edge] == .convolution3x3
            let place = CellEdge.all[edge]
            longest[place.target] = max(longest[place.target], longest[place.source] + (isConvolution ? 1 : 0))
        }
        return longest[3]
    }
}

/// What is worked out once for all tests.
private struct Facts: Sendable {
    static let shared = Facts()

    /// In the benchmark's order; nil for cells without a path.
    let latencies: [Double?]
    let pool: CandidatePool
    let truth: GroundTruth?

    private init() {
        let space = NASBench201()
        var latencies: [Double?] = []
        var usable: [Architecture] = []
        var figures: [[Double]] = []
        var points: [Double] = []
        for cell in (0..<NASBench201.count).compactMap(space.architecture(at:)) {
            guard space.isConnected(cell) else {
                latencies.append(nil)
                continue
            }
            let latency = MadeUpProblem.latency(of: cell)
            latencies.append(latency)
            usable.append(cell)
            figures.append([latency])
            points += [MadeUpProblem.error(of: cell), latency]
        }
        self.latencies = latencies
        let flops = usable.map {
            Optional(space.complexity(of: $0, for: TaskShape(side: 32, classes: 10)).megaflops)
        }
        pool = CandidatePool(
            architectures: usable, figures: figures, hints: [CandidatePool.Hint(name: "flops", values: flops)])
        let set = try? PointSet(dimension: 2, coordinates: points)
        truth = set.flatMap { try? GroundTruth(architectures: usable, objectives: $0) }
    }
}
