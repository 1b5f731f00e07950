/// What became of a call that could have passed a limit of the budget, or of a search that had reached one.
package struct LimitDecision: Equatable, Sendable, Codable {
    /// The call that could have passed the limit; nil when it was reached between calls.
    package let call: CallName?
    /// The limit in question.
    package let limit: Budget.Limit
    /// Whether the user allowed it.
    package let isGranted: Bool
    /// The budget from then on: that limit raised to hold the call, or lifted.
    package let budget: Budget

    package init(call: CallName?, limit: Budget.Limit, isGranted: Bool, budget: Budget) {
        self.call = call
        self.limit = limit
        self.isGranted = isGranted
        self.budget = budget
    }
}
