import Determinism
import Foundation
import SearchSpaces

/// The scores of all cells for one dataset, computed once by this program's own engine.
///
/// A cell is scored by its live part: the operators on paths from input to output, all others replaced by `none`.
/// Cells whose live parts are isomorphic have one row.
package struct ScoreTable: Sendable {
    /// How the table was made.
    package let recipe: ScoreRecipe
    /// The day it was made, `2026-11-21`.
    package let date: String
    /// What the file's bytes are known by.
    package let digest: Digest
    /// By the benchmark's index of the representative.
    private let rows: [Int: ProxyScores]
    private let space = NASBench201()

    init(recipe: ScoreRecipe, date: String, digest: Digest, rows: [Int: ProxyScores]) {
        self.recipe = recipe
        self.date = date
        self.digest = digest
        self.rows = rows
    }

    /// The table that comes with the program.
    /// - Throws: `unreadable` or `malformed`, if it is not there or damaged.
    package static func shipped(_ dataset: ScoredDataset) throws(EngineError) -> ScoreTable {
        try shipped(dataset, ShippedFile.data(named: fileName(dataset)))
    }

    /// The table that these bytes, which should be those of the shipped file, hold.
    static func shipped(_ dataset: ScoredDataset, _ data: Data) throws(EngineError) -> ScoreTable {
        let name = fileName(dataset)
        if let fault = ShippedFile.fault(of: Digest(of: data), named: name) {
            throw EngineError(
                .malformed, "The file \(name) that comes with the program is damaged: \(fault).",
                hint: "The folder llm-nas_ZeroCost.resources as it was built belongs beside the program.")
        }
        return try ScoreTableFile.table(from: data, dataset, named: name)
    }

    private static func fileName(_ dataset: ScoredDataset) -> String { "scores-\(dataset.name).table" }

    /// Reads a table from a file of its own.
    /// - Throws: `unreadable`, `malformed`, `wrongSize` or `mismatched`.
    package static func read(_ file: URL, _ dataset: ScoredDataset? = nil) throws(EngineError) -> ScoreTable {
        guard let data = try? Data(contentsOf: file) else {
            throw EngineError(.unreadable, "The score table \(file.relativePath) cannot be read.")
        }
        return try ScoreTableFile.table(from: data, dataset, named: file.relativePath)
    }

    /// How many rows there are.
    package var count: Int { rows.count }

    /// The indices of the cells that have a row, ascending.
    package var indices: [Int] { rows.keys.sorted() }

    /// The scores of `cell`; params and flops are counted for its live part too. Nil if the table lacks it.
    package func scores(of cell: Architecture) -> ProxyScores? {
        let scored = LiveCell.representative(of: cell)
        guard let index = space.index(of: scored), var found = rows[index] else { return nil }
        let complexity = space.complexity(of: CellFunctions.pruned(cell), for: recipe.dataset.shape)
        found[.params] = Double(complexity.parameters)
        found[.flops] = Double(complexity.flops)
        return found
    }
}
