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

    /// No limit at all.
    package init(evaluations: Int? = nil, calls: Int? = nil, tokens: Int? = nil, seconds: Int? = nil) {
        self.evaluations = evaluations
        self.calls = calls
        self.tokens = tokens
        self.seconds = seconds
    }

    /// The first limit that `spending` has reached; nil while there is room.
    package func reached(by spending: Spending) -> Limit? {
        if let evaluations, spending.evaluations >= evaluations { return .evaluations }
        if let calls, spending.calls >= calls { return .calls }
        if let tokens, spending.tokens >= tokens { return .tokens }
        if let seconds, spending.milliseconds >= seconds * 1000 { return .seconds }
        return nil
    }

    /// How many more evaluations are allowed.
    package func remainingEvaluations(after spending: Spending) -> Int {
        evaluations.map { max($0 - spending.evaluations, 0) } ?? .max
    }

    /// Which limit ended a search.
    package enum Limit: String, Codable, CaseIterable, Sendable {
        case evaluations, calls, tokens, seconds
    }
}

/// What a search has spent so far.
package struct Spending: Equatable, Sendable, Codable {
    package var evaluations = 0
    package var calls = 0
    package var promptTokens = 0
    package var answerTokens = 0
    /// Time that finished cells took; 0 under a frozen clock.
    package var milliseconds = 0
    /// Trained networks that predictions rest on; 0 where nothing is predicted.
    package var labels = 0

    package init() {}

    /// Prompt and answer tokens together.
    package var tokens: Int { promptTokens + answerTokens }
}
