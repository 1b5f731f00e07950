import Benchmarks
import Search
import SearchSpaces

/// What is known of every cell for one task, by the benchmark's index: the columns that a problem is made of.
struct ProblemFigures: Sendable {
    /// Whether each cell can be used, and the objectives after the first.
    let standings: [Standing]
    /// 100 minus the accuracy that the search sees.
    let seenErrors: [Double?]
    /// 100 minus the test accuracy of the tables; empty where there are none.
    let testErrors: [Double?]
    /// Columns that need no label; an element a cell.
    let hints: [CandidatePool.Hint]

    /// What the device says of each cell.
    ///
    /// - Parameter allowCutOff: counts cells whose output does not depend on their input.
    /// - Throws: when the device has no figures for the data set.
    static func standings(
        _ device: TargetDevice, _ dataset: Dataset, _ objectives: [Objective], store: BenchmarkStore?, allowCutOff: Bool
    ) throws(WorkbenchError) -> [Standing] {
        switch device {
        case .own(let own):
            guard own.datasets.contains(dataset) else { throw .noDataset(dataset, of: own) }
            return (0..<BenchmarkStore.count).map { index in
                switch own.latency(dataset, index: index, allowCutOff: allowCutOff) {
                case .value(let latency): .usable(figures: [latency.value])
                case .notCompiled: .infeasible(.notCompiled)
                case .cutOff: .infeasible(.cutOff)
                case .absent: .infeasible(.notMeasured)
                }
            }
        case .published(let published):
            guard let store else { throw .noFigures(dataset: dataset, device: published) }
            let columns = objectives.dropFirst().map { objective in
                objective == .energy
                    ? store.energies(dataset, published, allowCutOff: allowCutOff)
                    : store.latencies(dataset, published, allowCutOff: allowCutOff)
            }
            guard columns.allSatisfy({ !$0.isEmpty }) else { throw .noFigures(dataset: dataset, device: published) }
            return (0..<BenchmarkStore.count).map { index in
                let figures = columns.compactMap { $0[index] }
                if figures.count == columns.count { return .usable(figures: figures) }
                switch store.latency(dataset, published, index: index, allowCutOff: allowCutOff) {
                case .notCompiled: return .infeasible(.notCompiled)
                case .cutOff: return .infeasible(.cutOff)
                case .absent, .value: return .infeasible(.notMeasured)
                }
            }
        }
    }

    /// The tables' accuracies as errors; empty where there are none.
    static func errors(_ store: BenchmarkStore?, _ dataset: Dataset, _ kind: AccuracyKind) -> [Double?] {
        store?.accuracies(dataset, kind).map { $0.map { 100 - $0 } } ?? []
    }

    /// The zero-cost proxies that the tables hold in full.
    static func hints(_ store: BenchmarkStore, _ dataset: Dataset) -> [CandidatePool.Hint] {
        ["naswot_freerea", "logsynflow_freerea", "zen"].compactMap { name in
            store.proxyColumn(dataset, name).map { CandidatePool.Hint(name: name, values: $0) }
        }
    }
}
