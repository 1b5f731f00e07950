/// The values of a heat map: rows of equal length, the first row at y = 0, the first column at x = 0.
package struct FigureGrid: Sendable, Equatable {
    /// The values row by row; nil is a cell without a measurement and stays blank.
    package let rows: [[Double?]]
    /// What the colours measure, with its unit; written at the colour bar.
    package let label: String
    /// The value of the first and the last colour; nil takes them from the data.
    package let span: ClosedRange<Double>?
    /// Decimals of the numbers written into the cells; nil writes none.
    package let decimals: Int?

    /// A grid of `rows`.
    ///
    /// Throws `raggedGrid` when the rows differ in length or there is no cell.
    package init(
        rows: [[Double?]], label: String, span: ClosedRange<Double>? = nil, decimals: Int? = nil
    ) throws(FigureError) {
        guard let width = rows.first?.count, width > 0 else { throw .emptyGrid() }
        for (index, row) in rows.enumerated() where row.count != width {
            throw .raggedGrid(row: index, count: row.count, expected: width)
        }
        self.rows = rows
        self.label = label
        self.span = span
        self.decimals = decimals
    }

    /// Cells beside one another.
    package var width: Int { rows.first?.count ?? 0 }

    /// The smallest and the largest value present, or the span given; nil when every cell is blank.
    package var valueRange: ClosedRange<Double>? {
        if let span { return span }
        let values = rows.joined().compactMap { $0 }.filter(\.isFinite)
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }
}
