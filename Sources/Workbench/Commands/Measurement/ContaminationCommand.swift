import ArgumentParser
import Search
import Sessions

/// Asks the designer for good cells before it was told anything.
struct ContaminationCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("contamination --calls 1", "one call for ten cells, without any feedback"),
        Example("contamination --calls 5 --cells 20", "a hundred cells in five calls"),
    ]
    static let configuration = described(
        "contamination", "Measure what the designer knows of the benchmark beforehand: counted calls, no feedback.",
        discussion: """
            Each call tells the task and the space and asks for good cells. Their different usable cells are compared \
            with the true front (exact, hypergeometric) and, by their mean rank among all usable cells, with as many \
            random ones (\(GenerationBias.draws) draws). Calls count, and are recorded; no cell is evaluated.
            """)

    @Option(help: "How many calls.")
    var calls = 3

    @Option(help: "How many cells each call asks for.")
    var cells = 10

    @Flag(name: .shortAndLong, help: "Do not show the answers.")
    var quiet = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        for (name, value) in [("calls", calls), ("cells", cells)] where !(1...100).contains(value) {
            throw ValidationError("--\(name) takes a whole number from 1 to 100, not \(value).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let problem = try notebook.problem()
        if notebook.state.search.partition == nil { try notebook.partition(by: .convolutions3x3, count: 6) }
        guard let partition = try notebook.partition() else { return }
        try notebook.announceDesigner()
        let prompt = DesignPrompt.withoutFeedback(children: cells, of: problem, partition: partition)
        let view = SearchView(
            screen: notebook.screen, isQuiet: quiet, parallel: 1, problem: problem, isRaw: true)
        var answers: [String] = []
        for _ in 0..<calls {
            answers.append(try await notebook.probe(prompt, for: "contamination", showing: view).text)
        }
        guard let found = Contamination(answers, problem: problem, seed: notebook.state.seed) else {
            throw WorkbenchError(.badArgument, "The true front of \(problem.title) is not known.")
        }
        format.show(ContaminationReport(found: found).table, on: notebook.screen)
        guard !format.isForMachines else { return }
        let designer = try notebook.currentDesigner().identity.description
        notebook.screen.message(
            "\(calls) calls of \(designer); \(problem.accuracy.rawValue) accuracy; ranks: share beaten.")
        if found.proposals == 0 {
            notebook.screen.message("It proposed nothing: whoever learns from evaluated cells alone cannot know any.")
        }
    }
}
