import Benchmarks
import Determinism
import SearchSpaces
import ZeroCost

/// The zero-cost proxies that others published, as the tables hold them.
struct PublishedProxies: ProxySource {
    let title = "published columns"
    let dataset: String
    let digest: Digest
    let proxyNames: [String]
    private let columns: [String: [Double?]]
    private let space = NASBench201()

    /// Reads the columns of a dataset. CIFAR-100 has few of its own; those of CIFAR-10, whose images have the same size,
    /// stand in for the rest and keep their name.
    init(_ store: BenchmarkStore, _ dataset: Dataset) throws(WorkbenchError) {
        var names: [String] = []
        var columns: [String: [Double?]] = [:]
        for name in store.proxyNames(dataset) { columns[name] = store.proxyColumn(dataset, name) }
        names = store.proxyNames(dataset)
        if dataset == .cifar100 {
            for name in store.proxyNames(.cifar10) where columns[name] == nil {
                columns["cifar10 \(name)"] = store.proxyColumn(.cifar10, name)
                names.append("cifar10 \(name)")
            }
        }
        guard !names.isEmpty else { throw .noProxies(dataset) }
        let space = NASBench201()
        columns["params"] = (0..<BenchmarkStore.count).map { index in
            space.architecture(at: index).map { space.complexity(of: $0, for: dataset.shape).megaparameters }
        }
        self.dataset = dataset.name
        self.columns = columns
        proxyNames = names + ["params"]
        digest = store.tablesDigest
    }

    func values(of proxy: String, for cells: [Architecture]) -> [Double?]? {
        guard let column = columns[proxy] else { return nil }
        return cells.map { cell in space.index(of: cell).flatMap { column[$0] } }
    }
}

extension WorkbenchError {
    static func noProxies(_ dataset: Dataset) -> WorkbenchError {
        WorkbenchError(
            .noTables, "The tables hold no zero-cost proxies for \(dataset.name).",
            hint: "`data import DIR` with nb201-zerocost.csv.gz in DIR brings them; `--features encoding` needs none.")
    }

    init(_ error: PredictorError) {
        let code: Code =
            switch error.code {
            case .library: .program
            case .damaged, .notShipped: .file
            case .tooFewLabels, .badColumn, .missingFeature, .otherDataset: .badArgument
            }
        self.init(code, error.message, hint: error.hint)
    }
}
