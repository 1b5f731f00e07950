import ArgumentParser
import Benchmarks
import Determinism
import ZeroCost

/// Predictors of accuracy.
struct PredictorCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predictor", abstract: "Predict accuracies from few trained networks.",
        subcommands: [
            PredictorFitCommand.self, PredictorShowCommand.self, PredictorImportanceCommand.self,
            PredictorFrontCommand.self, PredictorEvalCommand.self, PredictorShipCommand.self,
        ])
}

/// Which predictor is meant: the session's for a dataset, or the program's own.
struct PredictorChoice: ParsableArguments, Sendable {
    @Option(help: "cifar10, cifar100 or in16; the task's unless given.")
    var dataset: String?

    @Flag(help: "The predictor that comes with the program.")
    var shipped = false

    func predictor(in notebook: isolated Notebook) throws(WorkbenchError) -> AccuracyPredictor {
        let chosen = try notebook.dataset(named: dataset)
        return try shipped ? notebook.shippedPredictor(for: chosen) : notebook.predictor(for: chosen)
    }
}

extension PredictorFeatures: ExpressibleByArgument {}

/// `predictor fit`.
struct PredictorFitCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("predictor fit --train 100", "on 100 labelled networks"),
        Example(
            "predictor fit --train 50 --features both --scores published", "on cells and proxies"),
    ]
    static let configuration = described(
        "fit", "Fit a predictor of accuracy on labelled cells, measure it and keep it with the session.",
        discussion: """
            An ensemble of gradient-boosted trees (XGBoost). Training cells are drawn from the 9,445 cells without a \
            dead edge, each equally likely; each is a network that had to be trained, and counts as cost.
            """)

    @Option(help: "How many labelled cells.")
    var train = 100

    @Option(help: "Draws and fits; the session's seed unless given.")
    var seed: UInt64?

    @Option(help: "cifar10, cifar100 or in16; the task's unless given.")
    var dataset: String?

    @Option(help: "encoding (the cell alone), proxies (zero-cost proxies) or both.")
    var features: PredictorFeatures = .encoding

    @Option(help: "Whose proxies: shipped (the program's own) or published (the tables').")
    var scores: ProxyOrigin = .shipped

    @Option(help: "The accuracy that labels are: validation or test; what the task sees unless given.")
    var accuracy: AccuracyKind?

    func run(in notebook: isolated Notebook) async throws {
        let chosen = try notebook.dataset(named: dataset)
        let seen = notebook.state.task.flatMap { AccuracyKind(rawValue: $0.accuracy) }
        let store = try notebook.catalogue.store()
        let lab = try PredictorLab(store, chosen, accuracy ?? seen ?? .validation)
        let seed = seed.map { Seed($0) } ?? notebook.state.seed
        let training = try lab.draw(train, seed: seed)
        let fitted = try notebook.fitPredictor(lab, training, features: features, scores: scores, seed: seed, in: store)
        notebook.screen.result(PredictorLine(record: fitted).text)
        notebook.screen.message(
            "\(notebook.state.labels(for: chosen.name)) labelled networks of \(chosen.name) are this session's cost so far. "
                + "Next: `predictor front`, `plot predictor`.")
    }
}

/// `predictor show`.
struct PredictorShowCommand: WorkbenchCommand {
    static let examples = [
        Example("predictor show --dataset cifar10 --shipped", "the card of the program's own predictor"),
        Example("predictor show", "the session's, for the task's dataset"),
    ]
    static let configuration = described(
        "show", "Show a predictor's card: its cost, its known error, its training cells, its digest.")

    @OptionGroup var choice: PredictorChoice

    @Flag(help: "List every training cell.")
    var all = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var predictor = try choice.predictor(in: notebook)
        if predictor.card.error == nil { predictor = try notebook.measured(predictor) }
        let report = PredictorCardReport(card: predictor.card, listsTraining: all || format.isForMachines)
        format.show(report.table, on: notebook.screen)
    }
}

/// `predictor importance`.
struct PredictorImportanceCommand: WorkbenchCommand {
    static let examples = [
        Example("predictor importance", "what the session's predictor went by"),
        Example("predictor importance --dataset in16 --shipped --top 5", "the five features that mattered most"),
    ]
    static let configuration = described(
        "importance", "Show each feature's share in what the trees learned (total gain).")

    @OptionGroup var choice: PredictorChoice

    @Option(help: "How many features.")
    var top = 15

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a whole number of at least 1, not \(top).") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let card = try choice.predictor(in: notebook).card
        format.show(ImportanceReport(shares: Array(card.importance.prefix(top))).table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message("\(card.features.count) features; \(card.cost) labelled networks.")
        }
    }
}
