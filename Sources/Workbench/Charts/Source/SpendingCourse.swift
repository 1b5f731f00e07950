import Search
import Sessions

/// What the search on a session's present line had spent when each evaluation came in.
struct SpendingCourse {
    /// By evaluation, the first at place 0: what was spent when its batch was recorded.
    private(set) var spent: [Spending] = []
    /// What the line spent in all; other lines of the session may have cost more.
    private(set) var total = Spending()

    /// Folds the records of the cells that lead to the present, as the session's state does.
    ///
    /// A running cell's time counts from its start to each record; time between cells, in which a person thinks, does not.
    /// - Complexity: O(n) in the number of records.
    init(_ records: [JournalRecord], of state: SessionState) {
        let line = Set(state.timeline.line)
        var search = SearchState()
        var started: Int64 = 0
        for record in records where line.contains(record.cell) {
            switch record.event {
            case .cellStarted: started = record.time
            case .cellFinished: search.spend(milliseconds: Int(record.time - started))
            case .taskChosen:
                search = SearchState()
                spent = []
            case .probed(let probe): search.pay(for: probe.answer)
            case .search(let event):
                search.apply(event)
                guard case .evaluated(let batch) = event else { continue }
                var now = search.spending
                now.milliseconds += Int(record.time - started)
                spent += batch.evaluations.map { _ in now }
            default: break
            }
        }
        total = search.spending
    }

    /// Where evaluation `number` stands on a measure's axis; nil for a number that was not evaluated on this line.
    func place(of number: Int, on measure: ProgressMeasure) -> Double? {
        if measure == .evaluations { return Double(number) }
        guard spent.indices.contains(number - 1) else { return nil }
        return Self.value(measure, spent[number - 1])
    }

    private static func value(_ measure: ProgressMeasure, _ spent: Spending) -> Double {
        switch measure {
        case .evaluations: Double(spent.evaluations)
        case .calls: Double(spent.calls)
        case .tokens: Double(spent.tokens) / 1000
        case .money: spent.money.dollars
        case .seconds: Double(spent.milliseconds) / 1000
        }
    }

    /// Why there is nothing to show against a measure; nil when there is.
    func objection(to measure: ProgressMeasure, session: String) -> WorkbenchError? {
        if measure == .money, total.unpricedCalls > 0 {
            return WorkbenchError(
                .figure, "What \(total.unpricedCalls) of \(total.calls) calls of session \(session) cost is not known.",
                hint: "`llm prices` tells how to name a price before the calls; `--against tokens` needs none.")
        }
        if measure == .evaluations || spent.contains(where: { Self.value(measure, $0) > 0 }) { return nil }
        let what =
            switch measure {
            case .evaluations: "nothing was evaluated"
            case .calls: "no designer was asked"
            case .tokens: "no tokens were spent"
            case .money: "no money was spent"
            case .seconds: "no time was measured"
            }
        return WorkbenchError(
            .figure, "In session \(session) \(what).",
            hint: "`--against evaluations` always has something to show.")
    }
}
