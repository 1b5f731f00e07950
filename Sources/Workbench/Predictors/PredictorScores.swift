import Determinism
import ParetoMetrics
import ZeroCost

/// Predicted and true accuracies of the same cells, in per cent.
struct PredictionPairs: Sendable, Equatable {
    let predicted: [Double]
    let truth: [Double]
}

/// How good predictions are, in ranks and in points of per cent.
struct PredictorScores: Sendable, Equatable {
    let cells: Int
    let spearman: Double
    let kendall: Double
    /// 1 minus the squared errors over the squared deviations from the mean.
    let r2: Double
    let meanAbsolute: Double
    /// Standard error of `meanAbsolute`.
    let standardError: Double
    /// Nine cells in ten are off by no more.
    let ninth: Double
    /// Mean of predicted minus true.
    let bias: Double
    /// By how many points the truth rises, over the cells, when the prediction rises by one: 1 is calibrated.
    let slope: Double

    /// Measures; nil for fewer than two cells or when either list is constant.
    init?(_ pairs: PredictionPairs) {
        let (predicted, truth) = (pairs.predicted, pairs.truth)
        guard let spearman = try? Correlation.spearman(predicted, truth),
            let kendall = try? Correlation.kendall(predicted, truth)
        else { return nil }
        cells = truth.count
        self.spearman = spearman
        self.kendall = kendall
        let count = Double(truth.count)
        let mean = truth.reduce(0, +) / count
        let meanPredicted = predicted.reduce(0, +) / count
        var (errors, deviations, cross, spread, absolute) = (0.0, 0.0, 0.0, 0.0, [Double]())
        for (guess, value) in zip(predicted, truth) {
            errors += (guess - value) * (guess - value)
            deviations += (value - mean) * (value - mean)
            cross += (guess - meanPredicted) * (value - mean)
            spread += (guess - meanPredicted) * (guess - meanPredicted)
            absolute.append(abs(guess - value))
        }
        r2 = 1 - errors / deviations
        slope = cross / spread
        bias = meanPredicted - mean
        let meanAbsolute = absolute.reduce(0, +) / count
        let variance = absolute.reduce(0) { $0 + ($1 - meanAbsolute) * ($1 - meanAbsolute) } / (count - 1)
        self.meanAbsolute = meanAbsolute
        standardError = (variance / count).squareRoot()
        ninth = absolute.sorted()[Int((count - 1) * 0.9)]
    }

    /// The same for a card, rounded to four digits; the interval is that of a mean, 1.96 standard errors each way.
    var knownError: KnownError {
        func rounded(_ value: Double) -> Double { NumberText.rounded(value, significant: 4) }
        return KnownError(
            cells: cells, meanAbsolute: rounded(meanAbsolute), low: rounded(meanAbsolute - 1.96 * standardError),
            high: rounded(meanAbsolute + 1.96 * standardError), ninth: rounded(ninth), spearman: rounded(spearman),
            kendall: rounded(kendall), r2: rounded(r2))
    }
}
