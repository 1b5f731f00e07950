import ArgumentParser
import Search
import Sessions

/// Sets limits on what a search may spend, or shows what it has spent.
struct BudgetCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("budget", "what was spent, and what is allowed"),
        Example("budget --evaluations 120 --calls 60", "whichever is reached first ends the search"),
        Example("budget --none", "no limit"),
    ]
    static let configuration = described("budget", "Limit what a search may spend; without limits, show the bill.")

    @Option(help: "Evaluated architectures in all.")
    var evaluations: Int?

    @Option(help: "Calls of the designer in all.")
    var calls: Int?

    @Option(help: "Prompt and answer tokens in all.")
    var tokens: Int?

    @Option(help: "Seconds that cells may take in all.")
    var seconds: Int?

    @Flag(help: "Lift all limits.")
    var none = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        for (name, value) in [("evaluations", evaluations), ("calls", calls), ("tokens", tokens), ("seconds", seconds)]
        {
            if let value, value < 1 {
                throw ValidationError("--\(name) takes a whole number of at least 1, not \(value).")
            }
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let old = none ? Budget() : notebook.state.search.budget
        let new = Budget(
            evaluations: evaluations ?? old.evaluations, calls: calls ?? old.calls, tokens: tokens ?? old.tokens,
            seconds: seconds ?? old.seconds)
        if new != notebook.state.search.budget { try notebook.record(.search(.budgeted(new))) }
        format.show(BudgetReport(state: notebook.state.search).table, on: notebook.screen)
    }
}

extension ReportFormat {
    /// Aligned for people.
    static var plain: ReportFormat {
        var format = ReportFormat()
        format.csv = false
        format.json = false
        return format
    }
}
