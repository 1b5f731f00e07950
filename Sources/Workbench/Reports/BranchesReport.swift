import Console
import Sessions

/// A session's branches, one a row, with what each came to.
struct BranchesReport {
    let session: Session

    var table: TextTable {
        let timeline = session.state.timeline
        return TextTable(
            columns: [
                .init("here"), .init("branch"), .init("cell", title: "last cell", alignment: .right), .init("input"),
                .init("evaluations", alignment: .right), .init("front", alignment: .right),
                .init("hv", title: "HV (span)", alignment: .right),
            ],
            rows: timeline.branches.map { name in
                let tip = timeline.tips[name] ?? 0
                let search = session.line(of: timeline.line(to: tip)).search
                let input = session.state.cells.first { $0.number == tip }?.input
                return [
                    .text(name == timeline.branch ? "*" : ""), .text(name), .integer(tip),
                    input.map { .text(Sanitizer.singleLine($0)) } ?? .missing, .integer(search.archive.count),
                    .integer(search.archive.front().count), .number(search.reports.last?.span?.hv, digits: 4),
                ]
            })
    }
}
