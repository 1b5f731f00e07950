import Determinism
import Search

/// What is searched for.
package struct TaskSpec: Equatable, Sendable, Codable {
    package let dataset: String
    package let device: String
    package let objectives: [Objective]
    /// Which accuracy the search sees: `validation`, `test` or `predicted`.
    package let accuracy: String
    /// Whether cells whose output does not depend on the input count.
    package let allowsCutOff: Bool
    /// What the figures are looked up in: a replay on other tables notices. nil when no table is looked at.
    package let tables: Digest?
    /// The device's figures, where it is none of the tables'.
    package let ownDevice: DeviceRecord?
    /// What predicts accuracies, where they are predicted.
    package let predictor: PredictionRecord?
    /// Whether latencies of evaluated cells are measured rather than looked up; nil is no.
    package let measures: Bool?

    package init(
        dataset: String, device: String, objectives: [Objective], accuracy: String, allowsCutOff: Bool, tables: Digest?,
        ownDevice: DeviceRecord? = nil, predictor: PredictionRecord? = nil, measures: Bool? = nil
    ) {
        self.dataset = dataset
        self.device = device
        self.objectives = objectives
        self.accuracy = accuracy
        self.allowsCutOff = allowsCutOff
        self.tables = tables
        self.ownDevice = ownDevice
        self.predictor = predictor
        self.measures = measures
    }

    /// `cifar10 edgegpu`.
    package var title: String { "\(dataset) \(device)" }
}

/// A device that is not in the tables, as a task saw it.
package struct DeviceRecord: Equatable, Sendable, Codable {
    /// Names the figures: a search goes on only with the same.
    package let digest: Digest
    /// The figures themselves where they are few; nil where they have to be looked up again.
    package let content: String?

    package init(digest: Digest, content: String?) {
        self.digest = digest
        self.content = content
    }
}

/// What predicts accuracies, as a task saw it.
package struct PredictionRecord: Equatable, Sendable, Codable {
    /// Names the fitted model: a search goes on only with the same.
    package let digest: Digest
    /// Trained networks that it was fitted on: part of what the search costs.
    package let labels: Int
    /// The table of zero-cost scores that goes beside it; nil where there was none.
    package let scores: Digest?

    package init(digest: Digest, labels: Int, scores: Digest? = nil) {
        self.digest = digest
        self.labels = labels
        self.scores = scores
    }
    /// What a search whose evaluations it predicts owes before it begins.
    var bill: LabelBill { LabelBill(predictor: digest, added: labels) }
}
