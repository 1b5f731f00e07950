/// Why typed text does not split into commands.
package struct CommandWordsError: Error, Sendable, Equatable {
    /// The closed set of reasons.
    package enum Code: String, Sendable { case unterminatedQuote, trailingBackslash }

    /// Which of the reasons it was.
    package let code: Code
    /// One sentence naming what is open and where it began.
    package let message: String
    /// The remedy.
    package let hint: String?
    /// Where the open quote or the backslash stands.
    package let position: CommandWords.Position

    static func unterminatedQuote(_ quote: Character, at position: CommandWords.Position) -> Self {
        .init(
            code: .unterminatedQuote,
            message: "the quote \(quote) at \(text(position)) is never closed",
            hint: "close it with \(quote), or write \\\(quote) for the character itself",
            position: position)
    }

    static func trailingBackslash(at position: CommandWords.Position) -> Self {
        .init(
            code: .trailingBackslash,
            message: "the backslash at \(text(position)) has nothing after it",
            hint: "write \\\\ for a backslash itself",
            position: position)
    }

    private static func text(_ position: CommandWords.Position) -> String {
        position.line == 1 ? "column \(position.column)" : "line \(position.line), column \(position.column)"
    }
}
