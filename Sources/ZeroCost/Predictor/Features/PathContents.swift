import SearchSpaces

/// What the unbroken paths of a cell hold: all that its function owes to its operators, but for their order.
struct PathContents: Sendable {
    /// The four paths from input to output, as places of edges in `CellEdge.all`.
    static let paths = [[3], [0, 4], [1, 5], [0, 2, 5]]
    /// What the paths are called: their nodes.
    static let names = ["0-3", "0-1-3", "0-2-3", "0-1-2-3"]

    /// How many of each operator one path has; skips do nothing and are not counted.
    struct Content: Sendable, Hashable {
        var convolutions1x1 = 0
        var convolutions3x3 = 0
        var pools = 0

        var convolutions: Int { convolutions1x1 + convolutions3x3 }
    }

    /// The content of each path of `paths`; nil where an edge is `none`.
    let contents: [Content?]

    /// Reads the paths of a cell.
    init(_ cell: Architecture) {
        contents = Self.paths.map { path in
            var content = Content()
            for edge in path {
                guard let operation = CellOperator(rawValue: cell[edge]) else { return nil }
                switch operation {
                case .none: return nil
                case .skip: break
                case .convolution1x1: content.convolutions1x1 += 1
                case .convolution3x3: content.convolutions3x3 += 1
                case .averagePool3x3: content.pools += 1
                }
            }
            return content
        }
    }

    /// The contents of the unbroken paths.
    var open: [Content] { contents.compactMap { $0 } }

    /// All contents a path of up to three operators can have.
    static let kinds: [Content] = (0...3).flatMap { small in
        (0...(3 - small)).flatMap { large in
            (0...(3 - small - large)).map {
                Content(convolutions1x1: small, convolutions3x3: large, pools: $0)
            }
        }
    }
}
