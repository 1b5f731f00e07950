import ArgumentParser

/// A command of the workbench: its declaration is its parser, its help, its completion and its examples.
protocol WorkbenchCommand: ParsableCommand, Sendable {
    /// What it does to a session.
    static var effect: CommandEffect { get }
    /// Lines that a user may type; shown in help, and each is run by a test.
    static var examples: [Example] { get }
    /// Whether how it goes, or what it shows, lies with what is outside the session, so that a verification passes over
    /// its status and nobody can show it again later.
    static var looksOutside: Bool { get }
    /// What this line of it does to a session, where its arguments decide.
    var effect: CommandEffect { get }
    /// The same of `looksOutside`.
    var looksOutside: Bool { get }
    /// Performs the command.
    /// - Throws: `WorkbenchError`, or `CancellationError` when it was interrupted.
    func run(in notebook: isolated Notebook) async throws
}

/// What a command does to a session.
enum CommandEffect: Sendable {
    /// It changes the session, so the journal is begun with it if it was not yet.
    case changes
    /// It goes to another point of the session's history, so nothing else may happen in its cell.
    case moves
    /// It only shows something.
    case shows
    /// It leaves the session for another, or for good, and is not part of it.
    case leaves
    /// It types other cells in its place, and is none itself.
    case standsIn
}

/// A line that may be typed, and what it does.
struct Example: Sendable {
    let line: String
    let note: String

    init(_ line: String, _ note: String) {
        self.line = line
        self.note = note
    }
}

extension WorkbenchCommand {
    static var effect: CommandEffect { .shows }
    static var looksOutside: Bool { false }
    var effect: CommandEffect { Self.effect }
    var looksOutside: Bool { Self.looksOutside }

    /// Help made of one line and the examples.
    static func described(_ name: String, _ abstract: String, discussion: String = "") -> CommandConfiguration {
        let width = examples.map(\.line.count).max() ?? 0
        let lines = examples.map { example in
            "  " + example.line + String(repeating: " ", count: width - example.line.count + 3) + example.note
        }
        let shown = lines.isEmpty ? "" : "Examples:\n" + lines.joined(separator: "\n")
        let parts = [discussion, shown].filter { !$0.isEmpty }
        return CommandConfiguration(
            commandName: name, abstract: abstract, discussion: parts.joined(separator: "\n\n"))
    }
}
