import Benchmarks
import ParetoMetrics
import Search
import SearchSpaces

/// A dataset and a device for which a figure of every cell can be had at once: from tables, look-ups or predictions.
struct TableProblem: SearchProblem {
    let dataset: Dataset
    let device: TargetDevice
    let objectives: [Objective]
    /// The accuracy the search sees.
    let accuracy: SeenAccuracy
    /// Who predicts it; nil for accuracies of the tables.
    let predictor: PredictedAccuracies?
    let space: any SearchSpace = NASBench201()
    /// True fronts in the accuracy that the search sees; nil where latencies are measured one by one.
    let truth: GroundTruth?
    /// True fronts in test accuracy, which final fronts are also reported in; nil where no table holds it.
    let testTruth: GroundTruth?
    private(set) var candidates: CandidatePool?
    /// Measures latencies of evaluated cells; nil where they are looked up.
    let meter: (any LatencyMeter)?
    private let figures: ProblemFigures

    /// - Complexity: O(n log n) in the size of the space; some 20 ms.
    init(
        dataset: Dataset, device: TargetDevice, objectives: [Objective], accuracy: SeenAccuracy,
        figures: ProblemFigures, predictor: PredictedAccuracies? = nil, meter: (any LatencyMeter)? = nil
    ) {
        self.dataset = dataset
        self.device = device
        self.objectives = objectives
        self.accuracy = accuracy
        self.figures = figures
        self.predictor = predictor
        self.meter = meter
        let standings = figures.standings
        let usable = standings.indices.filter { if case .usable = standings[$0] { true } else { false } }
        candidates = Self.pool(usable, figures, space, dataset)
        // What is looked up is no truth beside what is measured.
        truth = meter == nil ? Self.truth(usable, standings, figures.seenErrors, space) : nil
        testTruth =
            accuracy == .test
            ? truth : meter == nil ? Self.truth(usable, standings, figures.testErrors, space) : nil
    }

    /// The same task for a searcher that knows nothing of a cell but its latency before it is evaluated.
    var withoutProxies: TableProblem {
        var blind = self
        blind.candidates = candidates.map {
            CandidatePool(architectures: $0.architectures, figures: $0.figures, hints: [])
        }
        return blind
    }

    var title: String { "\(dataset.name) \(device.name)" }

    var shape: TaskShape { dataset.shape }

    var isMeasured: Bool { meter != nil }

    var brief: String {
        let shape = dataset.shape
        let images = "\(shape.side)x\(shape.side) images, \(shape.classes) classes"
        let error =
            if let predictor {
                """
                Error is 100 minus the \(predictor.target.rawValue) accuracy on \(dataset.title) (\(images)) that a model \
                fitted on \(predictor.labels) trained cells predicts
                """
            } else {
                """
                Error is 100 minus the \(accuracy.rawValue) accuracy on \(dataset.title) (\(images)) after 200 epochs of \
                training
                """
            }
        let source = meter == nil ? device.latencySource : "measured there"
        return "\(error); latency is one image on \(device.title), \(source)."
    }

    func standing(of architecture: Architecture) -> Standing {
        guard let index = space.index(of: architecture) else { return .infeasible(.notMeasured) }
        return figures.standings[index]
    }

    func measure(_ architecture: Architecture) -> Search.Measurement {
        (try? measured(architecture)) ?? .infeasible(.notMeasured)
    }

    /// All objectives; the latency measured where that was asked for.
    ///
    /// - Throws: when it cannot be measured.
    func measured(_ architecture: Architecture) throws(WorkbenchError) -> Search.Measurement {
        let looked = values(of: architecture, errors: figures.seenErrors)
        guard let meter, case .values(var values) = looked else { return looked }
        values[1] = try meter.milliseconds(of: architecture, for: shape)
        return .values(values)
    }

    /// All objectives with the error in test accuracy; nil where no table holds it.
    func testValues(of architecture: Architecture) -> [Double]? {
        if case .values(let values) = values(of: architecture, errors: figures.testErrors) { values } else { nil }
    }

    /// The test accuracy that the tables hold, whatever the search sees; nil where there is none.
    func testAccuracy(of architecture: Architecture) -> Double? {
        testValues(of: architecture).map { 100 - $0[0] }
    }

    /// Whether the tables hold test accuracies.
    var knowsTestAccuracy: Bool { !figures.testErrors.isEmpty }

    /// The true fronts among the cells that `isMember` holds for; nil when there are none under 90 % error.
    func truth(where isMember: (Architecture) -> Bool) -> GroundTruth? {
        guard let candidates, meter == nil else { return nil }
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
        switch figures.standings[index] {
        case .infeasible(let reason): return .infeasible(reason)
        case .usable(let figures):
            guard errors.indices.contains(index), let error = errors[index] else { return .infeasible(.notMeasured) }
            return .values([error] + figures)
        }
    }
}

extension TableProblem {
    /// The usable cells with what is known of them without training: FLOPs and the proxies that are at hand.
    private static func pool(
        _ usable: [Int], _ figures: ProblemFigures, _ space: any SearchSpace, _ dataset: Dataset
    ) -> CandidatePool {
        let architectures = usable.compactMap(space.architecture(at:))
        let free = usable.map { index -> [Double] in
            if case .usable(let figures) = figures.standings[index] { figures } else { [] }
        }
        let flops = CandidatePool.Hint(
            name: "flops", values: architectures.map { space.complexity(of: $0, for: dataset.shape).megaflops })
        let hints = figures.hints.map { hint in
            CandidatePool.Hint(name: hint.name, values: usable.map { hint.values[$0] })
        }
        return CandidatePool(architectures: architectures, figures: free, hints: [flops] + hints)
    }

    private static func truth(
        _ usable: [Int], _ standings: [Standing], _ errors: [Double?], _ space: any SearchSpace
    ) -> GroundTruth? {
        guard !errors.isEmpty else { return nil }
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
