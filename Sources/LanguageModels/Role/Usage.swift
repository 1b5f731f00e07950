/// How many tokens a call took.
package struct Usage: Sendable, Hashable, Codable {
    /// Tokens read: system text and messages.
    package let promptTokens: Int

    /// Tokens written.
    package let completionTokens: Int

    /// True when either number is our estimate because the server reported none.
    package let isEstimated: Bool

    /// Takes a count; negative numbers count as 0, those above 2^50 as that, so that sums cannot overflow.
    package init(promptTokens: Int, completionTokens: Int, isEstimated: Bool) {
        self.promptTokens = min(max(promptTokens, 0), 1 << 50)
        self.completionTokens = min(max(completionTokens, 0), 1 << 50)
        self.isEstimated = isEstimated
    }

    /// No tokens, known exactly.
    package static let none = Usage(promptTokens: 0, completionTokens: 0, isEstimated: false)

    /// Both together.
    package var total: Int { promptTokens + completionTokens }

    /// One token for every four characters, rounded up: the rule of thumb for English text.
    package static func estimatedTokens(characters: Int) -> Int {
        (characters + 3) / 4
    }

    /// The sum of two calls; an estimate if either is one.
    package static func + (left: Usage, right: Usage) -> Usage {
        Usage(
            promptTokens: left.promptTokens + right.promptTokens,
            completionTokens: left.completionTokens + right.completionTokens,
            isEstimated: left.isEstimated || right.isEstimated)
    }
}
