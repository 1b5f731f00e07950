import SearchSpaces

/// The part of a cell that its output depends on.
package enum LiveCell {
    /// `cell` with every operator that lies on no path from input to output replaced by `none`.
    package static func part(of cell: Architecture) -> Architecture {
        let live = CellPaths(cell).liveEdges
        return Architecture(
            (0..<6).map { live.contains($0) ? cell[$0] : CellOperator.none.rawValue })
    }

    /// The cell that is scored for `cell`: its live part's representative's live part.
    package static func representative(of cell: Architecture) -> Architecture {
        let space = NASBench201()
        var current = part(of: cell)
        // A class's representative may have dead edges of its own; its live part then belongs to a smaller index.
        for _ in 0..<6 {
            let next = part(of: space.representative(of: current))
            if next == current { break }
            current = next
        }
        return current
    }

    /// All cells that are scored, by ascending index.
    package static func representatives() -> [Architecture] {
        let space = NASBench201()
        let all = (0..<NASBench201.count).compactMap { space.architecture(at: $0) }.map(representative)
        return Set(all).sorted { (space.index(of: $0) ?? 0) < (space.index(of: $1) ?? 0) }
    }
}
