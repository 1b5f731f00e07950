import SearchSpaces

/// What can be read off a NAS-Bench-201 cell without building it: operators, paths, size.
///
/// Cells that compute the same function get equal rows, those of the cell that stands for them.
/// A cell that is cut off has zeros and missing values.
struct CellEncoding: Sendable {
    let names: [String]
    private let shape: TaskShape
    private let space = NASBench201()

    /// The encoding for networks of that shape, which FLOPs and parameters depend on.
    init(shape: TaskShape) {
        self.shape = shape
        names = Self.edgeNames + Self.countNames + Self.pathNames + Self.summaryNames + Self.kindNames + Self.sizeNames
    }

    /// One column a feature, in the order of `names`.
    ///
    /// - Complexity: O(distinct cells x features).
    func columns(of cells: [Architecture]) -> [FeatureColumn] {
        var known: [Architecture: [Double?]] = [:]
        var columns = names.map { _ in [Double?]() }
        for index in columns.indices { columns[index].reserveCapacity(cells.count) }
        for cell in cells {
            let live = CellFunctions.shared.representative(of: cell)
            let row = known[live] ?? row(of: live)
            known[live] = row
            for (place, value) in row.enumerated() { columns[place].append(value) }
        }
        return zip(names, columns).map { FeatureColumn($0, $1) }
    }

    private func row(of cell: Architecture) -> [Double?] {
        let operators = cell.choices
        let paths = PathContents(cell)
        let size = space.complexity(of: cell, for: shape)
        var row: [Double?] = []
        for edge in operators {
            for kind in Self.working { row.append(edge == kind.rawValue ? 1 : 0) }
        }
        for kind in Self.working { row.append(Double(operators.count { $0 == kind.rawValue })) }
        row += paths.contents.map { $0.map { Double($0.convolutions) } }
        row += Self.summary(paths.open)
        for kind in PathContents.kinds { row.append(Double(paths.open.count { $0 == kind })) }
        return row + [size.megaflops, size.megaparameters]
    }

    private static func summary(_ open: [PathContents.Content]) -> [Double?] {
        let lengths = open.map(\.convolutions)
        let unpooled = open.filter { $0.pools == 0 }
        let numbers: [Int?] = [
            open.count, unpooled.count, open.count { $0 == PathContents.Content() },
            lengths.max(), lengths.min(), unpooled.map(\.convolutions).max(), open.map(\.convolutions3x3).max(),
            open.map(\.pools).max(), open.map(\.pools).min(), lengths.reduce(0, +),
            open.reduce(0) { $0 + $1.convolutions3x3 }, open.reduce(0) { $0 + $1.pools },
        ]
        return numbers.map { $0.map(Double.init) }
    }

    private static let working: [CellOperator] = [.skip, .convolution1x1, .convolution3x3, .averagePool3x3]
    private static let edgeNames = CellEdge.all.flatMap { edge in working.map { "\(edge.name) \($0.name)" } }
    private static let countNames = working.map { "\($0.name) count" }
    private static let pathNames = PathContents.names.map { "\($0) convolutions" }
    private static let summaryNames = [
        "paths", "paths without pooling", "paths of skips", "longest path", "shortest path",
        "longest path without pooling", "most 3x3 on a path", "most pools on a path", "fewest pools on a path",
        "convolutions over paths", "3x3 over paths", "pools over paths",
    ]
    private static let kindNames = PathContents.kinds.map {
        "paths of \($0.convolutions1x1) 1x1, \($0.convolutions3x3) 3x3, \($0.pools) pools"
    }
    private static let sizeNames = ["live flops", "live params"]
}
