import ArgumentParser
import LanguageModels
import Search
import Sessions

/// Sets limits on what a search may spend, or shows what it has spent.
struct BudgetCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("budget", "what was spent, and what is allowed"),
        Example("budget --evaluations 120 --calls 60", "whichever is reached first ends the search"),
        Example("budget --money 2.50 --tokens 400000", "no call that could pass them is made unasked"),
        Example("budget --none", "no limit"),
    ]
    static let configuration = described(
        "budget", "Limit what a search may spend; without limits, show the bill.",
        discussion: """
            A call that could pass the limit of tokens or money is not made: at a terminal you are asked first. The \
            limit of seconds ends a running call. Money goes by `llm prices`.
            """)

    @Option(help: "Evaluated architectures in all.")
    var evaluations: Int?

    @Option(help: "Calls of the designer in all.")
    var calls: Int?

    @Option(help: "Prompt and answer tokens in all.")
    var tokens: Int?

    @Option(help: "Seconds that cells may take in all.")
    var seconds: Int?

    @Option(help: "US dollars that calls may cost in all: 2.50.")
    var money: String?

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
        if let money, cost.map({ $0 > .zero }) != true {
            throw ValidationError("--money takes dollars above 0 such as 2.50, not '\(money.prefix(40))'.")
        }
    }

    private var cost: Cost? { money.flatMap(Cost.init(dollars:)) }

    func run(in notebook: isolated Notebook) async throws {
        let old = none ? Budget() : notebook.state.search.budget
        let new = Budget(
            evaluations: evaluations ?? old.evaluations, calls: calls ?? old.calls, tokens: tokens ?? old.tokens,
            seconds: seconds ?? old.seconds, money: cost ?? old.money)
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
