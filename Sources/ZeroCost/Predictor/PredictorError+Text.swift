// The only place where the predictor's errors are worded.
extension PredictorError {
    /// The last error of XGBoost on this thread: its first line, without the place in its source.
    static func library(_ text: String, doing work: String) -> PredictorError {
        let line = text.split(separator: "\n").first.map(String.init) ?? "it gave no reason"
        let reason = line.split(separator: "] ").last.map(String.init) ?? line
        return PredictorError(.library, "XGBoost could not \(work): \(reason.prefix(160)).")
    }

    static func tooFewLabels(_ found: Int, needed: Int) -> PredictorError {
        PredictorError(
            .tooFewLabels, "A predictor is fitted on at least \(needed) labelled cells, and there are \(found).",
            hint: "Ask for more of them, or choose a dataset with more accuracies.")
    }

    static func length(of name: String, found: Int, expected: Int) -> PredictorError {
        PredictorError(.badColumn, "The column '\(name)' has \(found) values for \(expected) cells.")
    }

    static func notFinite(_ value: Double, in name: String, at row: Int) -> PredictorError {
        PredictorError(.badColumn, "The column '\(name)' holds \(value) for cell \(row); a value is finite or missing.")
    }

    static func outOfRange(_ accuracy: Double, at row: Int) -> PredictorError {
        PredictorError(.badColumn, "The label of cell \(row) is \(accuracy); an accuracy lies from 0 to 100 per cent.")
    }

    static func tooManyFeatures(_ count: Int, allowed: Int) -> PredictorError {
        PredictorError(.badColumn, "\(count) features are more than the \(allowed) that a forest can number.")
    }

    static func missingFeature(_ name: String) -> PredictorError {
        PredictorError(
            .missingFeature, "The predictor needs the proxy '\(name)', which is not at hand.",
            hint: "`--features encoding` needs no proxies.")
    }

    static func otherDataset(_ asked: String, fitted: String) -> PredictorError {
        PredictorError(
            .otherDataset, "The predictor was fitted on \(fitted) and says nothing of \(asked).",
            hint: "`predictor fit --dataset \(asked)` fits one.")
    }

    static func noneShipped(for dataset: String, shipped: [String]) -> PredictorError {
        PredictorError(
            .otherDataset,
            "No predictor is shipped for '\(dataset.prefix(40))'; there is one for \(shipped.joined(separator: ", ")).")
    }

    static func damaged(_ what: String) -> PredictorError {
        PredictorError(.damaged, "These bytes are no predictor as it was written: \(what).")
    }

    static func damagedFile(_ file: String, _ error: PredictorError) -> PredictorError {
        PredictorError(
            .damaged,
            "The shipped predictor '\(file)' is damaged: \(error.message.prefix(1).lowercased())\(error.message.dropFirst())",
            hint: "The folder llm-nas_ZeroCost.resources as it was built belongs beside the program.")
    }

    static func notShipped(_ file: String, in folder: String) -> PredictorError {
        PredictorError(
            .notShipped, "The shipped predictor '\(file)' cannot be read in \(folder).",
            hint: "The folder llm-nas_ZeroCost.resources belongs beside the program.")
    }
}
