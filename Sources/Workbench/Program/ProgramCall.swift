import Determinism

/// What the words after `llm-nas` ask for.
struct ProgramCall {
    /// The kinds of call.
    enum What: Equatable {
        case repl
        /// `run FILE`.
        case script(String)
        /// `-c 'cmd; cmd'`.
        case cells(String)
        /// A command that needs no session.
        case command([String])
        case help(String)
        case version
    }

    let what: What
    /// The session to open or begin.
    let session: String?
    let seed: Seed?

    static let usage = """
        USAGE: llm-nas [--session NAME] [--seed N]                  the notebook
               llm-nas [--session NAME] [--seed N] run FILE.nas     the commands of a file
               llm-nas [--session NAME] [--seed N] -c 'cmd; cmd'    these commands
               llm-nas COMMAND ...                                  one command that needs no session
               llm-nas --help | --version
        """

    init(_ arguments: [String]) throws(WorkbenchError) {
        var rest = arguments[...]
        var session: String?
        var seed: Seed?
        while let first = rest.first, first == "--session" || first == "--seed" {
            guard let value = rest.dropFirst().first else {
                throw WorkbenchError(.usage, "\(first) needs a value.", hint: Self.usage)
            }
            if first == "--session" {
                session = value
            } else if let number = UInt64(value) {
                seed = Seed(number)
            } else {
                throw WorkbenchError(
                    .usage, "'\(value.prefix(40))' is no seed: a whole number from 0.", hint: Self.usage)
            }
            rest = rest.dropFirst(2)
        }
        self.session = session
        self.seed = seed
        what = try Self.what(Array(rest))
    }

    private static func what(_ words: [String]) throws(WorkbenchError) -> What {
        switch words.first {
        case nil: return .repl
        case "--version": return .version
        case "--help", "-h": return .help(try overview())
        case "run": return .script(try operand(of: words, named: "a file"))
        case "-c": return .cells(try operand(of: words, named: "commands"))
        case let first? where first.hasPrefix("-"):
            throw WorkbenchError(.usage, "'\(first.prefix(40))' is no option.", hint: usage)
        default: return .command(words)
        }
    }

    private static func operand(of words: [String], named what: String) throws(WorkbenchError) -> String {
        guard words.count == 2 else {
            throw WorkbenchError(.usage, "`\(words[0])` takes \(what), one word.", hint: usage)
        }
        return words[1]
    }

    private static func overview() throws(WorkbenchError) -> String {
        guard case .help(let text) = try CommandReader.line(["help"]) else { return usage }
        // The table's own usage line speaks of a prompt; here the program's is wanted.
        let body = text.replacing(/USAGE: .*\n\n/, with: "")
        return body + "\n\n" + usage
    }
}
