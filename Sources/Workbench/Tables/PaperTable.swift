import Console

/// A table as papers print it: groups of rows, headings that span columns, the best values marked, a caption that says
/// what stands there; and the same figures in full for machines.
struct PaperTable: Equatable, Sendable {
    /// A column of what is printed.
    struct Column: Equatable, Sendable {
        let title: String
        /// A heading over this column and its neighbours with the same one.
        var span: String?
        var alignment = TextAlignment.right
    }

    /// What a test says of a value beside the reference's.
    enum Mark: String, Sendable {
        case better, worse
    }

    /// One value as it is printed.
    struct Cell: Equatable, Sendable {
        let text: String
        var isBest = false
        var mark: Mark?

        static let missing = Cell(text: "-")
    }

    /// Rows that belong together.
    struct Group: Equatable, Sendable {
        /// What they have in common; nil where the table has one group only.
        let title: String?
        /// One cell a column.
        let rows: [[Cell]]
    }

    /// What it is called, in labels and file names: `results`.
    let name: String
    /// Whole sentences.
    let caption: [String]
    /// Where the figures come from, for remarks in files.
    let provenance: [String]
    let columns: [Column]
    let groups: [Group]
    /// The figures in full, one row a value or a row of the table.
    let data: TextTable

    /// A report of the session in the same forms.
    init(name: String, caption: [String], provenance: [String], report: TextTable) {
        self.init(
            name: name, caption: caption, provenance: provenance,
            columns: report.columns.map { Column(title: $0.heading, alignment: $0.alignment) },
            groups: [Group(title: nil, rows: report.rows.map { $0.map { Cell(text: $0.display) } })], data: report)
    }

    init(
        name: String, caption: [String], provenance: [String], columns: [Column], groups: [Group], data: TextTable
    ) {
        self.name = name
        self.caption = caption
        self.provenance = provenance
        self.columns = columns
        self.groups = groups
        self.data = data
    }

    /// Headings that span several columns, from left to right: where each begins, how many columns it spans, its text.
    var spans: [(first: Int, count: Int, title: String?)] {
        var found: [(first: Int, count: Int, title: String?)] = []
        for (place, column) in columns.enumerated() {
            if let last = found.last, let span = column.span, last.title == span {
                found[found.count - 1].count += 1
            } else {
                found.append((place, 1, column.span))
            }
        }
        return found
    }
}

extension PaperTable.Cell {
    /// A number; `-` where there is none.
    static func number(_ value: Double?, digits: Int, isBest: Bool = false, mark: PaperTable.Mark? = nil) -> Self {
        guard let value else { return .missing }
        return Self(text: TextTable.Cell.number(value, digits: digits).display, isBest: isBest, mark: mark)
    }
}
