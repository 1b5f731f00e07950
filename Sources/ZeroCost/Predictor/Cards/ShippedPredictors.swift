import Determinism
import Foundation

/// The predictors that come with the program, one for each dataset: a bare computer predicts with them.
package enum ShippedPredictors {
    /// The datasets there is one for.
    package static let datasets = ["cifar10", "cifar100", "in16"]

    /// The file of a dataset's predictor.
    package static func fileName(_ dataset: String) -> String { "predictor-\(dataset).bin" }

    /// The shipped predictor of that dataset.
    ///
    /// - Parameter folder: where the files are. Beside the program unless given; only there a file must have the digest
    ///   of the one that ships, since other folders hold predictors that a user made.
    /// - Throws: `otherDataset` for one without, and for a file that holds another's; `notShipped` when the file is gone;
    ///   `damaged`.
    package static func predictor(
        for dataset: String, proxies: (any ProxySource)? = nil, in folder: URL? = nil
    ) throws(PredictorError) -> AccuracyPredictor {
        guard datasets.contains(dataset) else { throw .noneShipped(for: dataset, shipped: datasets) }
        let place = folder ?? shippedFolder
        guard let data = try? Data(contentsOf: place.appendingPathComponent(fileName(dataset))) else {
            throw .notShipped(fileName(dataset), in: place.path)
        }
        if folder == nil { return try shipped(dataset, Array(data), proxies: proxies) }
        return try predictor(of: dataset, Array(data), proxies)
    }

    /// The predictor that these bytes, which should be those of the shipped file, hold.
    static func shipped(
        _ dataset: String, _ bytes: [UInt8], proxies: (any ProxySource)? = nil
    ) throws(PredictorError) -> AccuracyPredictor {
        if let fault = ShippedFile.fault(of: Digest(of: bytes), named: fileName(dataset)) {
            throw .damagedFile(fileName(dataset), .damaged(fault))
        }
        return try predictor(of: dataset, bytes, proxies)
    }

    private static func predictor(
        of dataset: String, _ bytes: [UInt8], _ proxies: (any ProxySource)?
    ) throws(PredictorError) -> AccuracyPredictor {
        let predictor: AccuracyPredictor
        do {
            predictor = try read(bytes, dataset, proxies)
        } catch {
            throw error.code == .damaged ? .damagedFile(fileName(dataset), error) : error
        }
        try predictor.check(dataset: dataset)
        return predictor
    }

    /// One that was fitted on the program's own scores brings them.
    private static func read(_ bytes: [UInt8], _ dataset: String, _ proxies: (any ProxySource)?)
        throws(PredictorError) -> AccuracyPredictor
    {
        let wanted = try AccuracyPredictor.card(of: bytes).proxies
        let scores = wanted?.title == ScoreTable.proxyTitle ? ScoredDataset(rawValue: dataset) : nil
        return try AccuracyPredictor(bytes: bytes, proxies: proxies ?? scores.flatMap { try? ScoreTable.shipped($0) })
    }

    /// The folder of this module's files: beside the program, wherever it was started from, or in the checkout it was
    /// built from.
    ///
    /// Not `Bundle.module`, which ends the program when the folder is gone.
    package static let shippedFolder: URL = {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = program.deletingLastPathComponent()
            .appendingPathComponent("llm-nas_ZeroCost.resources/Resources/Predictors")
        if FileManager.default.fileExists(atPath: beside.path) { return beside }
        let module = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = module.appendingPathComponent("Resources/Predictors")
        return FileManager.default.fileExists(atPath: source.path) ? source : beside
    }()
}
