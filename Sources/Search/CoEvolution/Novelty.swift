import SearchSpaces

/// What a cell must differ in from those evaluated before, to be worth an evaluation.
package enum Novelty: String, Codable, CaseIterable, Sendable {
    /// In what it computes: of each isomorphism class one cell is evaluated.
    case byClass = "class"
    /// In how it is written: a cell that computes what another does is another training run, and may be faster.
    case byCell = "cell"

    /// What cells share that count as the same.
    package func name(of cell: Architecture, in space: any SearchSpace) -> Architecture {
        self == .byClass ? space.representative(of: cell) : cell
    }

    /// The same for a cell that was evaluated.
    package func name(of evaluation: Evaluation) -> Architecture {
        self == .byClass ? evaluation.representative : evaluation.architecture
    }
}
