import Foundation
import SearchSpaces

/// Where a device's table has which column.
struct DeviceColumns {
    /// How many fields a row has.
    let count: Int
    private let places: [String: Int]

    /// Finds the columns in a header.
    init(_ names: [String], kind: DeviceTableKind, line: Int) throws(DeviceTableFault) {
        var names = names
        if let first = names.first, first.hasPrefix("\u{feff}") { names[0] = String(first.dropFirst()) }
        let known = Set(kind.required.joined()).union(kind.optional)
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() {
            guard known.contains(name) else {
                throw DeviceTableFault(
                    line: line,
                    what: "'\(name.prefix(40))' is no column of this table: \(known.sorted().joined(separator: ", "))")
            }
            guard places.updateValue(place, forKey: name) == nil else {
                throw DeviceTableFault(line: line, what: "the table has the column \(name) twice")
            }
        }
        for choice in kind.required where choice.allSatisfy({ places[$0] == nil }) {
            throw DeviceTableFault(line: line, what: "the header lacks the column \(choice.joined(separator: " or "))")
        }
        count = names.count
        self.places = places
    }

    private init(count: Int) {
        self.count = count
        places = [:]
    }

    /// The columns of a table whose header is wrong.
    static func unknown(_ count: Int) -> DeviceColumns { DeviceColumns(count: count) }

    /// Whether the header was understood.
    var isKnown: Bool { !places.isEmpty }

    func place(_ names: String...) -> Int? { names.lazy.compactMap { places[$0] }.first }
}

/// One row of a device's table.
struct DeviceRow {
    let fields: [String]
    let columns: DeviceColumns

    /// The cell's index, from its number or its text; where both stand they must agree.
    func index(line: Int) throws(DeviceTableFault) -> Int {
        let number = try field("index").map { text throws(DeviceTableFault) -> Int in
            guard let index = Int(text), (0..<BenchmarkStore.count).contains(index) else {
                throw fault(line, "index", text, "a cell's index from 0 to \(BenchmarkStore.count - 1)")
            }
            return index
        }
        let named = try field("architecture", "arch").map { text throws(DeviceTableFault) -> Int in
            let space = NASBench201()
            do throws(ArchitectureTextError) {
                return space.index(of: try space.architecture(from: text)) ?? 0
            } catch {
                throw DeviceTableFault(line: line, what: error.message)
            }
        }
        if let number, let named, number != named {
            throw DeviceTableFault(line: line, what: "the cell stands at index \(named), not \(number)")
        }
        guard let index = number ?? named else { throw DeviceTableFault(line: line, what: "no cell is named") }
        return index
    }

    /// nil where the row names none.
    func dataset(line: Int) throws(DeviceTableFault) -> Dataset? {
        guard let text = field("dataset"), !text.isEmpty else { return nil }
        guard let dataset = Dataset(name: text) else {
            throw fault(line, "dataset", text, Dataset.allCases.map(\.name).joined(separator: ", "))
        }
        return dataset
    }

    /// Milliseconds, rounded to 1e-9.
    ///
    /// - Parameter mayFail: takes -1 for a network that did not compile.
    func latency(line: Int, mayFail: Bool) throws(DeviceTableFault) -> Double {
        let text = field("latency_ms", "latency") ?? ""
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
        guard isPlain, let number = Double(text), number.isFinite, number < 1e9 else {
            throw fault(line, "latency", text, "a number of milliseconds")
        }
        if mayFail {
            guard number > 0 || number == -1 else {
                throw fault(line, "latency", text, "above 0 ms, or -1 for a network that did not compile")
            }
        } else if number < 0 {
            throw fault(line, "latency", text, "0 ms or more")
        }
        return BenchmarkStore.rounded(number)
    }

    /// The piece that the row is about; a piece that no network has is a fault.
    func piece(line: Int, dataset: Dataset?) throws(DeviceTableFault) -> NetworkPiece {
        let name = field("op") ?? ""
        guard let kind = NetworkPiece.Kind(rawValue: name) else {
            throw fault(line, "op", name, NetworkPiece.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let channels = try whole("channels", line)
        let size = try whole("size", line)
        let stride = field("stride") == nil ? (kind == .reduction ? 2 : 1) : try whole("stride", line)
        let piece = NetworkPiece(kind, channels: channels, size: size, stride: stride)
        let datasets = dataset.map { [$0] } ?? Dataset.allCases
        let known = datasets.flatMap { NASBench201.allPieces(for: $0.shape) }
        guard known.contains(piece) else {
            var same: [String] = []
            for other in known where other.kind == kind && !same.contains(other.text) { same.append(other.text) }
            throw DeviceTableFault(
                line: line, what: "no network has the piece \(piece.text); of its kind: \(same.joined(separator: ", "))"
            )
        }
        return piece
    }

    private func whole(_ column: String, _ line: Int) throws(DeviceTableFault) -> Int {
        let text = field(column) ?? ""
        guard let number = Int(text), (1...4096).contains(number) else {
            throw fault(line, column, text, "a whole number from 1")
        }
        return number
    }

    private func field(_ name: String) -> String? { columns.place(name).map { fields[$0] } }

    private func field(_ name: String, _ other: String) -> String? { columns.place(name, other).map { fields[$0] } }

    private func fault(_ line: Int, _ column: String, _ text: String, _ expected: String) -> DeviceTableFault {
        DeviceTableFault(line: line, what: "\(column) '\(text.prefix(60))' is not one that is allowed: \(expected)")
    }
}
