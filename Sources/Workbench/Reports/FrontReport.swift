import Console
import Search
import SearchSpaces

/// A front as a table: each cell with the objectives the search saw and, where a table holds it, its test accuracy.
struct FrontReport {
    let front: [Evaluation]
    let problem: TableProblem
    /// The user's labels; a column of their own where one of the front has one.
    var marks: [Architecture: String] = [:]

    var table: TextTable {
        var columns: [TextTable.Column] = [
            .init("number", title: "#", alignment: .right), .init("index", alignment: .right), .init("cell"),
            .init(
                "\(problem.accuracy.rawValue)_accuracy", title: problem.accuracy.rawValue, unit: "%", alignment: .right),
        ]
        if showsTest { columns.append(.init("test_accuracy", title: "test", unit: "%", alignment: .right)) }
        columns += problem.objectives.dropFirst().map {
            .init($0.rawValue, unit: $0.unit, alignment: .right)
        }
        if problem.isMeasured { columns.append(.init("looked_up", title: "looked up", unit: "ms", alignment: .right)) }
        columns += [
            .init("niche", alignment: .right), .init("generation", title: "gen", alignment: .right), .init("origin"),
        ]
        if isMarked { columns.append(.init("mark")) }
        return TextTable(columns: columns, rows: front.map(row))
    }

    /// Whether the truth stands beside what the search saw.
    private var showsTest: Bool { problem.accuracy != .test && problem.knowsTestAccuracy }

    private func row(_ evaluation: Evaluation) -> [TextTable.Cell] {
        var cells: [TextTable.Cell] = [
            .integer(evaluation.number),
            problem.space.index(of: evaluation.architecture).map(TextTable.Cell.integer) ?? .missing,
            .name(evaluation.architecture, in: problem.space), .number(100 - evaluation.values[0], digits: 2),
        ]
        if showsTest { cells.append(.number(problem.testAccuracy(of: evaluation.architecture), digits: 2)) }
        cells += zip(problem.objectives, evaluation.values).dropFirst().map { .number($1, digits: $0.digits) }
        if problem.isMeasured {
            if case .usable(let figures) = problem.standing(of: evaluation.architecture) {
                cells.append(.number(figures.first, digits: Objective.latency.digits))
            } else {
                cells.append(.missing)
            }
        }
        let parents = evaluation.origin.parents.map { "#\($0)" }.joined(separator: " ")
        let origin = evaluation.origin.variation.rawValue + (parents.isEmpty ? "" : " of " + parents)
        cells += [.integer(evaluation.niche), .integer(evaluation.generation), .text(origin)]
        if isMarked { cells.append(.text(marks[evaluation.architecture] ?? "")) }
        return cells
    }

    private var isMarked: Bool { front.contains { marks[$0.architecture] != nil } }
}

extension TextTable.Cell {
    /// An architecture in a table: its short form for people, its whole text for machines.
    static func name(_ architecture: Architecture, in space: any SearchSpace) -> TextTable.Cell {
        .name(short: space.shortText(of: architecture), full: space.text(of: architecture))
    }
}
