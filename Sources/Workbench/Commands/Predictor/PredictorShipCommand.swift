import ArgumentParser
import Benchmarks
import Determinism
import Foundation
import ZeroCost

/// `predictor ship`.
struct PredictorShipCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example(
            "predictor ship Sources/ZeroCost/Resources/Predictors",
            "made again")
    ]
    static let configuration = described(
        "ship", "Fit and write the predictors that come with the program, one a dataset.",
        discussion: """
            Fitted on 1,000 cells' published validation accuracies, drawn with seed 1; their error is measured on the \
            connected cells whose functions they were not fitted on. SOURCE_DATE_EPOCH fixes the date, and with it \
            every byte.
            """)

    @Argument(help: "The directory.", completion: .directory)
    var directory: String

    @Option(help: "How many labelled cells.")
    var train = 1000

    @Option(help: "encoding, or both with the program's own scores; then the score tables must be there first.")
    var features: PredictorFeatures = .encoding

    @Option(help: "Draws and fits.")
    var seed: UInt64 = 1

    func validate() throws {
        if features == .proxies { throw ValidationError("--features takes encoding or both for what is shipped.") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let store = try notebook.catalogue.store()
        let folder = URL(fileURLWithPath: (directory as NSString).expandingTildeInPath)
        var files: [(Dataset, AccuracyPredictor, [UInt8])] = []
        for dataset in Dataset.allCases {
            try Task.checkCancellation()
            let lab = try PredictorLab(store, dataset, .validation)
            let recipe = PredictorRecipe(features: features, labels: train)
            let proxies = try notebook.proxies(for: features, .shipped, dataset, in: store)
            let predictor = try lab.measured(
                try lab.fit(
                    try lab.draw(train, seed: Seed(seed)), recipe: recipe, seed: Seed(seed), proxies: proxies,
                    made: notebook.surroundings.clock.milliseconds()))
            do {
                files.append((dataset, predictor, try predictor.bytes()))
            } catch {
                throw WorkbenchError(error)
            }
        }
        for (dataset, predictor, bytes) in files {
            let file = folder.appendingPathComponent(ShippedPredictors.fileName(dataset.name))
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try Data(bytes).write(to: file, options: .atomic)
            } catch {
                throw WorkbenchError(.file, "\(file.path) cannot be written: \(error.localizedDescription).")
            }
            let error = predictor.card.error.map {
                "off by \(NumberText.fixed($0.meanAbsolute, digits: 2)) points in the mean, Spearman "
                    + NumberText.fixed($0.spearman, digits: 3)
            }
            notebook.screen.result("wrote \(file.lastPathComponent), \(bytes.count) bytes: \(error ?? "not measured")")
        }
    }
}
