import Console
import Search

/// A search and the same without one rule, generation by generation.
struct RuleTrialReport {
    let session: SearchState
    let without: SearchState

    /// Generations that both have.
    var table: TextTable {
        let rows = without.reports.compactMap { report -> [TextTable.Cell]? in
            guard let own = session.reports.first(where: { $0.number == report.number }) else { return nil }
            let shares = (own.span?.hvShare, report.span?.hvShare)
            var difference: Double?
            if let with = shares.0, let without = shares.1 { difference = with - without }
            return [
                .integer(report.number), .integer(own.evaluations), .integer(report.evaluations),
                .integer(same(in: report.number)), share(shares.0), share(shares.1), share(difference),
                .integer(own.refusedCount), .integer(report.refusedCount),
            ]
        }
        return TextTable(
            columns: [
                .init("generation", title: "gen", alignment: .right),
                .init("evaluations", alignment: .right),
                .init("evaluations_without", title: "without", alignment: .right),
                .init("same", title: "same cells", alignment: .right), .init("hv", title: "HV", alignment: .right),
                .init("hv_without", title: "without", alignment: .right),
                .init("hv_difference", title: "difference", alignment: .right),
                .init("refused", alignment: .right), .init("refused_without", title: "without", alignment: .right),
            ], rows: rows)
    }

    /// Cells of a generation that both evaluated in it.
    private func same(in number: Int) -> Int {
        func cells(_ state: SearchState) -> Set<String> {
            Set(state.archive.evaluations.filter { $0.generation == number }.map { "\($0.representative.choices)" })
        }
        return cells(session).intersection(cells(without)).count
    }

    private func share(_ value: Double?) -> TextTable.Cell { value.map { .percent($0, digits: 3) } ?? .missing }
}
