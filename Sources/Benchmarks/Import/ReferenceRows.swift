import SearchSpaces

/// What the space itself says of every row, for tables to be checked against.
struct ReferenceRows: Sendable {
    /// The cells in the benchmark's order.
    let cells: [Architecture]
    /// Their texts as bytes.
    let texts: [[UInt8]]
    private let space = NASBench201()

    init() {
        let space = self.space
        cells = (0..<NASBench201.count).compactMap(space.architecture(at:))
        texts = cells.map { Array(space.text(of: $0).utf8) }
    }

    func text(row: Int) -> String { String(decoding: texts[row], as: UTF8.self) }

    func representative(row: Int) -> Int {
        space.index(of: space.representative(of: cells[row])) ?? row
    }

    func complexity(row: Int, _ dataset: Dataset) -> Complexity {
        space.complexity(of: cells[row], for: dataset.shape)
    }

    /// The column of cells without a path from input to output: 1 for those, else 0.
    func cutOffColumn() -> ColumnInMemory {
        ColumnInMemory(
            column: StoredColumn(name: ColumnLayout.cutOffName, unit: "", source: nil),
            numbers: cells.map { space.isConnected($0) ? 0 : 1 })
    }
}
