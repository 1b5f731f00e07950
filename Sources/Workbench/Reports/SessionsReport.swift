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
                .init("calls", alignment: .right), .init("note"),
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
                .text(Self.remark(contents)),
            ]
        } catch {
            return [.text(name), .missing, .missing, .missing, .missing, .missing, .text(error.message)]
        }
    }

    private static func remark(_ contents: JournalContents) -> String {
        switch contents.fault {
        case nil: ""
        case .tornTail: "last line unfinished"
        case .damaged(let line, _): "damaged from line \(line)"
        }
    }
}
