/// Which cells compute the same function, with dead edges left out everywhere: 4,930 functions where the benchmark's own
/// rule, which keeps zeros inside sums, counts 6,466 classes.
package struct CellFunctions: Sendable {
    /// The functions of all cells, found once.
    package static let shared = CellFunctions()

    /// For each cell's code, the code of the one that stands for its function.
    private let standing: [Int]
    /// For each cell's code, whether all its operators work.
    private let whole: [Bool]

    /// The cell that stands for all that compute what `cell` computes: of their pruned forms the first in the order of
    /// their operators.
    package func representative(of cell: Architecture) -> Architecture {
        NASBench201.cell(code: standing[NASBench201.code(of: cell)])
    }

    /// Whether every operator other than `none` lies on a path from input to output.
    package func isWhole(_ cell: Architecture) -> Bool { whole[NASBench201.code(of: cell)] }

    /// The cell with `none` on every edge that no path from input to output uses.
    package static func pruned(_ cell: Architecture) -> Architecture {
        let live = CellPaths(cell).liveEdges
        return Architecture(CellEdge.all.indices.map { live.contains($0) ? cell[$0] : CellOperator.none.rawValue })
    }

    /// What a pruned cell computes, as text that equal functions share: skips are gone, sums are flat and sorted; empty
    /// for a cell that is cut off.
    private static func text(ofPruned cell: Architecture) -> String {
        var nodes: [[String]] = [["0"], [], [], []]
        for node in 1...3 {
            for (edge, ends) in CellEdge.all.enumerated() where ends.target == node {
                let source = nodes[ends.source]
                switch NASBench201.operation(on: edge, of: cell) {
                case .none: break
                case .skip: nodes[node] += source
                case let other: nodes[node].append("(\(source.sorted().joined(separator: "+")))\(other.rawValue)")
                }
            }
        }
        return nodes[3].sorted().joined(separator: "+")
    }

    private init() {
        var first: [String: Int] = [:]
        var standing = Array(0..<NASBench201.count)
        var whole = Array(repeating: true, count: NASBench201.count)
        var pruned = standing
        for code in standing {
            let cell = NASBench201.cell(code: code)
            let live = Self.pruned(cell)
            pruned[code] = NASBench201.code(of: live)
            whole[code] = live == cell
            guard live == cell else { continue }
            let text = Self.text(ofPruned: cell)
            let known = first[text] ?? code
            first[text] = known
            standing[code] = known
        }
        self.standing = pruned.map { standing[$0] }
        self.whole = whole
    }
}
