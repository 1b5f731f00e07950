import Determinism

/// A predictor that was fitted: enough to fit it again, and what was known of it then.
///
/// The trees are not in the journal: they follow from the labels, which the tables hold, and from what stands here.
/// Should another build of the library grow other trees, their digest says so; decisions made with the old ones are
/// recorded as decisions are.
package struct PredictorRecord: Equatable, Sendable, Codable {
    /// How the trees were grown, in XGBoost's own terms.
    package struct Growth: Equatable, Sendable, Codable {
        package let members: Int
        package let rounds: Int
        package let depth: Int
        package let eta: Double
        package let subsample: Double
        package let columns: Double
        package let leastChildWeight: Double

        package init(
            members: Int, rounds: Int, depth: Int, eta: Double, subsample: Double, columns: Double,
            leastChildWeight: Double
        ) {
            self.members = members
            self.rounds = rounds
            self.depth = depth
            self.eta = eta
            self.subsample = subsample
            self.columns = columns
            self.leastChildWeight = leastChildWeight
        }
    }

    /// What was measured on cells it was not fitted on, rounded to four digits.
    package struct Quality: Equatable, Sendable, Codable {
        package let cells: Int
        package let meanAbsolute: Double
        package let spearman: Double
        package let kendall: Double

        package init(cells: Int, meanAbsolute: Double, spearman: Double, kendall: Double) {
            self.cells = cells
            self.meanAbsolute = meanAbsolute
            self.spearman = spearman
            self.kendall = kendall
        }
    }

    package let dataset: String
    /// `validation` or `test`.
    package let accuracy: String
    /// `encoding`, `proxies` or `both`.
    package let features: String
    /// Where the proxies came from; nil without.
    package let proxies: String?
    package let growth: Growth
    package let seed: Seed
    /// The benchmark's indices of the labelled cells, ascending.
    package let training: [Int]
    /// The tables that the labels were read from.
    package let tables: Digest
    /// The trees that came of it.
    package let forest: Digest
    /// nil when it could not be measured.
    package let quality: Quality?

    package init(
        dataset: String, accuracy: String, features: String, proxies: String?, growth: Growth, seed: Seed,
        training: [Int], tables: Digest, forest: Digest, quality: Quality?
    ) {
        self.dataset = dataset
        self.accuracy = accuracy
        self.features = features
        self.proxies = proxies
        self.growth = growth
        self.seed = seed
        self.training = training
        self.tables = tables
        self.forest = forest
        self.quality = quality
    }

    /// Whether the same was asked for, whatever trees came of it.
    package func isSameRequest(as other: PredictorRecord) -> Bool {
        (dataset, accuracy, features, proxies) == (other.dataset, other.accuracy, other.features, other.proxies)
            && (growth, seed, training, tables) == (other.growth, other.seed, other.training, other.tables)
    }
}
