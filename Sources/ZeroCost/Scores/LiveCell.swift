import SearchSpaces

/// The cells that scores are kept for: the parts of cells that their outputs depend on.
package enum LiveCell {
    /// The cell that is scored for `cell`: its live part's representative's live part.
    package static func representative(of cell: Architecture) -> Architecture {
        let space = NASBench201()
        var current = CellFunctions.pruned(cell)
        // A class's representative may have dead edges of its own; its live part then belongs to a smaller index.
        for _ in 0..<6 {
            let next = CellFunctions.pruned(space.representative(of: current))
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
