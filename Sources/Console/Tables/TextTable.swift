/// A report as rows of typed cells: one value that prints aligned, as CSV, as JSON and as Markdown.
package struct TextTable: Sendable, Equatable {
    /// What one column holds.
    package struct Column: Sendable, Equatable {
        /// The name machines know it by: CSV header and JSON key; unique in the table.
        package let key: String
        /// The name people read.
        package let title: String
        /// The unit all its numbers are in, shown in brackets after the title.
        package let unit: String?
        /// The side its cells and title stand on.
        package let alignment: TextAlignment

        /// The title is the key unless given.
        package init(
            _ key: String, title: String? = nil, unit: String? = nil, alignment: TextAlignment = .left
        ) {
            self.key = key
            self.title = title ?? key
            self.unit = unit
            self.alignment = alignment
        }

        /// Title and unit as people read them.
        package var heading: String { unit.map { "\(title) [\($0)]" } ?? title }
    }

    /// One value of a row.
    package enum Cell: Sendable, Equatable {
        case text(String)
        /// A name that is long for people and exact for machines: shown short, written in full.
        case name(short: String, full: String)
        case integer(Int)
        /// A number, shown to people with that many digits after the point and to machines in full.
        case number(Double, digits: Int)
        /// A share, 1 meaning all, shown to people as `12.5%` and to machines as 0.125.
        case percent(Double, digits: Int)
        /// There is no value: `-` to people, nothing in CSV, null in JSON.
        case missing

        /// The number if there is one, else `missing`.
        package static func number(_ value: Double?, digits: Int) -> Cell {
            value.map { .number($0, digits: digits) } ?? .missing
        }
    }

    /// The columns from left to right.
    package let columns: [Column]
    /// The rows from top to bottom, each with one cell per column.
    package private(set) var rows: [[Cell]]

    /// Every row must have one cell per column, and keys must differ.
    package init(columns: [Column], rows: [[Cell]] = []) {
        precondition(Set(columns.map(\.key)).count == columns.count, "the keys of a table's columns differ")
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has one cell per column")
        self.columns = columns
        self.rows = rows
    }

    /// Adds a row with one cell per column.
    package mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row has one cell per column")
        rows.append(row)
    }
}
