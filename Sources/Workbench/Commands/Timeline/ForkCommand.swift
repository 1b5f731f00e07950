import ArgumentParser
import Sessions

/// Makes the present line a session of its own.
struct ForkCommand: WorkbenchCommand {
    static let effect = CommandEffect.leaves
    static let reach = CommandReach.outside
    static let examples = [Example("fork wide", "the present line as a new session, in sessions/wide.jsonl")]
    static let configuration = described(
        "fork", "Make the present line a session of its own and go on there.",
        discussion: """
            The new journal holds the cells that lead here, with the notes, marks and figures made on the way, numbered \
            anew; what was undone, done on other branches or only looked at is left out. This session stays as it is. \
            (`save` copies everything.)
            """)

    @Argument(help: "The new session's name or file.")
    var name: String

    func run(in notebook: isolated Notebook) async throws {
        try notebook.fork(to: SessionPath.full(name, in: notebook.surroundings.sessionsDirectory))
    }
}
