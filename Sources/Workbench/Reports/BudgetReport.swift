import Search

/// What a search has spent, beside what it may spend.
struct BudgetReport {
    let state: SearchState

    var table: TextTable {
        let budget = state.budget
        let spent = state.spending
        func row(_ what: String, _ spent: Int, _ limit: Int?) -> [TextTable.Cell] {
            [.text(what), .integer(spent), limit.map(TextTable.Cell.integer) ?? .text("no limit")]
        }
        return TextTable(
            columns: [.init("what"), .init("spent", alignment: .right), .init("limit", alignment: .right)],
            rows: [
                row("evaluations", spent.evaluations, budget.evaluations), row("calls", spent.calls, budget.calls),
                row("tokens", spent.tokens, budget.tokens), row("seconds", spent.milliseconds / 1000, budget.seconds),
            ] + (spent.labels > 0 ? [row("labels", spent.labels, nil)] : []))
    }
}
