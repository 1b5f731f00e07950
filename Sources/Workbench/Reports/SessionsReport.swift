import Console
import Foundation
import Sessions

/// The sessions of a directory, one a row; a journal that cannot be read says why.
struct SessionsReport {
    let paths: [String]

    var table: TextTable {
        TextTable(
            columns: [
                .init("session"), .init("task"), .init("cells", alignment: .right),
                .init("evaluations", alignment: .right), .init("hv", title: "HV (span)", alignment: .right),
                .init("calls", alignment: .right), .init("tokens", alignment: .right),
                .init("last_use", title: "last use", unit: "UTC"),
                .init("note"),
            ],
            rows: paths.map(row))
    }

    private func row(_ path: String) -> [TextTable.Cell] {
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        do {
            let contents = try JournalReader.read(path)
            let state = SessionState(contents)
            return [
                .text(name), state.task.map { .text($0.title) } ?? .missing, .integer(state.cells.count),
                .integer(state.search.spending.evaluations),
                .number(state.search.reports.last?.span?.hv, digits: 4), .integer(state.search.spending.calls),
                .integer(state.search.spending.tokens),
                .text(Self.moment(contents.records.last?.time ?? contents.header.time)),
                .text(Self.remark(contents)),
            ]
        } catch {
            return [.text(name)] + Array(repeating: .missing, count: 7) + [.text(error.message)]
        }
    }

    /// `2026-11-21 06:40`, in UTC.
    private static func moment(_ milliseconds: Int64) -> String {
        let text = Date(timeIntervalSince1970: Double(milliseconds) / 1000).ISO8601Format()
        return String(text.prefix(16)).replacing("T", with: " ")
    }

    private static func remark(_ contents: JournalContents) -> String {
        switch contents.fault {
        case nil: ""
        case .tornTail: "last line unfinished"
        case .damaged(let line, _): "damaged from line \(line)"
        }
    }
}
