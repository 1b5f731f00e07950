/// The state of reading typed text one Unicode scalar at a time; strict reading and completion both run on it.
///
/// Scalars, not characters: a combining mark typed after a quote must not hide the quote.
struct CommandScanner {
    /// Where in the grammar the next scalar falls.
    enum Mode: Equatable { case between, bare, single, double, comment, shell }

    private(set) var mode = Mode.between
    private(set) var commands: [CommandWords.Command] = []
    /// The finished words of the command being read.
    private(set) var words: [CommandWords.Word] = []
    /// The word being read so far, nil between words.
    private(set) var word: String.UnicodeScalarView?
    /// How many scalars the word had when its open quote began.
    private(set) var lengthAtQuote = 0

    private var isEscaped = false
    private var isQuoted = false
    private var line = 1
    private var column = 1
    private var wordStart = CommandWords.Position(line: 1, column: 1)
    private var opening = CommandWords.Position(line: 1, column: 1)
    private var source = String.UnicodeScalarView()
    /// Length of `source` up to the last scalar that belongs to a word.
    private var sourceEnd = 0

    private var here: CommandWords.Position { .init(line: line, column: column) }

    /// Why the text cannot end here, nil if it can.
    var fault: CommandWordsError? {
        if mode == .single || mode == .double {
            return .unterminatedQuote(mode == .single ? "'" : "\"", at: opening)
        }
        return isEscaped ? .trailingBackslash(at: opening) : nil
    }

    /// Whether the next scalar would be taken as it is because a backslash precedes it.
    var awaitsEscaped: Bool { isEscaped }

    /// Reads one scalar.
    mutating func take(_ scalar: Unicode.Scalar) {
        source.append(scalar)
        if isEscaped {
            takeEscaped(scalar)
        } else {
            switch mode {
            case .between: takeBetween(scalar)
            case .bare: takeBare(scalar)
            case .single, .double: takeQuoted(scalar)
            case .shell: takeShell(scalar)
            case .comment: if scalar == "\n" { endCommand() }
            }
        }
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }

    /// Ends the last command as a newline would.
    mutating func finish() {
        source.append("\n")
        endCommand()
    }

    private mutating func takeBetween(_ scalar: Unicode.Scalar) {
        switch scalar {
        case " ", "\t", "\r": if words.isEmpty { source.removeLast() }
        case ";", "\n": endCommand()
        case "#": mode = .comment
        case "!" where words.isEmpty:
            begin(.shell)
            append(scalar)
            endWord()
            mode = .shell
        default:
            begin(.bare)
            takeBare(scalar)
        }
    }

    private mutating func takeBare(_ scalar: Unicode.Scalar) {
        switch scalar {
        case " ", "\t", "\r": endWord()
        case ";", "\n": endCommand()
        case "'": openQuote(.single)
        case "\"": openQuote(.double)
        case "\\": openEscape()
        default: append(scalar)
        }
    }

    private mutating func takeShell(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\n": endCommand()
        case "\r": break
        default: append(scalar)
        }
    }

    private mutating func takeQuoted(_ scalar: Unicode.Scalar) {
        switch (mode, scalar) {
        case (.single, "'"), (.double, "\""):
            mode = .bare
            sourceEnd = source.count
        case (.double, "\\"): isEscaped = true
        default: append(scalar)
        }
    }

    private mutating func takeEscaped(_ scalar: Unicode.Scalar) {
        isEscaped = false
        if mode == .double {
            // Between double quotes a backslash means itself unless it guards a quote or a backslash.
            if scalar != "\"" && scalar != "\\" { append("\\") }
            append(scalar)
        } else if scalar == "\n" {
            // A joined line: the backslash and the newline are as if never typed.
            if word?.isEmpty == true && !isQuoted {
                word = nil
                mode = .between
            }
        } else {
            isQuoted = true
            append(scalar)
        }
    }

    private mutating func begin(_ next: Mode) {
        mode = next
        word = String.UnicodeScalarView()
        wordStart = here
        isQuoted = false
    }

    private mutating func openQuote(_ next: Mode) {
        mode = next
        isQuoted = true
        opening = here
        lengthAtQuote = word?.count ?? 0
        sourceEnd = source.count
    }

    private mutating func openEscape() {
        isEscaped = true
        opening = here
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if word == nil {
            // Only after `!`: blanks between it and the shell's text belong to neither.
            if scalar == " " || scalar == "\t" { return }
            begin(mode)
        }
        word?.append(scalar)
        sourceEnd = source.count
    }

    private mutating func endWord() {
        if let text = word {
            words.append(.init(text: String(text), position: wordStart, isQuoted: isQuoted))
        }
        word = nil
        mode = .between
    }

    private mutating func endCommand() {
        endWord()
        if !words.isEmpty {
            commands.append(.init(words: words, source: String(source.prefix(sourceEnd))))
        }
        words = []
        source = String.UnicodeScalarView()
        sourceEnd = 0
    }
}
