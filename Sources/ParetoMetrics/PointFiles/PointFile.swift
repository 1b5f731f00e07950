/// Sets of points in plain text: one point to a line, numbers parted by blanks or tabs, sets parted by empty lines.
///
/// As moocore (0.3.2) reads them, a line of blanks or of a `#` comment alone parts sets too, and several such lines
/// together part once. Beyond it, a comment may follow numbers, and a comma or a semicolon may stand for a blank.
/// All rows of a file have the same number of columns.
package struct PointFile: Sendable, Equatable {
    /// The sets in the order of the file; empty for a file without any row.
    package let sets: [PointSet]
    /// For each of `sets` its number in the file, from 1; a set of which every row was left out is counted, and missing here.
    package let numbers: [Int]
    /// The numbers of the sets of which every row was left out.
    package let emptied: [Int]
    /// How many rows were left out since a number in them is NaN or infinite.
    package let leftOut: Int
    /// The first line, where it names columns; nil where it holds numbers.
    package let heading: [String]?

    /// What becomes of a row with a number that is NaN or infinite.
    package enum NotFinite: Sendable {
        /// Reading ends there.
        case refused
        /// The row is no point, and is counted.
        case leftOut
    }

    /// A column of a file that has others, too.
    package enum Column: Equatable, Sendable {
        /// Counted from 1.
        case number(Int)
        /// As the heading calls it.
        case name(String)

        /// A whole number above 0, or else a name.
        package init(_ word: String) {
            if let number = Int(word), number > 0 { self = .number(number) } else { self = .name(word) }
        }
    }

    /// Wraps sets that share a dimension; throws if they do not.
    package init(sets: [PointSet]) throws(MetricsError) {
        for set in sets.dropFirst() { try set.requireDimension(sets[0].dimension, "set") }
        self.sets = sets
        numbers = sets.isEmpty ? [] : Array(1...sets.count)
        emptied = []
        leftOut = 0
        heading = nil
    }

    /// Reads the text of a file; `source` is what messages call it.
    ///
    /// A first line without any number is a heading. Throws, with line and column counted from 1, at the first text that is
    /// no number (or no finite one, unless those are to be left out), at the first row of another length than the first row,
    /// and for a column that is not there.
    ///
    /// - Parameter columns: the columns that hold the objectives, in their order; all where none is named.
    /// - Complexity: O(n) in the text.
    package init(
        parsing text: String, source: String = "points", notFinite: NotFinite = .refused, columns: [Column] = []
    ) throws(MetricsError) {
        var reader = PointFileReader(source: source, notFinite: notFinite, columns: columns)
        // A byte-order mark is no part of the first number.
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        // Lines end in \n or \r\n; the \r is a blank then.
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            try reader.read(line)
        }
        reader.finish()
        sets = reader.sets
        numbers = reader.numbers
        emptied = reader.emptied
        leftOut = reader.leftOut
        heading = reader.heading
    }

    /// All points of all sets as one set, in order; nil if there is no set.
    package var union: PointSet? {
        guard let first = sets.first else { return nil }
        return PointSet(trusted: sets.flatMap(\.coordinates), dimension: first.dimension)
    }

    /// The file's text: numbers in the shortest form that reads back the same, an empty line between sets.
    ///
    /// An empty set cannot be written in this format and is left out.
    package var text: String {
        sets.filter { !$0.isEmpty }
            .map { set in set.points.map(Self.row).joined() }
            .joined(separator: "\n")
    }

    private static func row(_ point: [Double]) -> String {
        point.map { "\($0)" }.joined(separator: " ") + "\n"
    }
}
