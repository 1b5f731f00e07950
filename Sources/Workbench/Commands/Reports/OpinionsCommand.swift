import ArgumentParser
import Console
import Determinism
import ParetoMetrics
import Search

/// Shows how near a model's expectations came.
struct OpinionsCommand: WorkbenchCommand {
    static let examples = [
        Example("opinions", "each generation: the errors that the model expected beside those measured"),
        Example("opinions --cells", "every child with both"),
    ]
    static let configuration = described(
        "opinions", "Show what error the model expected of its children beside what was measured.",
        discussion: """
            A model that is asked once a generation says what error it expects of each child, before anything of it is \
            measured. Bias is expected less measured, in points; a model that expects a public benchmark's very figures \
            remembers it: `contamination` tells.
            """)

    @Flag(help: "List the children.")
    var cells = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let report = OpinionsReport(search: notebook.state.search, problem: try notebook.problem())
        if report.opinions.isEmpty {
            throw WorkbenchError(
                .nothingEvaluated, "No model has said what it expects.",
                hint: "A model that is asked once a generation (`evolve 2 --calls generation`) says it with each child."
            )
        }
        format.show(cells ? report.cells : report.table, on: notebook.screen)
    }
}

/// What a model expected of its children, and what came.
struct OpinionsReport {
    /// One child that was measured.
    struct Opinion {
        let evaluation: Evaluation
        let expected: Double

        var miss: Double { expected - evaluation.values[0] }
    }

    let opinions: [Opinion]
    private let problem: TableProblem

    init(search: SearchState, problem: TableProblem) {
        self.problem = problem
        opinions = search.rounds.flatMap { round -> [Opinion] in
            let expected = Dictionary(
                round.accepted.compactMap { child in child.predicted.map { (child.architecture, $0) } },
                uniquingKeysWith: { first, _ in first })
            return (round.evaluations?.evaluations ?? []).compactMap { evaluation in
                expected[evaluation.architecture].map { Opinion(evaluation: evaluation, expected: $0) }
            }
        }
    }

    /// One line a generation, and one for all.
    var table: TextTable {
        let generations = Set(opinions.map(\.evaluation.generation)).sorted()
        let lines = generations.map { number in
            line("\(number)", opinions.filter { $0.evaluation.generation == number })
        }
        return TextTable(
            columns: [
                .init("generation"), .init("children", alignment: .right),
                .init("spearman", title: "Spearman", alignment: .right),
                .init("off_by", title: "off by", unit: "%", alignment: .right),
                .init("bias", unit: "%", alignment: .right),
            ], rows: lines + (generations.count > 1 ? [line("all", opinions)] : []))
    }

    /// One line a child.
    var cells: TextTable {
        TextTable(
            columns: [
                .init("number", title: "#", alignment: .right), .init("generation", alignment: .right), .init("cell"),
                .init("expected", unit: "%", alignment: .right), .init("measured", unit: "%", alignment: .right),
            ],
            rows: opinions.map { opinion in
                [
                    .integer(opinion.evaluation.number), .integer(opinion.evaluation.generation),
                    .name(opinion.evaluation.architecture, in: problem.space), .number(opinion.expected, digits: 2),
                    .number(opinion.evaluation.values[0], digits: 2),
                ]
            })
    }

    private func line(_ name: String, _ own: [Opinion]) -> [TextTable.Cell] {
        let spearman =
            own.count > 1
            ? (try? Correlation.spearman(own.map(\.expected), own.map { $0.evaluation.values[0] })) ?? nil : nil
        let count = Double(own.count)
        return [
            .text(name), .integer(own.count), .number(spearman, digits: 3),
            .number(own.reduce(0) { $0 + $1.miss.magnitude } / count, digits: 2),
            .number(own.reduce(0) { $0 + $1.miss } / count, digits: 2),
        ]
    }
}
