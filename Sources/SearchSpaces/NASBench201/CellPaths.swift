/// Which edges of a cell carry the input to the output.
package struct CellPaths: Hashable, Sendable {
    /// The edges, by place in `CellEdge.all`, that lie on a path of operators other than `none` from node 0 to node 3.
    package let liveEdges: [Int]

    /// Follows the paths of `cell` forward from the input and back from the output.
    package init(_ cell: Architecture) {
        let open = CellEdge.all.indices.filter { NASBench201.operation(on: $0, of: cell) != .none }
        var reached: Set = [0]
        for edge in open where reached.contains(CellEdge.all[edge].source) {
            reached.insert(CellEdge.all[edge].target)
        }
        var needed: Set = [3]
        for edge in open.reversed() where needed.contains(CellEdge.all[edge].target) {
            needed.insert(CellEdge.all[edge].source)
        }
        liveEdges = open.filter {
            reached.contains(CellEdge.all[$0].source) && needed.contains(CellEdge.all[$0].target)
        }
    }
}
