import Determinism
import ParetoMetrics
import Search
import SearchSpaces
import TestSupport
import Testing

/// The made-up problem with 64 usable cells: a 3x3 convolution or a skip on every edge.
struct FewCells: SearchProblem {
    let base = MadeUpProblem()
    let title = "few cells"
    let brief = "Only skips and 3x3 convolutions are usable."
    let space: any SearchSpace = NASBench201()
    let objectives: [Objective] = [.error, .latency]
    let shape = TaskShape(side: 32, classes: 10)
    let truth: GroundTruth? = nil
    let candidates: CandidatePool?

    static let cells: [Architecture] = (0..<64).map { bits in
        Architecture((0..<6).map { bits >> $0 & 1 == 1 ? 3 : 1 })
    }

    /// Isomorphism classes among them.
    static let classes = Set(cells.map { NASBench201().representative(of: $0) }).count

    /// The six niches by 3x3 count, cut once: all 15,625 cells are looked at for it.
    static func partition() throws -> Partition { try #require(made) }
    private static let made = try? Partition.make(
        of: FewCells(), by: .convolutions3x3, count: 6, seed: Seed(1))

    init() {
        let cells = Self.cells
        candidates = CandidatePool(
            architectures: cells, figures: cells.map { [MadeUpProblem.latency(of: $0)] }, hints: [])
    }

    func standing(of architecture: Architecture) -> Standing {
        guard architecture.choices.allSatisfy({ $0 == 1 || $0 == 3 }) else { return .infeasible(.notCompiled) }
        return base.standing(of: architecture)
    }

    func measure(_ architecture: Architecture) -> Measurement { base.measure(architecture) }
}
