import Console
import Foundation
import Testing

@testable import Workbench

/// CSV and JSON of a report say what its table says.
@Suite struct MachineFormTests {
    @Test func frontMetricsAndPartitionReadBackAsTheirTables() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let problem = try await notebook.problem()
        let state = await notebook.state
        let tables = [
            "front": FrontReport(front: state.search.archive.front(), problem: problem).table,
            "front --niche 3": FrontReport(front: state.search.archive.front(ofNiche: 3), problem: problem).table,
            "metrics": MetricsReport(problem: problem, archive: state.search.archive).table,
            "partition": NicheReport(problem: problem, state: state).table,
        ]
        for (command, table) in tables.sorted(by: { $0.key < $1.key }) {
            #expect(!table.rows.isEmpty)
            #expect(await notebook.run("\(command) --csv") == .done)
            try expect(Self.fields(of: desk.screen.take()), equal: table, of: command)
            #expect(await notebook.run("\(command) --json") == .done)
            try expect(json: Data(desk.screen.take().utf8), equals: table, of: command)
        }
    }

    private func expect(_ fields: [[String]], equal table: TextTable, of command: String) throws {
        #expect(fields.first == table.columns.map(\.key))
        #expect(fields.count == table.rows.count + 1)
        for (row, cells) in zip(fields.dropFirst(), table.rows) {
            #expect(row.count == cells.count)
            for (field, cell) in zip(row, cells) {
                switch cell {
                case .text(let text), .name(_, let text): #expect(field == text, "\(command)")
                case .integer(let value): #expect(Int(field) == value, "\(command)")
                case .number(let value, _), .percent(let value, _): #expect(Double(field) == value, "\(command)")
                case .missing: #expect(field.isEmpty, "\(command)")
                }
            }
        }
    }

    private func expect(json: Data, equals table: TextTable, of command: String) throws {
        let rows = try JSONDecoder().decode([[String: Value]].self, from: json)
        #expect(rows.count == table.rows.count)
        for (row, cells) in zip(rows, table.rows) {
            #expect(Set(row.keys) == Set(table.columns.map(\.key)))
            for (column, cell) in zip(table.columns, cells) {
                switch cell {
                case .text(let text), .name(_, let text): #expect(row[column.key] == .text(text), "\(command)")
                case .integer(let value): #expect(row[column.key] == .number(Double(value)), "\(command)")
                case .number(let value, _), .percent(let value, _):
                    #expect(row[column.key] == .number(value), "\(command)")
                case .missing: #expect(row[column.key] == .null, "\(command)")
                }
            }
        }
    }

    /// A value of a JSON row.
    private enum Value: Decodable, Equatable {
        case text(String)
        case number(Double)
        case null

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    /// Reads CSV by RFC 4180.
    private static func fields(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.append(character)
            }
        }
        return rows
    }
}
