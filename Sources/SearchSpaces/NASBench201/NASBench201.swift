/// The cell space of NAS-Bench-201 (Dong and Yang 2020, arXiv 2001.00326): five operators on six edges, 15,625 cells.
package struct NASBench201: SearchSpace {
    package init() {}

    package let name = "nasbench201"

    package let positions = CellEdge.all.map { Position(name: $0.name, operators: CellOperator.names) }

    package var size: Int? { Self.count }

    /// How many cells there are: 5^6.
    package static let count = 15_625

    /// The operator on each edge, in the order of `CellEdge.all`.
    package static func operators(of cell: Architecture) -> [CellOperator] {
        (0..<6).map { operation(on: $0, of: cell) }
    }

    static func operation(on edge: Int, of cell: Architecture) -> CellOperator {
        guard let operation = CellOperator(rawValue: cell[edge]) else {
            preconditionFailure("choice \(cell[edge]) is no operator of NAS-Bench-201")
        }
        return operation
    }

    package func index(of architecture: Architecture) -> Int? {
        ReleaseOrder.shared.index(ofCode: Self.code(of: architecture))
    }

    package func architecture(at index: Int) -> Architecture? {
        guard (0..<Self.count).contains(index) else { return nil }
        return Self.cell(code: ReleaseOrder.shared.code(at: index))
    }

    package func representative(of architecture: Architecture) -> Architecture {
        Self.cell(code: IsomorphismClasses.shared.representative(ofCode: Self.code(of: architecture)))
    }

    package func live(_ architecture: Architecture) -> Architecture { CellFunctions.pruned(architecture) }

    package func isConnected(_ architecture: Architecture) -> Bool {
        !CellPaths(architecture).liveEdges.isEmpty
    }

    /// The cell as a number in base 5, first edge leading: its place in lexicographic order.
    static func code(of cell: Architecture) -> Int {
        (0..<6).reduce(0) { $0 * 5 + cell[$1] }
    }

    static func cell(code: Int) -> Architecture {
        var digits = [0, 0, 0, 0, 0, 0]
        var rest = code
        for place in (0..<6).reversed() {
            digits[place] = rest % 5
            rest /= 5
        }
        return Architecture(digits)
    }
}
