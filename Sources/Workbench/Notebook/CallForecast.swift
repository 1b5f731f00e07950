import LanguageModels
import Search

/// The most that a call may come to, as far as that can be known before it is made.
struct CallForecast: Equatable, Sendable {
    /// What a call that broke off is charged for its prompt: our estimate.
    let promptTokens: Int
    /// Prompt and answer together, at the most.
    let tokens: Int
    /// At the most; nil when the price is not known.
    let cost: Cost?

    /// For a designer that takes neither tokens nor money.
    static let nothing = CallForecast(promptTokens: 0, tokens: 0, cost: .zero)

    /// chosen: twice what the rule of thumb for prose says, since cells take more tokens than words: by gpt-4o's
    /// tokenizer the prompts of five generations have 1.22 to 1.50 times the estimate.
    static let margin = 2

    init(_ request: ModelRequest, price: Price?) {
        promptTokens = request.estimatedTokens
        let prompt = Self.margin * request.estimatedTokens
        tokens = prompt + request.maximumTokens
        cost = price?.cost(
            of: Usage(promptTokens: prompt, completionTokens: request.maximumTokens, isEstimated: true))
    }

    private init(promptTokens: Int, tokens: Int, cost: Cost?) {
        self.promptTokens = promptTokens
        self.tokens = tokens
        self.cost = cost
    }

    /// The first limit that this call and those under way could pass together; nil when they cannot.
    func passes(_ budget: Budget, after spending: Spending, beside running: [CallForecast]) -> Budget.Limit? {
        let all = running + [self]
        if let limit = budget.tokens, tokens > 0, spending.tokens + all.map(\.tokens).reduce(0, +) > limit {
            return .tokens
        }
        if let limit = budget.money {
            guard let sum = Self.sum(all) else { return .money }
            if sum > .zero, spending.money + sum > limit { return .money }
        }
        return nil
    }

    /// `budget` with that limit raised so that this call and those under way fit.
    func raised(_ budget: Budget, _ limit: Budget.Limit, after spending: Spending, beside running: [CallForecast])
        -> Budget
    {
        let all = running + [self]
        var budget = budget
        switch limit {
        case .tokens: budget.tokens = spending.tokens + all.map(\.tokens).reduce(0, +)
        // A price that is not known cannot be held to any limit.
        case .money: budget.money = Self.sum(all).map { spending.money + $0 }
        case .evaluations, .calls, .seconds: break
        }
        return budget
    }

    private static func sum(_ forecasts: [CallForecast]) -> Cost? {
        forecasts.reduce(Cost?.some(.zero)) { sum, next in
            sum.flatMap { sum in next.cost.map { sum + $0 } }
        }
    }
}

extension Budget {
    /// This budget without one of its limits.
    func lifting(_ limit: Limit) -> Budget {
        var budget = self
        switch limit {
        case .evaluations: budget.evaluations = nil
        case .calls: budget.calls = nil
        case .tokens: budget.tokens = nil
        case .seconds: budget.seconds = nil
        case .money: budget.money = nil
        }
        return budget
    }
}
