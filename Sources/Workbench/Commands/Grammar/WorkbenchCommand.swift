import ArgumentParser

/// A command of the workbench: its declaration is its parser, its help, its completion and its examples.
protocol WorkbenchCommand: ParsableCommand, Sendable {
    /// What it does to a session.
    static var effect: CommandEffect { get }
    /// Lines that a user may type; shown in help, and each is run by a test.
    static var examples: [Example] { get }
    /// What it has to do with the world outside the session; `Notebook.perform` alone acts on it.
    static var reach: CommandReach { get }
    /// What this line of it does to a session, where its arguments decide.
    var effect: CommandEffect { get }
    /// The same of `reach`.
    var reach: CommandReach { get }
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

/// What a command has to do with the world outside the session.
enum CommandReach: Sendable {
    /// Nothing: it goes by the session, and goes the same again.
    case inside
    /// What it shows or does lies outside. A replay passes over it, and it ends as the journal says it ended; a telling says
    /// that it was not kept.
    case outside
    /// What it brings from outside is recorded, and a replay takes it from there; how it goes lies outside all the same.
    case recorded
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
    static var reach: CommandReach { .inside }
    var effect: CommandEffect { Self.effect }
    var reach: CommandReach { Self.reach }

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
