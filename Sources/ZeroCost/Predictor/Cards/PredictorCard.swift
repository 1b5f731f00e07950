import Determinism
import SearchSpaces

/// All that is to be known of a fitted predictor but its trees.
package struct PredictorCard: Codable, Equatable, Sendable {
    /// The dataset whose accuracies it predicts.
    package let dataset: String
    /// Image side and classes of that dataset.
    package let side: Int
    package let classes: Int
    /// Which accuracy: `validation` or `test`, after 200 epochs, mean over the benchmark's runs.
    package let accuracy: String
    package let recipe: PredictorRecipe
    package let seed: Seed
    /// The benchmark's indices of the cells whose labels were used, ascending; each is a network that was trained.
    package let training: [Int]
    /// Where the labels come from: the digest of the tables.
    package let labels: Digest?
    /// Where the proxies come from; nil without.
    package let proxies: Provenance?
    /// The features in the order of the trees' numbers.
    package let features: [String]
    /// Mean and standard deviation of the labels' logarithms of the error.
    package let centre: Double
    package let scale: Double
    package let importance: [PredictorEnsemble.FeatureShare]
    /// Milliseconds since 1970 when it was fitted.
    package let made: Int64
    /// The version of XGBoost that grew the trees.
    package let library: String
    /// Names the trees by their bytes.
    package let forest: Digest
    /// How far it is off on cells it has not seen; nil when nobody has measured it.
    package var error: KnownError?

    /// A set of proxies by name and content.
    package struct Provenance: Codable, Equatable, Sendable {
        package let title: String
        package let digest: Digest

        package init(title: String, digest: Digest) {
            self.title = title
            self.digest = digest
        }
    }

    /// What the networks are built for.
    package var shape: TaskShape { TaskShape(side: side, classes: classes) }

    /// How many trained networks the predictor cost.
    package var cost: Int { training.count }
}
