import Determinism
import Foundation

/// A finished part of a score table in the making, one file.
struct ScoreShard: Codable {
    /// One cell's scores, in the order of `ScoreTableFile.stored`.
    struct Row: Codable {
        let index: Int
        let scores: [Double?]
    }

    let recipe: ScoreRecipe
    let number: Int
    let rows: [Row]

    /// Cells in one shard: a minute or two of work, which is what an interruption loses.
    static let size = 48

    static func file(_ number: Int, of dataset: ScoredDataset, in folder: URL) -> URL {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return folder.appendingPathComponent("\(dataset.name)-\(padded).json")
    }

    /// Writes the shard so that it is there as a whole or not at all.
    func write(in folder: URL) throws(EngineError) {
        let file = Self.file(number, of: recipe.dataset, in: folder)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(try CanonicalJSON.text(self).utf8).write(to: file, options: .atomic)
        } catch {
            throw EngineError(.unreadable, "The shard \(file.path) cannot be written: \(error.localizedDescription)")
        }
    }

    /// Reads a shard; nil if it is not there.
    /// - Throws: `malformed` if it is damaged, `mismatched` if it was made with another recipe.
    static func read(_ number: Int, _ recipe: ScoreRecipe, in folder: URL) throws(EngineError) -> ScoreShard? {
        let file = file(number, of: recipe.dataset, in: folder)
        guard let data = try? Data(contentsOf: file) else { return nil }
        guard let shard = try? CanonicalJSON.value(ScoreShard.self, from: String(decoding: data, as: UTF8.self)) else {
            throw EngineError(
                .malformed, "The shard \(file.path) is damaged.", hint: "Delete it; it is computed again.")
        }
        guard shard.recipe == recipe, shard.number == number else {
            throw EngineError(
                .mismatched,
                "The shard \(file.path) was made with batch \(shard.recipe.batch), seed \(shard.recipe.seed), "
                    + "\(shard.recipe.images) images and \(shard.recipe.engine), formulas \(shard.recipe.formulas), not with this build's.",
                hint: "Give another folder with --shards.")
        }
        return shard
    }
}
