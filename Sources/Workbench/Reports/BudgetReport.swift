import Console
import LanguageModels
import Search

/// What a search has spent, beside what it may spend.
struct BudgetReport {
    let state: SearchState

    var table: TextTable {
        let budget = state.budget
        let spent = state.spending
        func row(_ what: String, _ spent: Int, _ limit: Int?, _ note: String = "") -> [TextTable.Cell] {
            [.text(what), .integer(spent), limit.map(TextTable.Cell.integer) ?? .text("no limit"), .text(note)]
        }
        let repairs = spent.repairs == 0 ? "" : "\(spent.repairs) of them asked again for an answer"
        let estimated = spent.estimatedTokens == 0 ? "" : "\(spent.estimatedTokens) of them estimated"
        return TextTable(
            columns: [
                .init("what"), .init("spent", alignment: .right), .init("limit", alignment: .right), .init("note"),
            ],
            rows: [
                row("evaluations", spent.evaluations, budget.evaluations),
                row("calls", spent.calls, budget.calls, repairs),
                row("tokens", spent.tokens, budget.tokens, estimated),
                row("seconds", spent.milliseconds / 1000, budget.seconds),
                [
                    .text("money"), .text(Self.money(spent)),
                    .text(budget.money.map(\.description) ?? "no limit"), .text(Self.unpriced(spent)),
                ],
            ] + (spent.labels > 0 ? [row("labels", spent.labels, nil)] : []))
    }

    /// What is known to have been paid; `unknown` when nothing is known.
    static func money(_ spent: Spending) -> String {
        spent.unpricedCalls > 0 && spent.unpricedCalls == spent.calls ? "unknown" : spent.money.description
    }

    private static func unpriced(_ spent: Spending) -> String {
        spent.unpricedCalls == 0 ? "" : "\(spent.unpricedCalls) calls of unknown price not counted"
    }
}
