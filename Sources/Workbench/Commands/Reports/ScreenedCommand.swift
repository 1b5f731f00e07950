import ArgumentParser
import Search

/// Shows what a screen expected of each proposal beside what was measured.
struct ScreenedCommand: WorkbenchCommand {
    static let examples = [
        Example("screened", "each screened generation: how near the expected errors came"),
        Example("screened --cells --generation 2", "every proposal of one, expected beside measured"),
        Example("screened --json", "for other programs"),
    ]
    static let configuration = described(
        "screened", "Show what the judge of `evolve --screen` expected of the proposals beside what was measured.",
        discussion: """
            Proposals that were passed over are measured where the tables hold them; that costs nothing, and the \
            search does not see it. Correlations and the mean absolute difference are over all that is known.
            """)

    @Option(help: "Only this generation.")
    var generation: Int?

    @Flag(help: "List the proposals.")
    var cells = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var rounds = notebook.state.search.rounds.filter { $0.screening?.errors != nil }
        if rounds.isEmpty { throw WorkbenchError.nothingScreened() }
        if let generation {
            let known = rounds.map(\.plan.number)
            rounds = rounds.filter { $0.plan.number == generation }
            if rounds.isEmpty { throw WorkbenchError.notScreened(generation, known: known) }
        }
        let report = ScreenedReport(
            rounds: rounds, problem: try notebook.problem(), archive: notebook.state.search.archive)
        format.show(cells ? report.cells : report.table, on: notebook.screen)
        if !format.isForMachines {
            let spent = notebook.state.search.spending
            notebook.screen.message("Cost so far: \(spent.evaluations) evaluations\(spent.labelText).")
        }
    }
}

extension WorkbenchError {
    static func nothingScreened() -> WorkbenchError {
        WorkbenchError(
            .nothingEvaluated, "No generation was screened by a judge that could tell.",
            hint: "`evolve 2 --screen 30` asks each niche for thirty proposals and evaluates the best.")
    }

    static func notScreened(_ number: Int, known: [Int]) -> WorkbenchError {
        let list = known.map(String.init).joined(separator: ", ")
        return WorkbenchError(.badArgument, "Generation \(number) was not screened: those that were are \(list).")
    }
}
