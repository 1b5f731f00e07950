import Benchmarks
import Determinism
import SearchSpaces
import ZeroCost

/// The zero-cost proxies that others published, as the tables hold them.
struct PublishedProxies: ProxySource {
    /// What cards and journals call them.
    static let title = "published columns"

    var title: String { Self.title }
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

    /// Where the tables have nothing for a cell with dead edges, that of the cell without them that stands for it.
    func columns(of cells: [Architecture]) -> [FeatureColumn] {
        let places = cells.map { cell in
            (own: space.index(of: cell), live: space.index(of: CellFunctions.shared.representative(of: cell)))
        }
        return proxyNames.map { name in
            let column = columns[name] ?? []
            return FeatureColumn(
                name, places.map { place in place.own.flatMap { column[$0] } ?? place.live.flatMap { column[$0] } })
        }
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
