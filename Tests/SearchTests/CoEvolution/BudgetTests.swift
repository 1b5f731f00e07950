import Search
import TestSupport
import Testing

@Suite struct BudgetTests {
    private func spent(evaluations: Int = 0, calls: Int = 0, tokens: Int = 0, milliseconds: Int = 0) -> Spending {
        var spending = Spending()
        spending.evaluations = evaluations
        spending.calls = calls
        spending.promptTokens = tokens / 2
        spending.answerTokens = tokens - tokens / 2
        spending.milliseconds = milliseconds
        return spending
    }

    @Test func `each limit is reached at its number and not before`() {
        #expect(Budget(evaluations: 5).reached(by: spent(evaluations: 4)) == nil)
        #expect(Budget(evaluations: 5).reached(by: spent(evaluations: 5)) == .evaluations)
        #expect(Budget(calls: 5).reached(by: spent(calls: 4)) == nil)
        #expect(Budget(calls: 5).reached(by: spent(calls: 5)) == .calls)
        #expect(Budget(tokens: 5).reached(by: spent(tokens: 4)) == nil)
        #expect(Budget(tokens: 5).reached(by: spent(tokens: 5)) == .tokens)
        #expect(Budget(seconds: 5).reached(by: spent(milliseconds: 4999)) == nil)
        #expect(Budget(seconds: 5).reached(by: spent(milliseconds: 5000)) == .seconds)
        #expect(Budget().reached(by: spent(evaluations: .max / 2, calls: .max / 2, milliseconds: .max / 2)) == nil)
    }

    @Test func `what remains is never negative`() {
        #expect(Budget(evaluations: 5).remainingEvaluations(after: spent(evaluations: 9)) == 0)
        #expect(Budget(evaluations: 5).remainingEvaluations(after: spent(evaluations: 3)) == 2)
        #expect(Budget().remainingEvaluations(after: spent(evaluations: 3)) == .max)
    }

    @Test(arguments: SearchMethod.allCases, [0, 1, 13])
    func `no method evaluates more than the budget`(method: SearchMethod, limit: Int) throws {
        var driver = try Bench.driver(to: 40, SearchSettings(method: method, children: 2, allocation: .equal))
        driver.record(.budgeted(Budget(evaluations: limit)))
        #expect(driver.run() == .budget(.evaluations))
        #expect(driver.state.spending.evaluations == limit)
        #expect(driver.state.archive.count == limit)
    }

    @Test(arguments: [1, 5, 6, 7, 12, 20])
    func `a limit of calls cuts a phase, and the search goes on when there are more`(limit: Int) throws {
        var whole = try Bench.driver(to: 3)
        #expect(whole.run() == .generations)
        var cut = try Bench.driver(to: 3)
        cut.record(.budgeted(Budget(calls: limit)))
        #expect(cut.run() == .budget(.calls))
        #expect(cut.state.spending.calls == limit)
        cut.record(.budgeted(Budget()))
        #expect(cut.run() == .generations)
        #expect(cut.events.filter { !$0.isBudget } == whole.events)
    }

    @Test func `a limit of tokens ends the search at the first step after it`() throws {
        var driver = try Bench.driver(to: 9)
        driver.record(.budgeted(Budget(tokens: 100)))
        #expect(driver.run() == .budget(.tokens))
        // The six answers of a phase are asked for together: 66, then 132.
        #expect(driver.state.spending.tokens == 132)
    }

    @Test func `a limit of seconds ends the search before the next generation`() throws {
        var driver = try Bench.driver(to: 1)
        _ = driver.run()
        var state = driver.state
        state.apply(.budgeted(Budget(seconds: 2)))
        state.spend(milliseconds: 2000)
        #expect(try Bench.engine(to: 2).next(state) == .finished(.budget(.seconds)))
    }
}

extension SearchEvent {
    fileprivate var isBudget: Bool {
        if case .budgeted = self { true } else { false }
    }
}
