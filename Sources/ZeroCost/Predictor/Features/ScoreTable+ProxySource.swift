import Determinism
import SearchSpaces

/// The program's own score table as a predictor's proxies.
extension ScoreTable: ProxySource {
    /// What cards and journals call them.
    package static let proxyTitle = "shipped scores"

    package var title: String { Self.proxyTitle }
    package var dataset: String { recipe.dataset.name }
    package var proxyNames: [String] { ProxyName.allCases.map(\.name) }

    /// - Complexity: O(cells), each scored cell looked up once.
    package func columns(of cells: [Architecture]) -> [FeatureColumn] {
        var known: [Architecture: ProxyScores?] = [:]
        var columns = ProxyName.allCases.map { _ in [Double?]() }
        for cell in cells {
            let found = known[cell] ?? scores(of: cell)
            known[cell] = .some(found)
            for (place, name) in ProxyName.allCases.enumerated() { columns[place].append(found?[name]) }
        }
        return zip(ProxyName.allCases, columns).map { FeatureColumn($0.name, $1) }
    }
}
