import Console
import Determinism
import ParetoMetrics
import Search
import SearchSpaces

/// What judges expected of proposals, beside what is known of them.
struct ScreenedReport {
    /// One proposal.
    struct Row {
        let generation: Int
        let cell: Architecture
        let isPicked: Bool
        /// The error that the judge expected, in per cent.
        let expected: Double
        /// The error that the search saw or would have seen; nil where nobody knows.
        let measured: Double?
    }

    let rows: [Row]
    private let problem: TableProblem

    /// - Parameter rounds: generations whose screen recorded what it expected.
    init(rounds: [Round], problem: TableProblem, archive: Archive) {
        self.problem = problem
        let seen = Dictionary(archive.evaluations.map { ($0.architecture, $0.values[0]) }) { first, _ in first }
        rows = rounds.flatMap { round -> [Row] in
            guard let screening = round.screening, let errors = screening.errors else { return [] }
            return zip(screening.proposed, errors).enumerated().map { place, pair in
                Row(
                    generation: round.plan.number, cell: pair.0, isPicked: place < screening.picked.count,
                    expected: pair.1, measured: seen[pair.0] ?? Self.known(pair.0, in: problem))
            }
        }
    }

    /// What the tables hold of a cell that was not evaluated; nothing where evaluating means measuring.
    private static func known(_ cell: Architecture, in problem: TableProblem) -> Double? {
        guard !problem.isMeasured, case .values(let values) = problem.measure(cell) else { return nil }
        return values[0]
    }

    /// One line a generation.
    var table: TextTable {
        TextTable(
            columns: [
                .init("generation", alignment: .right), .init("proposals", alignment: .right),
                .init("evaluated", alignment: .right),
                .init("spearman", title: "Spearman", alignment: .right),
                .init("kendall", title: "Kendall", alignment: .right),
                .init("off_by", title: "off by", unit: "%", alignment: .right),
                .init("off_by_evaluated", title: "evaluated off by", unit: "%", alignment: .right),
            ],
            rows: generations.map(line))
    }

    /// Every proposal, those evaluated first, in the order of choice.
    var cells: TextTable {
        TextTable(
            columns: [
                .init("generation", alignment: .right), .init("index", alignment: .right), .init("cell"),
                .init("evaluated"), .init("expected", title: "expected error", unit: "%", alignment: .right),
                .init("measured", title: "\(problem.accuracy.rawValue) error", unit: "%", alignment: .right),
            ],
            rows: rows.map { row in
                [
                    .integer(row.generation), problem.space.index(of: row.cell).map(TextTable.Cell.integer) ?? .missing,
                    .name(row.cell, in: problem.space), .text(row.isPicked ? "yes" : "no"),
                    .number(row.expected, digits: 2), row.measured.map { .number($0, digits: 2) } ?? .missing,
                ]
            })
    }

    private var generations: [Int] { Set(rows.map(\.generation)).sorted() }

    private func line(_ generation: Int) -> [TextTable.Cell] {
        let own = rows.filter { $0.generation == generation }
        let known = own.compactMap { row in row.measured.map { (row.expected, $0) } }
        let (expected, measured) = (known.map(\.0), known.map(\.1))
        let picked = own.filter(\.isPicked).compactMap { row in row.measured.map { (row.expected, $0) } }
        func correlation(_ value: Double?) -> TextTable.Cell { value.map { .number($0, digits: 3) } ?? .missing }
        return [
            .integer(generation), .integer(own.count), .integer(own.count(where: \.isPicked)),
            correlation(try? Correlation.spearman(expected, measured)),
            correlation(try? Correlation.kendall(expected, measured)), Self.difference(known), Self.difference(picked),
        ]
    }

    private static func difference(_ pairs: [(Double, Double)]) -> TextTable.Cell {
        if pairs.isEmpty { return .missing }
        return .number(pairs.reduce(0) { $0 + abs($1.0 - $1.1) } / Double(pairs.count), digits: 2)
    }
}
