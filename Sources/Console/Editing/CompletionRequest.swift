/// What has been typed up to the cursor, read by the same rules as `CommandWords`.
package struct CompletionRequest: Sendable, Equatable {
    /// The quote the cursor stands in.
    package enum Quote: Sendable, Equatable { case none, single, double }

    /// The line up to the cursor, as typed.
    package let line: String
    /// The finished words of the command the cursor is in, quotes taken off.
    package let words: [String]
    /// The start of the word at the cursor, quotes taken off; empty where a new word would begin.
    package let current: String
    /// The quote that is open at the cursor.
    package let quote: Quote
    /// Whether the cursor is in a comment or in the text after `!`, where nothing of ours can be completed.
    package let isOutside: Bool

    /// How much of `current` stands before the open quote, in scalars: the editor replaces only what follows.
    let fixedCount: Int

    /// - Parameter line: the text before the cursor.
    package init(line: String) {
        var scanner = CommandScanner()
        for scalar in line.unicodeScalars { scanner.take(scalar) }
        self.line = line
        words = scanner.words.map(\.text)
        current = String(scanner.word ?? .init())
        switch scanner.mode {
        case .single: quote = .single
        case .double: quote = .double
        default: quote = .none
        }
        isOutside = scanner.mode == .comment || scanner.mode == .shell || scanner.awaitsEscaped
        fixedCount = quote == .none ? 0 : scanner.lengthAtQuote
    }

    /// How a candidate is typed in place of what follows the open quote or the last blank; nil if it cannot be.
    func insertion(for candidate: Candidate) -> String? {
        let scalars = candidate.text.unicodeScalars
        let fixed = current.unicodeScalars.prefix(fixedCount)
        guard scalars.starts(with: fixed) else { return nil }
        let rest = String(scalars.dropFirst(fixedCount))
        switch quote {
        case .none: return CommandWords.escaped(rest)
        case .single: return rest.unicodeScalars.contains("'") ? nil : rest
        case .double: return CommandWords.escapedInDoubleQuotes(rest)
        }
    }

    /// Whether the scalar at `offset` (bytes of UTF-8) of a typed line is quoted, so that it does not end a word.
    static func isQuoted(offset: Int, in line: String) -> Bool {
        var scanner = CommandScanner()
        var position = 0
        for scalar in line.unicodeScalars {
            if position >= offset { break }
            scanner.take(scalar)
            position += UTF8.width(scalar)
        }
        return scanner.mode == .single || scanner.mode == .double || scanner.awaitsEscaped
    }
}
