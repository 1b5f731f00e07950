import SearchSpaces

/// The working part of a NAS-Bench-201 cell: four nodes, six edges, each with one of five operators.
///
/// Operators are digits: 0 none, 1 skip_connect, 2 nor_conv_1x1, 3 nor_conv_3x3, 4 avg_pool_3x3. Edges stand in the
/// order of the architecture string: (1<-0)(2<-0)(2<-1)(3<-0)(3<-1)(3<-2). An edge works if it lies on a path from node
/// 0 to node 3 whose edges are all other than none.
package struct CellGraph: Sendable, Equatable {
    /// The edges' operators, 0 where an edge does not work.
    package let digits: [Int]

    /// The four paths from input to output, as places of edges.
    static let paths = [[3], [0, 4], [1, 5], [0, 2, 5]]

    /// Reads six digits; nil if there are not six or one is outside 0...4.
    package init?(_ cell: [Int]) {
        guard cell.count == 6, cell.allSatisfy({ (0...4).contains($0) }) else { return nil }
        let working = CellPaths(Architecture(cell)).liveEdges
        digits = cell.indices.map { working.contains($0) ? cell[$0] : 0 }
    }

    /// Whether the output depends on the input.
    package var isConnected: Bool { digits.contains { $0 != 0 } }

    /// A text that cells share if they compute the same function: dead edges and skips are gone, sums are sorted.
    ///
    /// The rule of NAS-Bench-201 (Dong and Yang 2020, arXiv 2001.00326, section 2) with dead edges left out everywhere;
    /// empty for a cut-off cell.
    package var classKey: String {
        var nodes = ["0", "", "", ""]
        for node in 1...3 {
            var terms: [String] = []
            for (edge, ends) in CellEdge.all.enumerated() where ends.target == node && digits[edge] != 0 {
                terms.append(digits[edge] == 1 ? nodes[ends.source] : "(\(nodes[ends.source]))\(digits[edge])")
            }
            nodes[node] = terms.sorted().joined(separator: "+")
        }
        return nodes[3]
    }

    /// For each unbroken path, how many 1x1 and 3x3 convolutions and poolings it has.
    var pathContents: [(ones: Int, threes: Int, pools: Int)] {
        Self.paths.compactMap { path in
            let operators = path.map { digits[$0] }
            guard !operators.contains(0) else { return nil }
            return (
                operators.count { $0 == 2 }, operators.count { $0 == 3 }, operators.count { $0 == 4 }
            )
        }
    }
}
