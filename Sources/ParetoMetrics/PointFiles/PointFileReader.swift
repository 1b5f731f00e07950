/// Reads a point file line by line.
struct PointFileReader {
    private let source: String
    private let notFinite: PointFile.NotFinite
    private let columns: [PointFile.Column]
    private var line = 0
    /// How many words the first row has, and which of them are wanted, from 0.
    private var width: Int?
    private var wanted: [Int] = []
    private var current: [Double] = []
    /// Whether the current set had a row, left out or not.
    private var isBegun = false
    private(set) var sets: [PointSet] = []
    private(set) var numbers: [Int] = []
    private(set) var emptied: [Int] = []
    /// Rows that were left out so far.
    private(set) var leftOut = 0
    private(set) var heading: [String]?

    /// A word of a line: its bytes, and where it begins.
    private typealias Word = (bytes: Substring.UTF8View, start: Int)

    init(source: String, notFinite: PointFile.NotFinite, columns: [PointFile.Column] = []) {
        self.source = source
        self.notFinite = notFinite
        self.columns = columns
    }

    /// Takes the next line, without its `\n`.
    mutating func read(_ text: Substring.UTF8View) throws(MetricsError) {
        line += 1
        let words = Self.words(of: text)
        guard let last = words.last else {
            closeSet()
            return
        }
        if width == nil, heading == nil, words.allSatisfy({ Self.number($0.bytes) == nil }) {
            heading = words.map { String(Substring($0.bytes)) }
            return
        }
        let expected = width ?? words.count
        if width == nil { wanted = try chosen(of: words.count) }
        guard words.count == expected else {
            let isLong = words.count > expected
            let place = isLong ? words[expected].start : last.start + last.bytes.count
            throw .raggedRow(
                found: words.count, expected: expected, source: source, line: line, column: column(place, of: text))
        }
        let before = current.count
        for place in wanted {
            let word = words[place]
            guard let value = Self.number(word.bytes), value.isFinite || notFinite == .leftOut else {
                throw .badNumber(
                    String(Substring(word.bytes)), source: source, line: line, column: column(word.start, of: text))
            }
            current.append(value)
        }
        width = expected
        isBegun = true
        if notFinite == .leftOut, !current[before...].allSatisfy(\.isFinite) {
            current.removeSubrange(before...)
            leftOut += 1
        }
    }

    mutating func finish() { closeSet() }

    private static func number(_ word: Substring.UTF8View) -> Double? { Double(String(Substring(word))) }

    /// The places of the columns asked for among `count` ones.
    private func chosen(of count: Int) throws(MetricsError) -> [Int] {
        if columns.isEmpty { return Array(0..<count) }
        var places: [Int] = []
        for column in columns {
            switch column {
            case .number(let number):
                guard number <= count else {
                    throw .noSuchColumn("\(number)", source: source, allowed: "1 to \(count)")
                }
                places.append(number - 1)
            case .name(let name):
                guard let heading else {
                    throw .noSuchColumn(name, source: source, allowed: "a number, since no heading names columns,")
                }
                guard let place = heading.firstIndex(of: name), place < count else {
                    throw .noSuchColumn(name, source: source, allowed: heading.joined(separator: ", "))
                }
                places.append(place)
            }
        }
        return places
    }

    private mutating func closeSet() {
        guard isBegun else { return }
        isBegun = false
        let number = sets.count + emptied.count + 1
        guard !current.isEmpty else {
            emptied.append(number)
            return
        }
        sets.append(PointSet(trusted: current, dimension: wanted.count))
        numbers.append(number)
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
