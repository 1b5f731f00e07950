import ArgumentParser
import Search

/// Shows the front of all that was evaluated.
struct FrontCommand: WorkbenchCommand {
    static let examples = [
        Example("front", "the non-dominated cells, most accurate first"),
        Example("front --niche 3", "the front within one niche"),
        Example("front --csv", "for other programs"),
    ]
    static let configuration = described(
        "front", "Show the non-dominated cells, with test accuracy beside what the search saw.")

    @Option(help: "Only this niche's front.")
    var niche: Int?

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let archive = notebook.state.search.archive
        if archive.count == 0 { throw WorkbenchError.nothingEvaluated() }
        if let niche, let spec = notebook.state.search.partition, !spec.niches.indices.contains(niche) {
            throw WorkbenchError(.badArgument, "Niche \(niche) does not exist: 0 to \(spec.niches.count - 1).")
        }
        let problem = try notebook.problem()
        let front = niche.map { archive.front(ofNiche: $0) } ?? archive.front()
        format.show(FrontReport(front: front, problem: problem, marks: notebook.state.marks).table, on: notebook.screen)
        if !format.isForMachines, let mixture = SearchMakeup(notebook.state.search).warning {
            notebook.screen.message(mixture)
        }
    }
}
