import ArgumentParser
import Sessions

/// Writes a remark into the session.
struct NoteCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [Example("note \"fast cells lack pooling\"", "a remark, kept in the journal")]
    static let configuration = described("note", "Write a remark into the session.")

    @Argument(help: "What to write.")
    var text: [String]

    func run(in notebook: isolated Notebook) async throws {
        try notebook.record(.noted(Note(text: text.joined(separator: " "))))
    }
}
