import ArgumentParser
import Benchmarks
import ZeroCost

/// Whose zero-cost proxies a predictor looks at.
enum ProxyOrigin: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// The program's own score table.
    case shipped
    /// The columns that others published, in the tables.
    case published

    /// What cards and journals call the proxies of this origin.
    var title: String { self == .shipped ? ScoreTable.proxyTitle : PublishedProxies.title }

    /// The origin that a card or a journal names.
    init?(title: String) {
        guard let found = Self.allCases.first(where: { $0.title == title }) else { return nil }
        self = found
    }

    /// The proxies for a dataset.
    /// - Throws: when the tables, or the program's files, do not hold them.
    func source(_ dataset: Dataset, in store: BenchmarkStore) throws(WorkbenchError) -> any ProxySource {
        switch self {
        case .published: return try PublishedProxies(store, dataset)
        case .shipped:
            guard let scored = ScoredDataset(rawValue: dataset.name) else {
                throw WorkbenchError(.badArgument, "There are no shipped scores for \(dataset.name).")
            }
            do {
                return try ScoreTable.shipped(scored)
            } catch {
                throw WorkbenchError(.file, error.message, hint: "`--scores published` takes the tables' columns.")
            }
        }
    }
}
