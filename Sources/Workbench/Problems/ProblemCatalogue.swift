import Benchmarks
import Foundation
import Search
import Sessions

/// What can be searched for here: the datasets and devices of the imported tables.
struct ProblemCatalogue: Sendable {
    /// Where the tables lie.
    let directory: URL

    /// Opens the tables.
    func store() throws(WorkbenchError) -> BenchmarkStore {
        do {
            return try BenchmarkStore(directory: directory)
        } catch {
            throw WorkbenchError(.noTables, error.message, hint: error.hint)
        }
    }

    /// The problem a task names.
    func problem(_ spec: TaskSpec) throws(WorkbenchError) -> TableProblem {
        let store = try store()
        let (dataset, device) = try names(spec.dataset, spec.device, in: store)
        guard let accuracy = AccuracyKind(rawValue: spec.accuracy) else {
            throw WorkbenchError(
                .badArgument, "'\(spec.accuracy)' is no accuracy of the tables: validation or test.")
        }
        return try TableProblem(
            store: store, dataset: dataset, device: device, objectives: spec.objectives, accuracy: accuracy,
            allowCutOff: spec.allowsCutOff)
    }

    /// A task of that dataset and device, checked against the tables.
    func task(
        dataset: String, device: String, withEnergy: Bool, accuracy: AccuracyKind, allowsCutOff: Bool
    ) throws(WorkbenchError) -> TaskSpec {
        let store = try store()
        let (known, machine) = try names(dataset, device, in: store)
        if withEnergy, !machine.hasEnergy {
            let others = Device.all.filter(\.hasEnergy).map(\.name).joined(separator: ", ")
            throw WorkbenchError(
                .badArgument, "No energy was recorded for \(machine.name); devices with energy: \(others).")
        }
        return TaskSpec(
            dataset: known.name, device: machine.name,
            objectives: withEnergy ? [.error, .latency, .energy] : [.error, .latency], accuracy: accuracy.rawValue,
            allowsCutOff: allowsCutOff, tables: store.tablesDigest)
    }

    private func names(_ dataset: String, _ device: String, in store: BenchmarkStore) throws(WorkbenchError) -> (
        Dataset, Device
    ) {
        guard let known = Dataset(name: dataset) else {
            throw .unknownName("dataset", dataset, known: Dataset.allCases.map(\.name))
        }
        let devices = store.devices(for: known)
        guard let machine = Device(name: device), devices.contains(machine) else {
            throw .unknownName("device for \(known.name)", device, known: devices.map(\.name))
        }
        return (known, machine)
    }
}
