import Foundation
import SearchSpaces

/// Reads a device's table row by row and gathers everything that is wrong with it.
struct DeviceTableReader {
    private let kind: DeviceTableKind
    private let file: String
    private var line: Int
    private var columns: DeviceColumns?
    private(set) var faults: [DeviceTableFault] = []
    private var cells: [Dataset?: [Int: Double]] = [:]
    private var pieces: [LatencyTable.Row] = []
    private var places: [PieceKey: Int] = [:]

    private struct PieceKey: Hashable {
        let dataset: Dataset?
        let piece: NetworkPiece
    }

    /// - Parameter firstLine: the number of the first line that `read` will get.
    init(_ kind: DeviceTableKind, file: String, firstLine: Int = 1) {
        self.kind = kind
        self.file = file
        line = firstLine - 1
    }

    /// Takes the next line; the first is the header.
    mutating func read(_ text: some StringProtocol) {
        line += 1
        if text.allSatisfy(\.isWhitespace) { return }
        let fields = text.split(separator: ",", omittingEmptySubsequences: false).map { Self.field(String($0)) }
        guard let columns else { return readHeader(fields) }
        guard fields.count == columns.count else {
            return note("the row has \(fields.count) fields instead of \(columns.count)")
        }
        let row = DeviceRow(fields: fields, columns: columns)
        switch kind {
        case .cells: readCell(row)
        case .pieces: readPiece(row)
        }
    }

    /// A field without blanks around it and without quotes; no field of these tables holds a comma or a quote.
    private static func field(_ text: String) -> String {
        let bare = text.trimmingCharacters(in: .whitespaces)
        return bare.count > 1 && bare.hasPrefix("\"") && bare.hasSuffix("\"")
            ? String(bare.dropFirst().dropLast()) : bare
    }

    /// What was read.
    ///
    /// - Parameter dataset: what rows by cell belong to that do not say so themselves.
    /// - Throws: `malformedDevice` with every fault by its line.
    func finish(dataset: Dataset?) throws(BenchmarksError) -> OwnDevice.Figures {
        guard faults.isEmpty else { throw .malformedDevice(file, faults) }
        guard columns != nil else { throw .malformedDevice(file, [DeviceTableFault(line: 1, what: "it is empty")]) }
        switch kind {
        case .cells: return .cells(try cellTables(dataset))
        case .pieces:
            let table = LatencyTable(rows: pieces)
            guard !table.datasets.isEmpty else { throw .missingPieces(file, table) }
            return .pieces(table)
        }
    }

    private func cellTables(_ dataset: Dataset?) throws(BenchmarksError) -> [CellLatencies] {
        var named = cells
        if let unnamed = named.removeValue(forKey: nil) {
            guard let dataset else { throw .datasetNeeded(file) }
            named[dataset, default: [:]].merge(unnamed) { first, _ in first }
        }
        let tables = Dataset.allCases.compactMap { dataset -> CellLatencies? in
            guard let numbers = named[dataset], numbers.values.contains(where: { $0 >= 0 }) else { return nil }
            return CellLatencies(dataset: dataset, values: (0..<BenchmarkStore.count).map { numbers[$0] })
        }
        guard !tables.isEmpty else {
            throw .malformedDevice(file, [DeviceTableFault(line: line, what: "no row holds a latency")])
        }
        return tables
    }

    private mutating func readHeader(_ names: [String]) {
        do throws(DeviceTableFault) {
            columns = try DeviceColumns(names, kind: kind, line: line)
        } catch {
            faults.append(error)
            // Rows cannot be read without names: one fault says it all.
            columns = DeviceColumns.unknown(names.count)
        }
    }

    private mutating func readCell(_ row: DeviceRow) {
        guard row.columns.isKnown else { return }
        do throws(DeviceTableFault) {
            let index = try row.index(line: line)
            let dataset = try row.dataset(line: line)
            let latency = try row.latency(line: line, mayFail: true)
            guard cells[dataset]?[index] == nil else { return note("cell \(index) has a row already") }
            cells[dataset, default: [:]][index] = latency
        } catch {
            faults.append(error)
        }
    }

    private mutating func readPiece(_ row: DeviceRow) {
        guard row.columns.isKnown else { return }
        do throws(DeviceTableFault) {
            let dataset = try row.dataset(line: line)
            let piece = try row.piece(line: line, dataset: dataset)
            let latency = try row.latency(line: line, mayFail: false)
            if let other = places[PieceKey(dataset: dataset, piece: piece)] {
                return note("\(piece.text) has a row already, in line \(other)")
            }
            places[PieceKey(dataset: dataset, piece: piece)] = line
            pieces.append(LatencyTable.Row(dataset: dataset, piece: piece, latency: Milliseconds(latency)))
        } catch {
            faults.append(error)
        }
    }

    private mutating func note(_ what: String) {
        faults.append(DeviceTableFault(line: line, what: what))
    }
}

/// One thing that is wrong with a device's table.
struct DeviceTableFault: Error, Equatable {
    let line: Int
    let what: String

    var text: String { "line \(line): \(what)" }
}
