import Benchmarks
import Console
import Determinism
import Search

/// What the exhaustive rival reached, under the contracts of `metrics`.
struct RivalReport {
    let problem: TableProblem
    let rival: ExhaustiveRival

    /// The two fronts under each contract in each accuracy.
    var table: TextTable {
        let own = MetricsReport(problem: problem, front: rival.chosen).table
        let both = MetricsReport(problem: problem, front: rival.withLabelled).table
        return TextTable(
            columns: [.init("front_of", title: "front of")] + own.columns,
            rows: own.rows.map { [.text("predicted")] + $0 } + both.rows.map { [.text("with the labelled")] + $0 })
    }

    /// The cells chosen, predicted beside true.
    var cells: TextTable {
        var columns: [TextTable.Column] = [
            .init("index", alignment: .right), .init("cell"),
            .init("predicted", title: "predicted", unit: "%", alignment: .right),
            .init("accuracy", title: problem.accuracy.rawValue, unit: "%", alignment: .right),
        ]
        columns += problem.objectives.dropFirst().map { .init($0.rawValue, unit: $0.unit, alignment: .right) }
        let order = rival.chosen.indices.sorted { rival.predictedErrors[$0] < rival.predictedErrors[$1] }
        return TextTable(columns: columns, rows: order.map(row))
    }

    private func row(_ place: Int) -> [TextTable.Cell] {
        let (cell, values) = rival.chosen[place]
        var row: [TextTable.Cell] = [
            problem.space.index(of: cell).map(TextTable.Cell.integer) ?? .missing,
            .name(cell, in: problem.space), .number(100 - rival.predictedErrors[place], digits: 2),
            .number(100 - values[0], digits: 2),
        ]
        for (objective, value) in zip(problem.objectives, values).dropFirst() {
            row.append(.number(value, digits: objective.digits))
        }
        return row
    }
}
