import Console
import ParetoMetrics
import Search
import SearchSpaces

/// The indicators of what was found, under each contract and in each accuracy.
struct MetricsReport {
    /// One line: an accuracy, a contract, and what the front is worth under it.
    struct Row {
        let accuracy: SeenAccuracy
        let indicators: Indicators
    }

    let rows: [Row]
    private let seen: SeenAccuracy

    /// Measures the front of `archive`.
    ///
    /// In test accuracy the cells on the front that the search saw are measured again: what a user would have chosen.
    init(problem: TableProblem, archive: Archive) {
        self.init(problem: problem, front: archive.front().map { ($0.architecture, $0.values) })
    }

    /// Measures a front given as cells with the objectives that a search would have seen.
    init(problem: TableProblem, front: [(cell: Architecture, values: [Double])]) {
        var rows = Self.rows(problem.accuracy, front.map(\.values), problem.truth)
        if problem.accuracy != .test {
            let tested = front.compactMap { problem.testValues(of: $0.cell) }
            if tested.count == front.count { rows += Self.rows(.test, tested, problem.testTruth) }
        }
        self.rows = rows
        seen = problem.accuracy
    }

    private static func rows(_ accuracy: SeenAccuracy, _ points: [[Double]], _ truth: GroundTruth?) -> [Row] {
        guard let truth, let set = try? PointSet(points) else { return [] }
        return [truth.span, truth.frontContract].compactMap { contract in
            (try? contract.evaluate(set)).map { Row(accuracy: accuracy, indicators: $0) }
        }
    }

    /// The contracts that the figures belong to, with their digests.
    var contracts: [String] { rows.map { "\($0.accuracy.rawValue) \($0.indicators.contract.description)" } }

    var table: TextTable {
        TextTable(
            columns: [
                .init("accuracy"), .init("contract"), .init("hv", title: "HV", alignment: .right),
                .init("hv_share", title: "of \(front)", alignment: .right),
                .init("igd", title: "IGD", alignment: .right), .init("igd_plus", title: "IGD+", alignment: .right),
                .init("found", title: "\(front) found", alignment: .right),
                .init("outside", title: "outside reference", alignment: .right),
            ] + (seen == .predicted ? [.init("reference")] : []),
            rows: rows.map { row in
                Self.cells(row) + (seen == .predicted ? [.text(row.accuracy.trueFrontName)] : [])
            })
    }

    /// What rows are measured against; where predictions and truth stand side by side, a column says which.
    private var front: String { seen == .predicted ? "reference" : "true front" }

    private static func cells(_ row: Row) -> [TextTable.Cell] {
        let indicators = row.indicators
        return [
            .text(row.accuracy.rawValue), .text(indicators.contract.rule.rawValue), .number(indicators.hv, digits: 4),
            indicators.hvShare.map { .percent($0, digits: 2) } ?? .missing, .number(indicators.igd, digits: 4),
            .number(indicators.igdPlus, digits: 4), .text("\(indicators.found) of \(indicators.referenceCount)"),
            .integer(indicators.outside),
        ]
    }
}
