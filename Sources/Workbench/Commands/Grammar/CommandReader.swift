import ArgumentParser
import Console

/// A typed command, understood.
enum ParsedLine: Sendable {
    case command(any WorkbenchCommand)
    /// Help was asked for; the text is ready.
    case help(String)
    /// An article of the manual was asked for.
    case article(Manual.Article)
    /// `!`: a line for the system's shell.
    case shell(String)
    case quit

    /// Whether it is no part of the session it is typed in.
    var isOutsideSession: Bool {
        switch self {
        case .quit: true
        case .help, .article, .shell: false
        case .command(let command): [.leaves, .standsIn].contains(command.effect)
        }
    }

    /// Whether nothing else may be in its cell: it leaves the session for another, moves in
    /// its history, or types other cells.
    var standsAlone: Bool {
        if case .command(let command) = self {
            [.leaves, .moves, .standsIn].contains(command.effect)
        } else {
            false
        }
    }

    /// Whether how it goes lies with what is outside the session.
    var looksOutside: Bool {
        switch self {
        case .command(let command): command.reach != .inside
        case .shell: true
        case .help, .article, .quit: false
        }
    }

    /// Whether it makes no sense without a session.
    var needsSession: Bool {
        if case .command(let command) = self {
            command.effect != .shows || command is SaveCommand
        } else {
            false
        }
    }

    /// Whether it may change the session.
    var changesSession: Bool {
        if case .command(let command) = self { [.changes, .moves].contains(command.effect) } else { false }
    }
}

/// Turns typed text into commands.
enum CommandReader {
    /// The commands of a cell, in order; comments and blank lines give none.
    static func lines(in input: String) throws(WorkbenchError) -> [ParsedLine] {
        let commands: [CommandWords.Command]
        do {
            commands = try CommandWords.commands(in: input)
        } catch {
            throw WorkbenchError(.usage, error.message, hint: error.hint)
        }
        var lines: [ParsedLine] = []
        for command in commands { lines.append(try line(command.texts)) }
        return lines
    }

    /// One command from its words.
    static func line(_ words: [String]) throws(WorkbenchError) -> ParsedLine {
        guard let first = words.first else { return .help(help([])) }
        switch first {
        case "!": return .shell(words.dropFirst().joined(separator: " "))
        case "quit", "exit": return .quit
        case "help": return try checkedHelp(Array(words.dropFirst()))
        default: break
        }
        guard CommandTable.names.contains(first) else {
            throw .unknownCommand(first, known: CommandTable.names + ["help", "quit"])
        }
        let nested = CommandTable.nestedNames(of: first)
        if !nested.isEmpty, let second = words.dropFirst().first, !second.hasPrefix("-"), !nested.contains(second),
            !CommandTable.takesArgument(second, first)
        {
            throw .unknownCommand(second, of: first, known: nested)
        }
        return try parsed(words)
    }

    private static func parsed(_ words: [String]) throws(WorkbenchError) -> ParsedLine {
        do {
            let parsed = try CommandTable.parseAsRoot(words)
            if let command = parsed as? any WorkbenchCommand { return .command(command) }
            // A family's name alone (`kb`, `data`), or `--help`: show what it offers.
            return .help(help(words))
        } catch {
            if CommandTable.exitCode(for: error) == .success { return .help(help(words)) }
            let name = CommandTable.command(of: words)?.name ?? ""
            throw WorkbenchError(
                .usage, sentence(CommandTable.message(for: error)), hint: "`help \(name)` shows how it is typed.")
        }
    }

    /// The parser's message as one sentence: where a value's own check has already said what is allowed, without the
    /// parser's remark before it.
    private static func sentence(_ message: String) -> String {
        let first = message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? message
        if first.hasPrefix("The value "), let range = first.range(of: ">': ") {
            return String(first[range.upperBound...])
        }
        // What has no list of values and no check of its own is a number.
        if first == message, first.contains("' is invalid for '"), first.hasSuffix("'") {
            return first + ": it takes a whole number."
        }
        if message.contains("\n") || message.hasSuffix(".") || message.hasSuffix("?") { return message }
        return message + "."
    }

    /// Help for a command or on a topic of the manual; without a word, for all.
    private static func checkedHelp(_ words: [String]) throws(WorkbenchError) -> ParsedLine {
        guard let first = words.first else { return .help(help([]) + "\n\nTopics: help \(topics)") }
        if CommandTable.names.contains(first) { return .help(help(words)) }
        let topic = first.lowercased()
        if Manual.topics.contains(topic) { return .article(try Manual().article(on: topic)) }
        throw .unknownCommand(first, known: CommandTable.names + Manual.topics)
    }

    private static var topics: String { Manual.topics.joined(separator: "|") }

    /// Usage lines as they are typed here: without the program's name.
    private static func help(_ words: [String]) -> String {
        var lines = CommandTable.help(words).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            line.replacing("USAGE: \(CommandTable.programName) ", with: "USAGE: ")
                .replacing("See '\(CommandTable.programName) help", with: "See 'help")
        }
        .joined(separator: "\n")
    }
}
