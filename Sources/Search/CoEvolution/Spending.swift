import LanguageModels

/// What a search has spent so far.
package struct Spending: Equatable, Sendable, Codable {
    package var evaluations = 0
    /// Calls of the designer, repairs and calls that broke off included.
    package var calls = 0
    /// How many of the calls asked again for an answer that could not be used.
    package var repairs = 0
    package var promptTokens = 0
    package var answerTokens = 0
    /// How many of all tokens were counted here rather than reported.
    package var estimatedTokens = 0
    /// What the calls cost whose price is known.
    package var money = Cost.zero
    /// Calls whose price is not known: what they cost is in no sum.
    package var unpricedCalls = 0
    /// Time that finished cells took; 0 under a frozen clock.
    package var milliseconds = 0
    /// The models that predictions came from, in the order of their first use.
    package private(set) var labelled: [LabelBill] = []

    package init() {}

    /// Prompt and answer tokens together.
    package var tokens: Int { promptTokens + answerTokens }

    /// Trained networks that predictions rest on, each counted once; 0 where nothing is predicted.
    package var labels: Int { labelled.reduce(0) { $0 + $1.added } }

    /// Adds a model's networks, the first time it is used.
    mutating func add(_ bill: LabelBill) {
        if !labelled.contains(where: { $0.predictor == bill.predictor }) { labelled.append(bill) }
    }

    /// Adds one call.
    mutating func add(_ call: CallBill) {
        calls += 1
        promptTokens += call.promptTokens
        answerTokens += call.answerTokens
        if call.isEstimated { estimatedTokens += call.promptTokens + call.answerTokens }
        if let cost = call.cost { money = money + cost } else { unpricedCalls += 1 }
    }
}

/// What one call of a designer took.
package protocol CallBill {
    /// Tokens read.
    var promptTokens: Int { get }
    /// Tokens written.
    var answerTokens: Int { get }
    /// Whether the tokens were counted here rather than reported by the server.
    var isEstimated: Bool { get }
    /// What it cost; nil when the price is not known.
    var cost: Cost? { get }
}
