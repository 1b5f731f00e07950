/// Sets of points in plain text: one point to a line, numbers parted by blanks or tabs, sets parted by empty lines.
///
/// As moocore (0.3.2) reads them, a line of blanks or of a `#` comment alone parts sets too, and several such lines
/// together part once. Beyond it, a comment may follow numbers, and a comma or a semicolon may stand for a blank.
/// All rows of a file have the same number of columns.
package struct PointFile: Sendable, Equatable {
    /// The sets in the order of the file; empty for a file without any row.
    package let sets: [PointSet]
    /// How many rows were left out since a number in them is NaN or infinite.
    package let leftOut: Int

    /// What becomes of a row with a number that is NaN or infinite.
    package enum NotFinite: Sendable {
        /// Reading ends there.
        case refused
        /// The row is no point, and is counted.
        case leftOut
    }

    /// Wraps sets that share a dimension; throws if they do not.
    package init(sets: [PointSet]) throws(MetricsError) {
        for set in sets.dropFirst() { try set.requireDimension(sets[0].dimension, "set") }
        self.sets = sets
        leftOut = 0
    }

    /// Reads the text of a file; `source` is what messages call it.
    ///
    /// Throws, with line and column counted from 1, at the first text that is no number (or no finite one, unless those
    /// are to be left out) and at the first row of another length than the first row.
    ///
    /// - Complexity: O(n) in the text.
    package init(
        parsing text: String, source: String = "points", notFinite: NotFinite = .refused
    ) throws(MetricsError) {
        var reader = PointFileReader(source: source, notFinite: notFinite)
        // Lines end in \n or \r\n; the \r is a blank then.
        for line in text[...].utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            try reader.read(line)
        }
        sets = reader.finish()
        leftOut = reader.leftOut
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
