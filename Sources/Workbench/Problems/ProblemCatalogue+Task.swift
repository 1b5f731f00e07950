import Benchmarks
import Determinism
import Search
import Sessions

/// What a user asks to search for, before it is checked.
struct TaskWish: Sendable {
    let dataset: String
    let device: String
    var withEnergy = false
    /// nil for what is usual for the device: validation for published ones, predictions for one's own.
    var accuracy: SeenAccuracy?
    var allowsCutOff = false
    /// Measure latencies of evaluated cells instead of looking them up.
    var measures = false
}

extension ProblemCatalogue {
    /// The task that a wish comes to, checked against what is here.
    ///
    /// - Parameter recorded: the task as a journal holds it; its device's figures stand in for those of this computer.
    func task(_ wish: TaskWish, recorded: TaskSpec? = nil) throws(WorkbenchError) -> TaskSpec {
        guard let dataset = Dataset(name: wish.dataset) else {
            throw .unknownName("dataset", wish.dataset, known: Dataset.allCases.map(\.name))
        }
        let device = try target(wish.device, for: dataset, recorded: recorded)
        if wish.withEnergy, !device.hasEnergy { throw .noEnergy(device) }
        if wish.measures, device.name != OwnDevice.hereName { throw .measuresElsewhere(device) }
        let accuracy = wish.accuracy ?? device.usualAccuracy
        var record: DeviceRecord?
        if case .own(let own) = device {
            let text = own.text
            record = DeviceRecord(digest: Digest(of: text), content: own.kind == .pieces ? text : nil)
        }
        var prediction: PredictionRecord?
        if accuracy == .predicted {
            // A journal from before there were scores goes on without them.
            let withScores = recorded.map { $0.predictor?.scores != nil } ?? true
            prediction = try predictionRecord(for: dataset, withScores: withScores)
        }
        return TaskSpec(
            dataset: dataset.name, device: device.name,
            objectives: wish.withEnergy ? [.error, .latency, .energy] : [.error, .latency],
            accuracy: accuracy.rawValue, allowsCutOff: wish.allowsCutOff,
            tables: record == nil || accuracy != .predicted ? try store().tablesDigest : nil, ownDevice: record,
            predictor: prediction,
            measures: wish.measures ? true : nil)
    }

    /// The device of that name with figures for the data set.
    private func target(_ text: String, for dataset: Dataset, recorded: TaskSpec?) throws(WorkbenchError)
        -> TargetDevice
    {
        let name = text.lowercased()
        if let recorded, recorded.device == name, let content = recorded.ownDevice?.content {
            return .own(try OwnDevice(recorded: content, name: name))
        }
        if let own = try own(name) {
            guard own.datasets.contains(dataset) else { throw .noDataset(dataset, of: own) }
            return .own(own)
        }
        if name == OwnDevice.hereName { throw .notCalibrated() }
        if let published = Device(name: name), try store().devices(for: dataset).contains(published) {
            return .published(published)
        }
        let tables = (try? store())?.devices(for: dataset).map(\.name) ?? []
        throw .unknownName("device for \(dataset.name)", text, known: tables + shelf.names)
    }
}

extension TargetDevice {
    /// What a search on it sees unless told otherwise.
    var usualAccuracy: SeenAccuracy {
        switch self {
        case .published: .validation
        case .own: .predicted
        }
    }
}
