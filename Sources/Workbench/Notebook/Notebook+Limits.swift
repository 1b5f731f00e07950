import LanguageModels
import Search
import Sessions

// Limits of the budget are asked about before they are passed.
extension Notebook {
    /// The limit that keeps a prompt from being asked beside the calls under way; nil when it may be.
    ///
    /// In a replay what was decided then is decided again: prices may have changed since.
    func refusal(of prompt: DesignPrompt, beside running: [CallForecast], _ desk: CallDesk) async throws
        -> Budget.Limit?
    {
        if case .replay(let answers) = mode {
            guard let decision = answers.decision(on: prompt.call) else { return nil }
            try record(.search(.limitAsked(decision)))
            return decision.isGranted ? nil : decision.limit
        }
        let forecast = desk.forecast(prompt)
        let budget = state.search.budget
        let spending = state.search.spending
        guard let limit = forecast.passes(budget, after: spending, beside: running) else { return nil }
        let question = LimitQuestion(
            limit: limit, budget: budget, spending: spending, running: running, next: forecast,
            designer: desk.designer.identity)
        let decision: LimitDecision
        switch await asker?.consent(to: question.text) ?? .no {
        case .no:
            decision = LimitDecision(call: prompt.call, limit: limit, isGranted: false, budget: budget)
            if asker == nil { screen.message(question.text) }
        case .once:
            let raised = forecast.raised(budget, limit, after: spending, beside: running)
            decision = LimitDecision(call: prompt.call, limit: limit, isGranted: true, budget: raised)
        case .always:
            decision = LimitDecision(
                call: prompt.call, limit: limit, isGranted: true, budget: budget.lifting(limit))
        }
        try record(.search(.limitAsked(decision)))
        // One limit was allowed; another may be in the way.
        return decision.isGranted ? try await refusal(of: prompt, beside: running, desk) : limit
    }

    /// Whether a search that has reached a limit may go on without it: asked at a terminal only.
    func mayLift(_ limit: Budget.Limit) async throws -> Bool {
        if case .replay(let answers) = mode {
            guard let decision = answers.decision(on: nil) else { return false }
            try record(.search(.limitAsked(decision)))
            return decision.isGranted
        }
        guard let asker, limit != .evaluations else { return false }
        let question = "The budget of \(limit.rawValue) is spent."
        guard await asker.consent(to: question) != .no else { return false }
        let budget = state.search.budget.lifting(limit)
        try record(.search(.limitAsked(LimitDecision(call: nil, limit: limit, isGranted: true, budget: budget))))
        return true
    }
}

/// What is said before a limit is passed.
struct LimitQuestion {
    let limit: Budget.Limit
    let budget: Budget
    let spending: Spending
    let running: [CallForecast]
    let next: CallForecast
    let designer: ModelIdentity

    var text: String {
        switch limit {
        case .tokens:
            """
            The next call may take up to \(next.tokens) tokens, and \(spending.tokens) of \(budget.tokens ?? 0) are \
            spent\(beside(running.map(\.tokens).reduce(0, +))).
            """
        case .money:
            if let cost = next.cost, let money = budget.money {
                """
                The next call may cost up to \(cost), and \(spending.money) of \(money) are spent\
                \(running.isEmpty ? "" : ", with \(running.count) more under way").
                """
            } else {
                """
                The price of \(designer.provider) \(designer.model) is not known, so the budget of money cannot be \
                kept; `llm prices` says where to give it.
                """
            }
        case .evaluations, .calls, .seconds:
            "The budget of \(limit.rawValue) is spent."
        }
    }

    private func beside(_ tokens: Int) -> String {
        tokens == 0 ? "" : ", with up to \(tokens) more under way"
    }
}
