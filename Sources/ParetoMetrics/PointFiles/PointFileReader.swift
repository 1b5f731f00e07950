/// Reads a point file line by line.
struct PointFileReader {
    private let source: String
    private let notFinite: PointFile.NotFinite
    private var line = 0
    private var width: Int?
    private var current: [Double] = []
    private var sets: [PointSet] = []
    /// Rows that were left out so far.
    private(set) var leftOut = 0

    /// A word of a line: its bytes, and where it begins.
    private typealias Word = (bytes: Substring.UTF8View, start: Int)

    init(source: String, notFinite: PointFile.NotFinite) {
        self.source = source
        self.notFinite = notFinite
    }

    /// Takes the next line, without its `\n`.
    mutating func read(_ text: Substring.UTF8View) throws(MetricsError) {
        line += 1
        let words = Self.words(of: text)
        guard let last = words.last else {
            closeSet()
            return
        }
        let expected = width ?? words.count
        guard words.count == expected else {
            let isLong = words.count > expected
            let place = isLong ? words[expected].start : last.start + last.bytes.count
            throw .raggedRow(
                found: words.count, expected: expected, source: source, line: line, column: column(place, of: text))
        }
        let before = current.count
        for word in words {
            guard let value = Double(String(Substring(word.bytes))), value.isFinite || notFinite == .leftOut else {
                throw .badNumber(
                    String(Substring(word.bytes)), source: source, line: line, column: column(word.start, of: text))
            }
            current.append(value)
        }
        width = expected
        if notFinite == .leftOut, !current[before...].allSatisfy(\.isFinite) {
            current.removeSubrange(before...)
            leftOut += 1
        }
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

    /// The words of a line before its remark.
    private static func words(of line: Substring.UTF8View) -> [Word] {
        var words: [Word] = []
        var begun: (index: Substring.Index, place: Int)?
        var place = 0
        var end = line.endIndex
        for index in line.indices {
            let byte = line[index]
            if byte == UInt8(ascii: "#") {
                end = index
                break
            }
            // Blanks, tabs, other control characters, commas and semicolons part words.
            let parts = byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
            if let start = begun, parts {
                words.append((line[start.index..<index], start.place))
                begun = nil
            } else if begun == nil, !parts {
                begun = (index, place)
            }
            place += 1
        }
        if let begun { words.append((line[begun.index..<end], begun.place)) }
        return words
    }

    /// The column, counted from 1 in characters, at a byte of a line.
    private func column(_ place: Int, of line: Substring.UTF8View) -> Int {
        Substring(line.prefix(place)).count + 1
    }
}
