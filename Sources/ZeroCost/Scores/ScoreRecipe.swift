/// How a score table was made: whatever two tables must share to be comparable.
package struct ScoreRecipe: Hashable, Sendable, Codable {
    /// Counted up when a formula or a default changes.
    package static let currentFormulas = 1

    package let dataset: ScoredDataset
    /// Images in each of the two batches.
    package let batch: Int
    package let seed: UInt64
    /// Where the images came from: `synthetic`, or the digest of the files.
    package let images: String
    /// oneDNN's version.
    package let engine: String
    /// The version of the formulas.
    package let formulas: Int

    package init(dataset: ScoredDataset, batch: Int, seed: UInt64, images: String) {
        self.dataset = dataset
        self.batch = batch
        self.seed = seed
        self.images = images
        engine = "oneDNN \(EngineVersion.oneDNN)"
        formulas = Self.currentFormulas
    }
}
