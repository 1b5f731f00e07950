import Console
import ParetoMetrics
import Search
import SearchSpaces
import Sessions

/// How each niche stands: what it holds, what was evaluated, and how far its front is from its own true front.
struct NicheReport {
    /// One niche's row.
    struct Row {
        let niche: Niche
        let evaluated: Int
        let frontSize: Int
        /// Against the niche's own true front, under the `span` contract of the niche; nil before anything is evaluated.
        let indicators: Indicators?
    }

    let rows: [Row]
    private let frontName: String

    init(problem: TableProblem, state: SessionState) {
        let archive = state.search.archive
        frontName = problem.accuracy.trueFrontName
        guard let spec = state.search.partition else {
            rows = []
            return
        }
        let partition = Partition(spec, of: problem, seed: state.seed)
        rows = spec.niches.map { niche in
            let inside = archive.evaluations.filter { $0.niche == niche.number }
            let front = archive.front(ofNiche: niche.number)
            var indicators: Indicators?
            if !front.isEmpty, let points = try? PointSet(front.map(\.values)) {
                let truth = problem.truth { partition.niche(of: $0) == niche.number }
                indicators = try? truth?.span.evaluate(points)
            }
            return Row(niche: niche, evaluated: inside.count, frontSize: front.count, indicators: indicators)
        }
    }

    /// All rows; the columns of a running search are left out before it runs.
    var table: TextTable {
        let runs = rows.contains { $0.evaluated > 0 }
        var columns: [TextTable.Column] = [
            .init("niche", alignment: .right), .init("label", title: "holds"), .init("size", alignment: .right),
            .init("feasible", alignment: .right), .init("classes", title: "distinct", alignment: .right),
        ]
        if runs {
            columns += [
                .init("evaluated", alignment: .right), .init("front", alignment: .right),
                .init("hv_share", title: "HV of its own", alignment: .right),
                .init("igd", title: "IGD", alignment: .right),
                .init("found", title: "\(frontName) found", alignment: .right),
            ]
        }
        return TextTable(columns: columns, rows: rows.map { cells($0, runs: runs) })
    }

    private func cells(_ row: Row, runs: Bool) -> [TextTable.Cell] {
        let niche = row.niche
        let fixed: [TextTable.Cell] = [
            .integer(niche.number), .text(niche.label), .integer(niche.size), .integer(niche.feasible),
            .integer(niche.classes),
        ]
        guard runs else { return fixed }
        let found = row.indicators.map { TextTable.Cell.text("\($0.found) of \($0.referenceCount)") } ?? .missing
        return fixed + [
            .integer(row.evaluated), .integer(row.frontSize),
            row.indicators?.hvShare.map { .percent($0, digits: 2) } ?? .missing,
            .number(row.indicators?.igd, digits: 4), found,
        ]
    }
}
