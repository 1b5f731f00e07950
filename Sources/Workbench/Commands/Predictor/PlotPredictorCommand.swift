import ArgumentParser
import Benchmarks

/// `plot predictor`.
struct PlotPredictorCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("plot predictor", "the session's predictor against the truth"),
        Example("plot predictor --dataset cifar100 --shipped --term", "the program's own, in the terminal"),
    ]
    static let configuration = described(
        "predictor", "Predicted against true accuracy on unseen cells, with Kendall's tau and Spearman's rho.")

    @OptionGroup var choice: PredictorChoice

    @OptionGroup var output: PlotOutput

    func run(in notebook: isolated Notebook) async throws {
        let predictor = try choice.predictor(in: notebook)
        let dataset = try notebook.dataset(named: predictor.card.dataset)
        let kind = AccuracyKind(rawValue: predictor.card.accuracy) ?? .validation
        let lab = try PredictorLab(try notebook.catalogue.store(), dataset, kind)
        let pairs = try lab.pairs(predictor, on: lab.indices(.unseen, after: predictor.card.training))
        let chart = try PredictorChart(pairs, of: predictor.card, session: notebook.name)
        try await notebook.draw(chart.figure, kind: "predictor", to: output)
    }
}
