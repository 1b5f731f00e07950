import ArgumentParser
import Sessions

/// Opens another session.
struct OpenCommand: WorkbenchCommand {
    static let effect = CommandEffect.leaves
    static let examples = [Example("open tour", "go on with sessions/tour.jsonl")]
    static let configuration = described("open", "Open a session and go on with it.")

    @Argument(help: "Its name or file.")
    var session: String

    func run(in notebook: isolated Notebook) async throws {
        try notebook.open(SessionPath.full(session, in: notebook.surroundings.sessionsDirectory))
    }
}

/// Begins another session.
struct NewCommand: WorkbenchCommand {
    static let effect = CommandEffect.leaves
    static let examples = [
        Example("new", "a session with the next free name"),
        Example("new pooling --seed 7", "with a name and a seed"),
    ]
    static let configuration = described("new", "Begin a new session; the present one stays as it is.")

    @Argument(help: "Its name.")
    var name: String?

    @Option(help: "What all its randomness comes from.")
    var seed: UInt64?

    func run(in notebook: isolated Notebook) async throws {
        notebook.begin(name: name, seed: seed.map { .init($0) })
    }
}
