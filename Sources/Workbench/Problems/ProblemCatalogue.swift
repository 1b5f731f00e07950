import Benchmarks
import Determinism
import Foundation
import Search
import Sessions

/// What can be searched for here: datasets and devices of the imported tables, and the user's own devices.
struct ProblemCatalogue: Sendable {
    /// Where the tables and the user's devices lie.
    let directory: URL

    /// Opens the tables.
    func store() throws(WorkbenchError) -> BenchmarkStore {
        do {
            return try BenchmarkStore(directory: directory)
        } catch {
            throw WorkbenchError(.noTables, error.message, hint: error.hint)
        }
    }

    /// The user's own devices.
    var shelf: DeviceShelf { DeviceShelf(dataDirectory: directory) }

    /// The problem that a task names.
    ///
    /// - Throws: when tables, device or predictor are missing, or are others than the task's.
    func problem(_ spec: TaskSpec) throws(WorkbenchError) -> TableProblem {
        guard let dataset = Dataset(name: spec.dataset) else {
            throw .unknownName("dataset", spec.dataset, known: Dataset.allCases.map(\.name))
        }
        guard let accuracy = SeenAccuracy(rawValue: spec.accuracy) else {
            throw .unknownName("accuracy", spec.accuracy, known: SeenAccuracy.allCases.map(\.rawValue))
        }
        let store = try tables(of: spec)
        let device = try device(of: spec, dataset)
        var predictor: PredictedAccuracies?
        if let record = spec.predictor { predictor = try self.predictor(for: dataset, expecting: record) }
        var meter: (any LatencyMeter)?
        if spec.measures == true { meter = self.meter }
        return TableProblem(
            dataset: dataset, device: device, objectives: spec.objectives, accuracy: accuracy,
            figures: try figures(of: spec, dataset, device, accuracy, store, predictor), predictor: predictor,
            meter: meter)
    }

    private func figures(
        of spec: TaskSpec, _ dataset: Dataset, _ device: TargetDevice, _ accuracy: SeenAccuracy,
        _ store: BenchmarkStore?, _ predictor: PredictedAccuracies?
    ) throws(WorkbenchError) -> ProblemFigures {
        let standings = try ProblemFigures.standings(
            device, dataset, spec.objectives, store: store, allowCutOff: spec.allowsCutOff)
        let seen = accuracy.kind.map { ProblemFigures.errors(store, dataset, $0) } ?? predictor?.errors ?? []
        guard !seen.isEmpty else { throw .noAccuracies(dataset: dataset) }
        return ProblemFigures(
            standings: standings, seenErrors: seen, testErrors: ProblemFigures.errors(store, dataset, .test),
            hints: predictor?.hints ?? store.map { ProblemFigures.hints($0, dataset) } ?? [])
    }

    /// The tables that a task looks into. One that looks into none is told beside what is known all the same.
    private func tables(of spec: TaskSpec) throws(WorkbenchError) -> BenchmarkStore? {
        guard let expected = spec.tables else { return try? store() }
        let store = try store()
        if store.tablesDigest != expected { throw .otherTables(expected.short, found: store.tablesDigest.short) }
        return store
    }

    private func device(of spec: TaskSpec, _ dataset: Dataset) throws(WorkbenchError) -> TargetDevice {
        guard let record = spec.ownDevice else {
            guard let device = Device(name: spec.device) else {
                throw .unknownName("device for \(dataset.name)", spec.device, known: Device.all.map(\.name))
            }
            return .published(device)
        }
        if let content = record.content { return .own(try OwnDevice(recorded: content, name: spec.device)) }
        guard let device = try own(spec.device) else { throw .deviceGone(spec.device) }
        let found = device.digest
        if found != record.digest { throw .otherDevice(spec.device, record.digest.short, found: found.short) }
        return .own(device)
    }

    /// The user's device of that name; nil when there is none.
    func own(_ name: String) throws(WorkbenchError) -> OwnDevice? {
        do {
            return try shelf.device(named: name)
        } catch {
            throw WorkbenchError(.device, error.message, hint: error.hint)
        }
    }

    private func predictor(for dataset: Dataset, expecting record: PredictionRecord) throws(WorkbenchError)
        -> PredictedAccuracies
    {
        let found = try predictions(for: dataset, withScores: record.scores != nil)
        if found.digest != record.digest { throw .otherPredictor(record.digest.short, found: found.digest.short) }
        if found.scores != record.scores {
            throw .otherScores(record.scores?.short ?? "none", found: found.scores?.short ?? "none")
        }
        return found
    }
}

extension OwnDevice {
    /// The device that a session holds the figures of.
    init(recorded content: String, name: String) throws(WorkbenchError) {
        do {
            try self.init(text: content, place: "the session's record of \(name)")
        } catch {
            throw WorkbenchError(.device, error.message, hint: error.hint)
        }
    }
}
