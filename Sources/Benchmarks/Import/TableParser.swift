import Foundation
import SearchSpaces

/// Reads one table's lines: the header first, then a row for every architecture.
struct TableParser {
    private let kind: TableKind
    private let file: String
    private let reference: ReferenceRows
    private var fields: [ColumnRule?] = []
    private var slots: [Int?] = []
    private(set) var stored: [(rule: ColumnRule, numbers: [Double])] = []
    /// Columns that the table should not have and that are left out.
    private(set) var ignored: [String] = []
    /// Rows read so far.
    private(set) var rows = 0

    init(_ kind: TableKind, file: String, reference: ReferenceRows) {
        self.kind = kind
        self.file = file
        self.reference = reference
    }

    /// Takes the next line.
    mutating func read(_ line: UnsafeBufferPointer<UInt8>, number: Int) throws(BenchmarksError) {
        if number == 1 { return try readHeader(String(decoding: line, as: UTF8.self)) }
        guard rows < StoreFormat.rows else {
            throw .row(
                TablePlace(file: file, line: number), "there are more rows than the \(StoreFormat.rows) of the space")
        }
        try readRow(line, number: number)
        rows += 1
    }

    /// Checks that nothing is missing at the end.
    func finish() throws(BenchmarksError) {
        guard !fields.isEmpty else { throw .row(TablePlace(file: file, line: 1), "the file is empty") }
        guard rows == StoreFormat.rows else {
            throw .row(
                TablePlace(file: file, line: rows + 2),
                "the table ends after \(rows) rows instead of \(StoreFormat.rows)")
        }
    }

    private mutating func readHeader(_ text: String) throws(BenchmarksError) {
        let place = TablePlace(file: file, line: 1)
        let names = (text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text)
            .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let known = Dictionary(uniqueKeysWithValues: kind.columns.map { ($0.name, $0) })
        var seen: Set<String> = []
        for (place, name) in names.enumerated() {
            guard seen.insert(name).inserted else {
                let at = TablePlace(file: file, line: 1, column: (place + 1, name))
                throw .row(at, "the table has this column twice")
            }
            let rule = known[name]
            if rule == nil { ignored.append(name) }
            add(rule)
        }
        let absent = kind.columns.filter { $0.isRequired && !seen.contains($0.name) }.map(\.name)
        guard absent.isEmpty else {
            throw .row(
                place, "the header lacks the column\(absent.count == 1 ? "" : "s") \(absent.joined(separator: ", "))")
        }
    }

    private mutating func add(_ rule: ColumnRule?) {
        fields.append(rule)
        guard let rule, rule.isStored else { return slots.append(nil) }
        slots.append(stored.count)
        var numbers: [Double] = []
        numbers.reserveCapacity(StoreFormat.rows)
        stored.append((rule, numbers))
    }

    private mutating func readRow(_ line: UnsafeBufferPointer<UInt8>, number: Int) throws(BenchmarksError) {
        var start = 0
        for column in fields.indices {
            guard start <= line.count else {
                throw .row(
                    TablePlace(file: file, line: number), "the row has \(column) fields instead of \(fields.count)")
            }
            let end = Self.fieldEnd(line, from: start)
            if let rule = fields[column] {
                let cell = TableCell(bytes: UnsafeBufferPointer(rebasing: line[start..<end]))
                try readCell(cell, rule, line: number, column: column)
            }
            start = end + 1
        }
        guard start == line.count + 1 else {
            throw .row(TablePlace(file: file, line: number), "the row has more than \(fields.count) fields")
        }
    }

    private mutating func readCell(
        _ cell: TableCell, _ rule: ColumnRule, line: Int, column: Int
    ) throws(BenchmarksError) {
        if let slot = slots[column] {
            if let number = cell.number(for: rule) { return stored[slot].numbers.append(number) }
        } else if cell.agrees(with: rule.content, row: rows, reference) {
            return
        }
        throw .cell(
            TablePlace(file: file, line: line, column: (column + 1, rule.name)), cell.text,
            expected: rule.expectation(row: rows, reference))
    }

    private static func fieldEnd(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < line.count, let base = line.baseAddress?.advanced(by: start),
            let comma = memchr(base, 44, line.count - start)
        else { return line.count }
        return start + (UnsafeRawPointer(comma) - UnsafeRawPointer(base))
    }
}
