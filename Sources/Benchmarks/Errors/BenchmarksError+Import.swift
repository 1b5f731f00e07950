import Foundation

/// Where in a table something stands: lines and columns are counted from 1.
struct TablePlace: Hashable, Sendable {
    let file: String
    let line: Int
    var column: (number: Int, name: String)?

    var text: String {
        guard let column else { return "\(file), line \(line)" }
        return "\(file), line \(line), column \(column.number) (\(column.name))"
    }

    static func == (left: Self, right: Self) -> Bool { left.text == right.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension BenchmarksError {
    static func missing(_ files: [String], in directory: URL) -> Self {
        Self(
            .incomplete, "\(directory.path) lacks what an import needs: \(files.joined(separator: "; ")).",
            hint: "`data recipe` prints how to export the accuracies from the benchmark's official files.")
    }

    static func twice(_ names: [String], in directory: URL) -> Self {
        Self(
            .incomplete, "\(directory.path) holds the same table more than once: \(names.joined(separator: ", ")).",
            hint: "Keep the one that is to be imported.")
    }

    static func cell(_ place: TablePlace, _ found: String, expected: String) -> Self {
        Self(.malformedTable, "\(place.text): '\(found)' is not \(expected).")
    }

    static func row(_ place: TablePlace, _ what: String) -> Self {
        Self(.malformedTable, "\(place.text): \(what).")
    }

    static func compression(_ file: String, byte: Int, _ what: String) -> Self {
        Self(.malformedCompression, "\(file) is not sound gzip: \(what) at byte \(byte) of the file.")
    }
}
