/// Reads a point file line by line.
struct PointFileReader {
    private let source: String
    private var line = 0
    private var width: Int?
    private var current: [Double] = []
    private var sets: [PointSet] = []

    init(source: String) { self.source = source }

    mutating func read(_ text: Substring) throws(MetricsError) {
        line += 1
        let content = text.prefix { $0 != "#" }
        let words = Self.words(of: content)
        guard let last = words.last else {
            closeSet()
            return
        }
        var row: [Double] = []
        for word in words {
            guard let value = Double(word.text), value.isFinite else {
                throw .badNumber(String(word.text), source: source, line: line, column: word.column)
            }
            row.append(value)
        }
        let expected = width ?? row.count
        guard row.count == expected else {
            let column = row.count > expected ? words[expected].column : last.column + last.text.count
            throw .raggedRow(found: row.count, expected: expected, source: source, line: line, column: column)
        }
        width = expected
        current += row
    }

    mutating func finish() -> [PointSet] {
        closeSet()
        return sets
    }

    private mutating func closeSet() {
        guard let width, !current.isEmpty else { return }
        sets.append(PointSet(trusted: current, dimension: width))
        current = []
    }

    /// The words of a line, each with its column counted from 1 in characters.
    private static func words(of line: Substring) -> [(text: Substring, column: Int)] {
        var words: [(text: Substring, column: Int)] = []
        var start: Substring.Index?
        var column = 0
        var startColumn = 0
        for index in line.indices {
            column += 1
            let parts = line[index].isWhitespace || line[index] == "," || line[index] == ";"
            if let begun = start, parts {
                words.append((line[begun..<index], startColumn))
                start = nil
            } else if start == nil, !parts {
                start = index
                startColumn = column
            }
        }
        if let start { words.append((line[start...], startColumn)) }
        return words
    }
}
