/// One of the six edges of a cell: from an earlier node to a later one. Node 0 is the input, node 3 the output.
package struct CellEdge: Hashable, Sendable {
    package let source: Int
    package let target: Int

    /// `0-3`: source, then target.
    package var name: String { "\(source)-\(target)" }

    /// The six edges in the order of the architecture string.
    package static let all = [
        CellEdge(source: 0, target: 1),
        CellEdge(source: 0, target: 2), CellEdge(source: 1, target: 2),
        CellEdge(source: 0, target: 3), CellEdge(source: 1, target: 3), CellEdge(source: 2, target: 3),
    ]
}
