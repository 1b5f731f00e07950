import Determinism
import Foundation

/// The benchmark tables of one data directory, in the order of NAS-Bench-201's own index.
///
/// Opening maps one file and reads its header; columns are read when asked for. Values are copies of the published
/// figures, except that latencies and energies are rounded to 1e-9 of their unit: sums written in another order
/// differ in their last bits and would otherwise count as different points of a front.
package struct BenchmarkStore: Sendable {
    /// The file's name in the data directory.
    package static let fileName = "nasbench201.tables"
    /// How many architectures every table has.
    package static let count = StoreFormat.rows

    let columnsInFile: MappedColumns
    let layout: ColumnLayout

    /// Opens the tables in `directory`.
    /// - Throws: `noTables`, `otherVersion`, `damaged` or `inaccessible`; the header's digest is always checked, the
    ///   columns' only by `verify()`.
    /// - Complexity: O(columns), a few milliseconds.
    package init(directory: URL) throws(BenchmarksError) {
        columnsInFile = try MappedColumns(url: directory.appendingPathComponent(Self.fileName))
        guard let layout = ColumnLayout(columnsInFile.header.columns) else {
            throw .damaged(columnsInFile.url, "they lack the column \(ColumnLayout.cutOffName)")
        }
        self.layout = layout
    }

    /// Names the content of all columns; journals and figures quote it.
    package var tablesDigest: Digest { columnsInFile.digest }

    /// The columns in the order in which they lie in the file.
    package var columns: [StoredColumn] { columnsInFile.header.columns }

    /// The files that were imported.
    package var sources: [TableSource] { columnsInFile.header.sources }

    /// Reads all columns and compares them with the recorded digest.
    /// - Complexity: O(size), about 60 ms.
    /// - Throws: `damaged`.
    package func verify() throws(BenchmarksError) {
        try columnsInFile.verify()
    }

    /// A whole column by its name in `columns`; nil when the tables do not have it, nil elements where it is empty.
    package func column(named name: String) -> [Double?]? {
        layout.place(of: name).map(columnsInFile.values(column:))
    }

    /// A zero-cost proxy's values by its name without the data set: `zen`, `synflow_suite`.
    package func proxyColumn(_ dataset: Dataset, _ name: String) -> [Double?]? {
        column(named: "\(TableKind.zeroCost.prefix)/\(dataset.name)_\(name)")
    }

    /// The zero-cost proxies that the tables have for `dataset`, without the data set's name, in the table's order.
    package func proxyNames(_ dataset: Dataset) -> [String] {
        let start = "\(TableKind.zeroCost.prefix)/\(dataset.name)_"
        return columns.map(\.name).filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }

    /// The devices with a latency column for `dataset`, in the order of `Device.all`.
    package func devices(for dataset: Dataset) -> [Device] {
        Device.all.filter { layout.latency(dataset, $0) != nil }
    }
}
