/// How far a predictor was off on cells that it was not fitted on.
package struct KnownError: Codable, Equatable, Sendable {
    /// On how many cells this was measured.
    package let cells: Int
    /// Mean absolute error in points of per cent, with the ends of its 95 % interval.
    package let meanAbsolute: Double
    package let low: Double
    package let high: Double
    /// Nine cells in ten are off by no more than this, in points.
    package let ninth: Double
    /// Rank correlations with the true accuracy.
    package let spearman: Double
    package let kendall: Double
    /// The share of the accuracies' variance that is explained.
    package let r2: Double

    package init(
        cells: Int, meanAbsolute: Double, low: Double, high: Double, ninth: Double, spearman: Double, kendall: Double,
        r2: Double
    ) {
        self.cells = cells
        self.meanAbsolute = meanAbsolute
        self.low = low
        self.high = high
        self.ninth = ninth
        self.spearman = spearman
        self.kendall = kendall
        self.r2 = r2
    }
}
