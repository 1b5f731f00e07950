/// Splits what a user typed into commands and their words, and writes words back so that they split the same.
///
/// The rules are a shell's, without expansion: blanks part words; `'…'` keeps everything; `"…"` keeps everything but
/// `\"` and `\\`; a bare backslash keeps the next character, and before a newline it joins the two lines; `#` where a
/// word could begin starts a comment to the end of the line; `;` and newline end a command. A command that begins with
/// `!` takes the rest of its line unread, as the two words `!` and the rest.
package enum CommandWords {
    /// One word of a command, with its quotes taken off.
    package struct Word: Sendable, Equatable {
        /// What the word says, quotes and backslashes resolved.
        package let text: String
        /// Where the word began: line and column from 1, columns counted in Unicode scalars.
        package let position: Position
        /// Whether any part was quoted, so that `'--all'` can be told from `--all`.
        package let isQuoted: Bool
    }

    /// A place in typed text, both counted from 1; a column is one Unicode scalar.
    package struct Position: Sendable, Equatable {
        /// The line.
        package let line: Int
        /// The column in its line.
        package let column: Int
    }

    /// One command: at least one word.
    package struct Command: Sendable, Equatable {
        /// The words in the order they were typed; never empty.
        package let words: [Word]
        /// The command as it was typed, without comment or blanks around it.
        package let source: String

        /// The words' texts alone.
        package var texts: [String] { words.map(\.text) }
    }

    /// The commands of a text, in order; blank and comment lines give none.
    ///
    /// Throws `CommandWordsError` for a quote that is never closed, or a backslash with nothing after it.
    /// - Complexity: linear in the text.
    package static func commands(in text: String) throws(CommandWordsError) -> [Command] {
        var scanner = CommandScanner()
        for scalar in text.unicodeScalars { scanner.take(scalar) }
        if let fault = scanner.fault { throw fault }
        scanner.finish()
        return scanner.commands
    }

    /// A word as it must be typed to be read back as itself; text that needs no quotes is returned unchanged.
    ///
    /// For every text, `commands(in: quoted(text))` is one command of one word with that text.
    package static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if text.isEmpty { return "''" }
        let startsSpecially = scalars.first == "#" || scalars.first == "!"
        if !startsSpecially && !scalars.contains(where: needsQuote) { return text }
        if !scalars.contains("'") { return "'" + text + "'" }
        return "\"" + escapedInDoubleQuotes(text) + "\""
    }

    /// A word with backslashes before what a bare word cannot hold, as completion inserts it; nil if it holds a
    /// newline, which only quotes can keep.
    static func escaped(_ text: String) -> String? {
        var result = String.UnicodeScalarView()
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if scalar == "\n" { return nil }
            if needsQuote(scalar) || (index == 0 && (scalar == "#" || scalar == "!")) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// Text as it stands between double quotes.
    static func escapedInDoubleQuotes(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    private static func needsQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\r", "\n", "'", "\"", "\\", ";": true
        default: false
        }
    }
}
