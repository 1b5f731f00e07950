import SearchSpaces

/// What the formulas of the made-up tables look at in one cell of NAS-Bench-201.
struct MadeUpCell: Sendable {
    let architecture: Architecture
    /// Operators as the cell is written, dead edges too: a device that compiles them all runs them all.
    let convolutions3x3: Int
    let convolutions1x1: Int
    let pools: Int
    let skips: Int
    /// Whether an edge holds `none`.
    let hasNone: Bool
    /// Whether a path leads from the input to the output.
    let isConnected: Bool
    /// Whether an edge holds an operator that no path uses.
    let hasDeadEdge: Bool
    /// The edges that carry the input to the output, with their operators.
    let live: [(edge: Int, operation: CellOperator)]
    /// Convolutions on the longest path from the input to the output, 0 to 3.
    let depth: Int

    init(_ architecture: Architecture) {
        self.architecture = architecture
        let operators = NASBench201.operators(of: architecture)
        let paths = CellPaths(architecture).liveEdges
        convolutions3x3 = operators.count { $0 == .convolution3x3 }
        convolutions1x1 = operators.count { $0 == .convolution1x1 }
        pools = operators.count { $0 == .averagePool3x3 }
        skips = operators.count { $0 == .skip }
        hasNone = operators.contains(.none)
        isConnected = !paths.isEmpty
        hasDeadEdge = operators.count { $0 != .none } > paths.count
        live = paths.map { ($0, operators[$0]) }
        var longest = [0, 0, 0, 0]
        for (edge, operation) in live {
            let place = CellEdge.all[edge]
            let isConvolution = operation == .convolution1x1 || operation == .convolution3x3
            longest[place.target] = max(longest[place.target], longest[place.source] + (isConvolution ? 1 : 0))
        }
        depth = longest[3]
    }

    /// A sum over the operators as they are written.
    func sum(base: Double, _ large: Double, _ small: Double, _ pool: Double, _ skip: Double) -> Double {
        base + large * Double(convolutions3x3) + small * Double(convolutions1x1) + pool * Double(pools)
            + skip * Double(skips)
    }

    /// How well the cell learns, 0 to below 1: what its live edges add, less with each that is there already.
    ///
    /// Divisions only, so that every computer comes to the same numbers.
    func quality(_ taste: Taste) -> Double {
        var strength = taste.depth * Double(depth)
        for (edge, operation) in live {
            switch operation {
            case .convolution3x3: strength += Self.reach[edge]
            case .convolution1x1: strength += taste.small * Self.reach[edge]
            case .skip: strength += 0.2 * Self.reach[edge]
            case .averagePool3x3: strength += taste.pool * Self.reach[edge]
            case .none: break
            }
        }
        // A short cut beside two convolutions or more trains better.
        if depth >= 2, live.contains(where: { $0.edge == 3 && $0.operation == .skip }) { strength += 0.8 }
        return strength / (strength + 1.5)
    }

    /// What a data set makes of the operators.
    struct Taste: Sendable {
        /// The worth of a 1x1 convolution where a 3x3 counts 1.
        let small: Double
        /// The worth of a pool.
        let pool: Double
        /// The worth of a convolution in sequence.
        let depth: Double
    }

    /// What an operator counts on each edge: chosen, so that no two edges are alike.
    private static let reach = [1, 0.8, 1.1, 0.7, 0.9, 1.2]
}
