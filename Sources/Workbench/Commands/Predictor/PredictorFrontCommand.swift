import ArgumentParser

/// `predictor front`.
struct PredictorFrontCommand: WorkbenchCommand {
    static let examples = [
        Example("predictor front", "predict every cell, measure the predicted front"),
        Example("predictor front --cells", "the cells it chose, predicted beside true"),
    ]
    static let configuration = described(
        "front", "Predict all cells of the task, measure the predicted front, and report it as `metrics` does.",
        discussion: """
            What a search has to beat where every cell can be listed. Its cost is the labelled networks of the \
            predictor and the cells measured. The session's search is not touched.
            """)

    @Flag(help: "The predictor that comes with the program.")
    var shipped = false

    @Flag(help: "List the cells instead.")
    var cells = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let problem = try notebook.problem()
        let predictor =
            try shipped ? notebook.shippedPredictor(for: problem.dataset) : notebook.predictor(for: problem.dataset)
        let rival = try ExhaustiveRival(problem, predictor)
        let report = RivalReport(problem: problem, rival: rival)
        format.show(cells ? report.cells : report.table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message(
                """
                \(rival.trained) trained networks: \(rival.labels) labels, \(rival.trained - rival.labels) measured \
                beside them; \(rival.chosen.count) cells on the predicted front.
                """)
        }
    }
}
