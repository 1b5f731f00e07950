import ArgumentParser
import Search
import SearchSpaces

/// Shows where an architecture came from.
struct LineageCommand: WorkbenchCommand {
    static let examples = [
        Example("lineage '#40'", "the parents of the fortieth evaluation, up to the start"),
        Example("lineage '#40' --words", "with the prompts and the answers, word for word"),
        Example("lineage '#40' --json", "for other programs, words included"),
    ]
    static let configuration = described(
        "lineage",
        "Show an architecture's parents, and for each how, why, by whom and under which rules it was proposed.",
        discussion: """
            A cell that computes the same as one that was evaluated has its lineage. Prompts are worded again from the \
            journal and shown only if their digest is the recorded one.
            """)

    @Argument(help: "The cell's text, its index from 0 to 15624, or '#12' for the twelfth evaluation.")
    var cell: String

    @Flag(help: "Write out prompts and answers.")
    var words = false

    @Flag(help: "Print JSON.")
    var json = false

    func run(in notebook: isolated Notebook) async throws {
        let problem = try notebook.problem()
        let evaluation = try notebook.evaluation(of: try notebook.architecture(named: cell))
        let lineage = Lineage(
            of: evaluation.number, in: notebook.state, notebook.searchRecords, problem: problem)
        if json {
            do {
                notebook.screen.result(try LineageJSON(lineage: lineage, problem: problem).text())
            } catch {
                throw WorkbenchError(.file, "The lineage has no JSON: \(error.localizedDescription).")
            }
            return
        }
        let lines = LineageText(lineage: lineage, problem: problem, showsWords: words).lines
        notebook.screen.result(lines.joined(separator: "\n"))
        if !words, lineage.ancestors.contains(where: { $0.proposal != nil }) {
            notebook.screen.message("`--words` writes out prompts and answers.")
        }
    }
}

extension Notebook {
    /// The evaluation of an architecture, or of one that computes the same.
    func evaluation(of architecture: Architecture) throws(WorkbenchError) -> Evaluation {
        let archive = state.search.archive
        if archive.count == 0 { throw .nothingEvaluated() }
        if let own = archive.evaluations.first(where: { $0.architecture == architecture }) { return own }
        guard let like = archive.evaluation(ofClass: NASBench201().representative(of: architecture)) else {
            throw WorkbenchError(
                .badArgument, "\(name(of: architecture)) was not evaluated in this search.",
                hint: "`front` lists cells that were.")
        }
        screen.message(
            "\(name(of: architecture)) computes what \(name(of: like.architecture)) computes, evaluation #\(like.number)."
        )
        return like
    }
}
