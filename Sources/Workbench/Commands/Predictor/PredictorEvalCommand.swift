import ArgumentParser
import Benchmarks
import Console
import ZeroCost

/// `predictor eval`.
struct PredictorEvalCommand: WorkbenchCommand {
    static let examples = [
        Example("predictor eval --dataset cifar10 --train 20 --splits 2", "a quick look"),
        Example(
            "predictor eval --features proxies --scores published", "six lines of 10 splits"),
    ]
    static let configuration = described(
        "eval", "Measure predictors over repeated splits: fitted on some cells, compared with the truth on all others.",
        discussion: """
            Split s draws its training cells with seed s from the 9,445 cells without a dead edge, as \
            NAS-Bench-Suite-Zero does, and all others of them are predicted. `--on unseen` measures on every connected \
            cell whose function no training cell computes. Intervals are bootstrapped over splits.
            """)

    @Option(help: "cifar10, cifar100 or in16, as often as you like; all three unless given.")
    var dataset: [String] = []

    @Option(help: "Labelled cells, as often as you like (default: 100 and 1000).")
    var train: [Int] = []

    @Option(help: "encoding, proxies or both, as often as you like (default: encoding).")
    var features: [PredictorFeatures] = []

    @Option(help: "Whose proxies: shipped (the program's own) or published (the tables').")
    var scores: ProxyOrigin = .shipped

    @Option(help: "Repeated splits.")
    var splits = 10

    @Option(help: "The accuracy: validation or test.")
    var accuracy: AccuracyKind = .validation

    @Option(help: "Which cells are predicted: rest or unseen.")
    var on: PredictorLab.TestSet = .rest

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if splits < 1 { throw ValidationError("--splits takes a whole number of at least 1, not \(splits).") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let bench = PredictorBench(cases: try cases(in: notebook), splits: splits, set: on)
        let bar = ProgressLine.standardError(notebook.surroundings.variables)
        defer { bar.finish() }
        let scores = try await bench.run { done, total in bar.show("fits", count: done, total: total) }
        bar.finish()
        format.show(PredictorBenchReport(bench: bench, scores: scores).table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message(
                "\(accuracy.rawValue) accuracy; a label is a trained network; measured on "
                    + (on == .rest
                        ? "all other cells without a dead edge." : "all connected cells of functions not trained on."))
        }
    }

    private func cases(in notebook: isolated Notebook) throws(WorkbenchError) -> [PredictorBench.Case] {
        let store = try notebook.catalogue.store()
        var cases: [PredictorBench.Case] = []
        for name in dataset.isEmpty ? Dataset.allCases.map(\.name) : dataset {
            let chosen = try notebook.dataset(named: name)
            let lab = try PredictorLab(store, chosen, accuracy)
            for count in train.isEmpty ? [100, 1000] : train {
                _ = try lab.draw(count, seed: notebook.state.seed)
                for features in features.isEmpty ? [.encoding] : features {
                    cases.append(
                        PredictorBench.Case(
                            lab: lab, features: features,
                            proxies: try notebook.proxies(for: features, scores, chosen, in: store),
                            train: count))
                }
            }
        }
        return cases
    }
}

extension PredictorLab.TestSet: ExpressibleByArgument {}
