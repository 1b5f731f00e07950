/// Sets of points in plain text: one point to a line, numbers parted by blanks or tabs, sets parted by empty lines.
///
/// As moocore (0.3.2) reads them, a line of blanks or of a `#` comment alone parts sets too, and several such lines
/// together part once. Beyond it, a comment may follow numbers, and a comma or a semicolon may stand for a blank.
/// All rows of a file have the same number of columns.
package struct PointFile: Sendable, Equatable {
    /// The sets in the order of the file; empty for a file without any row.
    package let sets: [PointSet]

    /// Wraps sets that share a dimension; throws if they do not.
    package init(sets: [PointSet]) throws(MetricsError) {
        for set in sets.dropFirst() { try set.requireDimension(sets[0].dimension, "set") }
        self.sets = sets
    }

    /// Reads the text of a file; `source` is what messages call it.
    ///
    /// Throws, with line and column counted from 1, at the first text that is not a finite number and at the first row
    /// of another length than the first row.
    package init(parsing text: String, source: String = "points") throws(MetricsError) {
        var reader = PointFileReader(source: source)
        // Lines end in \n or \r\n, and Swift takes the latter for one character.
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            try reader.read(line)
        }
        self.sets = reader.finish()
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
