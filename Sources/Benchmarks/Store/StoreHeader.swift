import Determinism

/// What the tables' file says about itself; free of dates, so equal sources give equal bytes.
struct StoreHeader: Codable, Hashable, Sendable {
    /// The space whose order the rows have.
    let space: String
    let rows: Int
    let columns: [StoredColumn]
    let sources: [TableSource]
    /// Of all bytes behind the header's padding.
    let payload: Digest
}

/// One column of the tables.
package struct StoredColumn: Codable, Hashable, Sendable {
    /// Its table and name: `accuracy/cifar10_val_200`, `hardware/in16/fpga_energy`, `zerocost/cifar10_zen`,
    /// `latency/pixel2`.
    package let name: String
    /// The unit of its numbers: `ms`, `mJ`, `%`, `s`; empty for plain numbers.
    package let unit: String
    /// The file it came from, by place in the store's sources; nil for what the program derived itself.
    package let source: Int?
}

/// A file that was imported.
package struct TableSource: Codable, Hashable, Sendable {
    /// Its name without folders.
    package let file: String
    /// Of its bytes as they were read, compressed or not.
    package let sha256: Digest
}
