/// How a device's figures were measured, and how well the look-up table agrees with whole networks.
package struct Calibration: Equatable, Sendable, Codable {
    /// The day, as `2026-11-21`, in UTC.
    package let date: String
    /// The processor as the system names it.
    package let processor: String
    /// The library that ran the networks, with its version.
    package let engine: String
    /// How often each piece and each network was read.
    package let rounds: Int
    /// How far rounds were apart in the middle of all that was measured: half the range between the quartiles, as a
    /// share of the median.
    package let spread: Double
    /// How well look-ups agree with whole networks, for each image size that was measured.
    package let agreements: [Agreement]

    package init(
        date: String, processor: String, engine: String, rounds: Int, spread: Double, agreements: [Agreement]
    ) {
        self.date = date
        self.processor = processor
        self.engine = engine
        self.rounds = rounds
        self.spread = spread
        self.agreements = agreements
    }

    /// How well look-ups agree with networks of one image size that were measured end to end.
    package struct Agreement: Equatable, Sendable, Codable {
        /// The data set whose networks were measured.
        package let dataset: Dataset
        /// How many.
        package let networks: Int
        /// Of the plain sum over pieces.
        package let plain: Figures
        /// Of the corrected sum; each network was left out of the fit that predicts it.
        package let corrected: Figures

        package init(dataset: Dataset, networks: Int, plain: Figures, corrected: Figures) {
            self.dataset = dataset
            self.networks = networks
            self.plain = plain
            self.corrected = corrected
        }
    }

    /// Rank and size of an agreement.
    package struct Figures: Equatable, Sendable, Codable {
        /// Spearman's rank correlation; nil where it is not defined.
        package let spearman: Double?
        /// Median of the absolute relative error.
        package let medianError: Double

        package init(spearman: Double?, medianError: Double) {
            self.spearman = spearman
            self.medianError = medianError
        }
    }
}
