import Determinism
import SearchSpaces

/// The text that a device is kept as: a line of JSON, then rows of comma-separated values that `device add` reads too.
extension OwnDevice {
    private static let format = "llm-nas device"
    private static let version = 1

    private struct Header: Codable {
        let format: String
        let version: Int
        let name: String
        let title: String
        let kind: DeviceTableKind
        let correction: LatencyCorrection?
        let calibration: Calibration?
    }

    /// The whole text; equal devices have equal texts.
    package var text: String {
        let header = Header(
            format: Self.format, version: Self.version, name: name, title: title, kind: kind,
            correction: table?.correction, calibration: calibration)
        guard let line = try? CanonicalJSON.text(header) else {
            preconditionFailure("a device's header holds finite numbers only")
        }
        return line + "\n" + rows
    }

    /// Names the device by its figures and how they came about.
    package var digest: Digest { Digest(of: text) }

    /// Whether the rows are by cell or by piece.
    package var kind: DeviceTableKind {
        switch figures {
        case .cells: .cells
        case .pieces: .pieces
        }
    }

    /// The figures as a table with a header line.
    package var rows: String {
        switch figures {
        case .cells(let tables):
            var text = "dataset,index,latency_ms\n"
            for table in tables {
                for (index, value) in table.values.enumerated() {
                    if let value { text += "\(table.dataset.name),\(index),\(value)\n" }
                }
            }
            return text
        case .pieces(let table):
            var text = "dataset,op,channels,size,stride,latency_ms\n"
            for row in table.rows {
                let piece = row.piece
                text += "\(row.dataset?.name ?? ""),\(piece.kind.rawValue),\(piece.channels),\(piece.size),"
                text += "\(piece.stride),\(row.latency.value)\n"
            }
            return text
        }
    }

    /// Reads a text back.
    ///
    /// - Parameter place: names the text in errors.
    /// - Throws: `malformedDevice`, `otherVersion`.
    package init(text: String, place: String) throws(BenchmarksError) {
        let end = text.firstIndex(of: "\n") ?? text.endIndex
        guard let header = try? CanonicalJSON.value(Header.self, from: text[..<end]), header.format == Self.format
        else { throw .notADevice(place) }
        guard header.version == Self.version else { throw .otherDeviceVersion(place, header.version, Self.version) }
        var reader = DeviceTableReader(header.kind, file: place, firstLine: 2)
        for line in text[end...].split(separator: "\n", omittingEmptySubsequences: true) { reader.read(line) }
        let figures = try reader.finish(dataset: nil)
        self.init(
            name: header.name, title: header.title,
            figures: figures.corrected(by: header.correction ?? .none), calibration: header.calibration)
    }
}

extension OwnDevice.Figures {
    /// The same figures with another correction of sums; figures by cell have none.
    func corrected(by correction: LatencyCorrection) -> OwnDevice.Figures {
        switch self {
        case .cells: self
        case .pieces(let table): .pieces(LatencyTable(rows: table.rows, correction: correction))
        }
    }
}

/// What the rows of a device's table are.
package enum DeviceTableKind: String, Codable, CaseIterable, Sendable {
    /// One row a cell.
    case cells
    /// One row a piece of a network.
    case pieces

    /// Columns that a table must have, by any of their names.
    var required: [[String]] {
        switch self {
        case .cells: [["index", "architecture", "arch"], ["latency_ms", "latency"]]
        case .pieces: [["op"], ["channels"], ["size"], ["latency_ms", "latency"]]
        }
    }

    /// Columns that a table may have.
    var optional: [String] {
        switch self {
        case .cells: ["index", "architecture", "arch", "dataset"]
        case .pieces: ["stride", "dataset"]
        }
    }
}
