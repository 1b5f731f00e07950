import LanguageModels

/// What a search may spend in all; whichever limit is reached first ends it.
package struct Budget: Equatable, Sendable, Codable {
    /// Evaluated architectures.
    package var evaluations: Int?
    /// Calls of the designer, retries of the transport not counted.
    package var calls: Int?
    /// Prompt and answer tokens together.
    package var tokens: Int?
    /// Seconds of running cells.
    package var seconds: Int?
    /// What the designer's calls may cost.
    package var money: Cost?

    /// No limit at all.
    package init(
        evaluations: Int? = nil, calls: Int? = nil, tokens: Int? = nil, seconds: Int? = nil, money: Cost? = nil
    ) {
        self.evaluations = evaluations
        self.calls = calls
        self.tokens = tokens
        self.seconds = seconds
        self.money = money
    }

    /// The first limit that `spending` has reached; nil while there is room.
    package func reached(by spending: Spending) -> Limit? {
        if let evaluations, spending.evaluations >= evaluations { return .evaluations }
        if let calls, spending.calls >= calls { return .calls }
        if let tokens, spending.tokens >= tokens { return .tokens }
        if let seconds, spending.milliseconds >= seconds * 1000 { return .seconds }
        if let money, spending.money >= money { return .money }
        return nil
    }

    /// How many more evaluations are allowed.
    package func remainingEvaluations(after spending: Spending) -> Int {
        evaluations.map { max($0 - spending.evaluations, 0) } ?? .max
    }

    /// Which limit ended a search.
    package enum Limit: String, Codable, CaseIterable, Sendable {
        case evaluations, calls, tokens, seconds, money
    }
}
