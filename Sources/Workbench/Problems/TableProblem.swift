import Benchmarks
import ParetoMetrics
import Search
import SearchSpaces

/// A dataset and a device whose every figure stands in the tables.
struct TableProblem: SearchProblem {
    let dataset: Dataset
    let device: Device
    let objectives: [Objective]
    /// The accuracy the search sees.
    let accuracy: AccuracyKind
    let space: any SearchSpace = NASBench201()
    /// True fronts in the accuracy that the search sees.
    let truth: GroundTruth?
    /// True fronts in test accuracy, which final fronts are also reported in.
    let testTruth: GroundTruth?
    let candidates: CandidatePool?
    private let standings: [Standing]
    private let seenErrors: [Double?]
    private let testErrors: [Double?]

    /// Reads the columns of one task.
    ///
    /// - Parameter allowCutOff: counts cells whose output does not depend on their input.
    /// - Complexity: O(n log n) in the size of the space; some 20 ms.
    init(
        store: BenchmarkStore, dataset: Dataset, device: Device, objectives: [Objective], accuracy: AccuracyKind,
        allowCutOff: Bool
    ) throws(WorkbenchError) {
        self.dataset = dataset
        self.device = device
        self.objectives = objectives
        self.accuracy = accuracy
        let columns = objectives.dropFirst().map { objective in
            objective == .energy
                ? store.energies(dataset, device, allowCutOff: allowCutOff)
                : store.latencies(dataset, device, allowCutOff: allowCutOff)
        }
        guard columns.allSatisfy({ !$0.isEmpty }) else { throw .noFigures(dataset: dataset, device: device) }
        let errors: (AccuracyKind) -> [Double?] = { kind in
            store.accuracies(dataset, kind).map { $0.map { 100 - $0 } }
        }
        seenErrors = errors(accuracy)
        testErrors = errors(.test)
        guard !seenErrors.isEmpty else { throw .noAccuracies(dataset: dataset) }
        standings = (0..<BenchmarkStore.count).map { index in
            Self.standing(index, columns, store, dataset, device, allowCutOff)
        }
        let figured = standings
        let usable = figured.indices.filter { if case .usable = figured[$0] { true } else { false } }
        candidates = Self.pool(usable, figured, space, store, dataset)
        truth = Self.truth(usable, figured, seenErrors, space)
        testTruth = accuracy == .test ? truth : Self.truth(usable, figured, testErrors, space)
    }

    var title: String { "\(dataset.name) \(device.name)" }

    var shape: TaskShape { dataset.shape }

    var brief: String {
        let shape = dataset.shape
        let kind = accuracy == .validation ? "validation" : "test"
        return """
            Error is 100 minus the \(kind) accuracy on \(dataset.title) (\(shape.side)x\(shape.side) images, \
            \(shape.classes) classes) after 200 epochs of training; latency is one image on \(device.title), looked \
            up in published measurements.
            """
    }

    func standing(of architecture: Architecture) -> Standing {
        guard let index = space.index(of: architecture) else { return .infeasible(.notMeasured) }
        return standings[index]
    }

    func measure(_ architecture: Architecture) -> Search.Measurement {
        values(of: architecture, errors: seenErrors)
    }

    /// All objectives with the error in test accuracy.
    func testValues(of architecture: Architecture) -> [Double]? {
        if case .values(let values) = values(of: architecture, errors: testErrors) { values } else { nil }
    }

    /// The true fronts among the cells that `isMember` holds for; nil when there are none under 90 % error.
    func truth(where isMember: (Architecture) -> Bool) -> GroundTruth? {
        guard let candidates else { return nil }
        let members = candidates.architectures.filter(isMember)
        let points = members.compactMap { architecture -> [Double]? in
            if case .values(let values) = measure(architecture) { values } else { nil }
        }
        guard points.count == members.count, let set = try? PointSet(points, dimension: objectives.count) else {
            return nil
        }
        return try? GroundTruth(architectures: members, objectives: set)
    }

    private func values(of architecture: Architecture, errors: [Double?]) -> Search.Measurement {
        guard let index = space.index(of: architecture) else { return .infeasible(.notMeasured) }
        switch standings[index] {
        case .infeasible(let reason): return .infeasible(reason)
        case .usable(let figures):
            guard let error = errors[index] else { return .infeasible(.notMeasured) }
            return .values([error] + figures)
        }
    }
}

extension TableProblem {
    private static func standing(
        _ index: Int, _ columns: [[Double?]], _ store: BenchmarkStore, _ dataset: Dataset, _ device: Device,
        _ allowCutOff: Bool
    ) -> Standing {
        let figures = columns.compactMap { $0[index] }
        if figures.count == columns.count { return .usable(figures: figures) }
        switch store.latency(dataset, device, index: index, allowCutOff: allowCutOff) {
        case .notCompiled: return .infeasible(.notCompiled)
        case .cutOff: return .infeasible(.cutOff)
        case .absent, .value: return .infeasible(.notMeasured)
        }
    }

    /// The usable cells with what is known of them without training: FLOPs and the proxies the tables hold in full.
    private static func pool(
        _ usable: [Int], _ standings: [Standing], _ space: any SearchSpace, _ store: BenchmarkStore, _ dataset: Dataset
    ) -> CandidatePool {
        let architectures = usable.compactMap(space.architecture(at:))
        let figures = usable.map { index -> [Double] in
            if case .usable(let figures) = standings[index] { figures } else { [] }
        }
        var hints = [
            CandidatePool.Hint(
                name: "flops",
                values: architectures.map { space.complexity(of: $0, for: dataset.shape).megaflops })
        ]
        for name in ["naswot_freerea", "logsynflow_freerea", "zen"] {
            guard let column = store.proxyColumn(dataset, name) else { continue }
            hints.append(CandidatePool.Hint(name: name, values: usable.map { column[$0] }))
        }
        return CandidatePool(architectures: architectures, figures: figures, hints: hints)
    }

    private static func truth(
        _ usable: [Int], _ standings: [Standing], _ errors: [Double?], _ space: any SearchSpace
    ) -> GroundTruth? {
        var members: [Architecture] = []
        var coordinates: [Double] = []
        var dimension = 1
        for index in usable {
            guard case .usable(let figures) = standings[index], let error = errors[index],
                let architecture = space.architecture(at: index)
            else { continue }
            members.append(architecture)
            coordinates.append(error)
            coordinates += figures
            dimension = figures.count + 1
        }
        guard let points = try? PointSet(dimension: dimension, coordinates: coordinates) else { return nil }
        return try? GroundTruth(architectures: members, objectives: points)
    }
}
