import Determinism
import SearchSpaces

/// Where zero-cost proxies of cells come from: a score table, published columns.
package protocol ProxySource: Sendable {
    /// What the figures are, in few words: `shipped scores`, `published columns`.
    var title: String { get }
    /// The dataset they were computed for.
    var dataset: String { get }
    /// Names the figures by their content.
    var digest: Digest { get }
    /// The proxies there are, in a fixed order.
    var proxyNames: [String] { get }
    /// All proxies of `cells`, a column each in the order of `proxyNames`; nil where one has no value.
    func columns(of cells: [Architecture]) -> [FeatureColumn]
}
