import Determinism
import Figures
import ZeroCost

/// Predicted against true accuracy on cells that the predictor has not seen, with its rank correlations.
struct PredictorChart {
    let figure: Figure

    /// chosen: more points than this only fill the figure.
    private static let mostPoints = 1500
    /// chosen: cells under this share of the true accuracies would leave no room for the rest.
    private static let lowestShare = 0.05

    /// - Parameter pairs: every cell measured; the figures in the legend are over all of them.
    /// - Throws: when there are too few cells to correlate.
    init(_ pairs: PredictionPairs, of card: PredictorCard, session: String) throws(WorkbenchError) {
        guard let scores = PredictorScores(pairs), let highest = (pairs.truth + pairs.predicted).max() else {
            throw WorkbenchError(.figure, "There are too few cells to compare predictions with.")
        }
        let sorted = pairs.truth.sorted()
        let lowest = sorted[Int(Double(sorted.count - 1) * Self.lowestShare)]
        let margin = max((highest - lowest) * 0.06, 0.5)
        let range = FigureAxis.Range.between(lowest - margin, highest + margin)
        var stream = Seed(1).stream("plot/predictor")
        let places = pairs.truth.indices.filter { min(pairs.truth[$0], pairs.predicted[$0]) >= lowest - margin }
        let shown = stream.sample(Self.mostPoints, from: places).sorted()
        let tau = NumberText.fixed(scores.kendall, digits: 3)
        let rho = NumberText.fixed(scores.spearman, digits: 3)
        let layers = [
            FigureLayer(
                .points(shown.map { PlotPoint(pairs.truth[$0], pairs.predicted[$0]) }), role: .cloud,
                legend: "unseen cells, τ = \(tau), ρ = \(rho)"),
            FigureLayer(
                .line([PlotPoint(lowest - margin, lowest - margin), PlotPoint(highest + margin, highest + margin)]),
                role: .truth, legend: "predicted = true"),
        ]
        figure = Figure(
            x: FigureAxis("\(card.accuracy) accuracy on \(card.dataset)", unit: "%", range: range),
            y: FigureAxis("predicted from \(card.cost) labels", unit: "%", range: range), layers: layers,
            provenance: [
                "session \(session), \(card.dataset) predictor \(card.forest.short), seed \(card.seed), "
                    + "\(card.cost) labelled networks, \(card.recipe.features.rawValue)",
                "\(shown.count) of \(scores.cells) cells whose functions it was not fitted on; "
                    + "\(scores.cells - places.count) lie below the axes; tau and rho over all",
            ], aspect: 0.9)
    }
}
