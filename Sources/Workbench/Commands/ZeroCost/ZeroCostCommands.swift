import ArgumentParser
import Benchmarks
import Determinism
import Foundation
import SearchSpaces
import ZeroCost

/// Scores of cells that need no training.
struct ZeroCostCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zerocost", abstract: "Score cells without training them.",
        subcommands: [
            ZeroCostShowCommand.self, ZeroCostCorrelateCommand.self, ZeroCostBuildCommand.self,
            ZeroCostCheckCommand.self,
        ])
}

extension Dataset {
    /// The same dataset as the scores name it.
    var scored: ScoredDataset {
        switch self {
        case .cifar10: .cifar10
        case .cifar100: .cifar100
        case .in16: .in16
        }
    }

    /// The dataset that a user's text names.
    static func named(_ text: String) throws(WorkbenchError) -> Dataset {
        guard let found = Dataset(name: text) else {
            throw .unknownName("dataset", text, known: Dataset.allCases.map(\.name))
        }
        return found
    }
}

extension WorkbenchError {
    /// An error of the engine as a command reports it.
    init(_ error: EngineError) {
        let code: Code
        switch error.code {
        case .unreadable, .wrongSize, .malformed, .mismatched: code = .file
        case .outOfRange: code = .badArgument
        case .refused: code = .program
        }
        self.init(code, error.message, hint: error.hint)
    }
}

/// What fixes scores besides cell and dataset.
struct ScoreOptions: ParsableArguments, Sendable {
    @Option(help: "Images in each of the two batches.")
    var batch = ScoreOptions.shippedBatch

    @Option(help: "The seed of weights and images.")
    var seed: UInt64 = 1

    @Option(help: "A directory with CIFAR's binary files; without it the images are synthetic.", completion: .directory)
    var images: String?

    /// chosen: the scores of all cells for three datasets then take two cores about half an hour.
    static let shippedBatch = 8

    func validate() throws {
        if !(2...512).contains(batch) {
            throw ValidationError("--batch takes a whole number from 2 to 512, not \(batch).")
        }
    }

    /// The recipe, and the images if they are not synthetic.
    func recipe(_ dataset: ScoredDataset) throws(EngineError) -> (ScoreRecipe, ProxyInput?) {
        guard let images else {
            return (ScoreRecipe(dataset: dataset, batch: batch, seed: seed, images: SyntheticImages.name), nil)
        }
        let files = try ImageFiles(URL(fileURLWithPath: (images as NSString).expandingTildeInPath), dataset)
        let recipe = ScoreRecipe(
            dataset: dataset, batch: batch, seed: seed, images: "file \(files.digest.short)")
        return (recipe, try files.input(seed: Seed(seed), batch: batch))
    }
}

extension ScoreRecipe {
    /// How scores were made, in a few words.
    var text: String {
        "batch \(batch), seed \(seed), \(images) images, \(engine), formulas \(formulas)"
    }
}
