import Console
import Search

/// A search as it was and as it would have been, generation by generation.
struct CounterfactualReport {
    let recorded: SearchState
    let otherwise: SearchState

    /// Every generation that either has.
    var table: TextTable {
        let last = max(recorded.generation ?? -1, otherwise.generation ?? -1)
        let rows = (0...max(last, 0)).compactMap { number -> [TextTable.Cell]? in
            let old = recorded.reports.first { $0.number == number }
            let new = otherwise.reports.first { $0.number == number }
            guard old != nil || new != nil else { return nil }
            return [.integer(number)] + cells(old) + cells(new) + [.integer(same(in: number))]
        }
        return TextTable(
            columns: [
                .init("generation", title: "gen", alignment: .right),
                .init("evaluations", alignment: .right), .init("hv", title: "HV", alignment: .right),
                .init("igd", title: "IGD", alignment: .right),
                .init("evaluations_otherwise", title: "otherwise", alignment: .right),
                .init("hv_otherwise", title: "HV", alignment: .right),
                .init("igd_otherwise", title: "IGD", alignment: .right),
                .init("same", title: "same cells", alignment: .right),
            ], rows: rows)
    }

    private func cells(_ report: GenerationReport?) -> [TextTable.Cell] {
        [
            report.map { .integer($0.evaluations) } ?? .missing, .number(report?.span?.hv, digits: 4),
            .number(report?.span?.igd, digits: 4),
        ]
    }

    /// Cells of a generation that both evaluated in it.
    private func same(in number: Int) -> Int {
        let cells = { (state: SearchState) in
            Set(state.archive.evaluations.filter { $0.generation == number }.map(\.representative))
        }
        return cells(recorded).intersection(cells(otherwise)).count
    }
}
