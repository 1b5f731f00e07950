import ArgumentParser
import Sessions

/// Writes the journal to another file and goes on there.
struct SaveCommand: WorkbenchCommand {
    static let effect = CommandEffect.shows
    static let reach = CommandReach.outside
    static let examples = [Example("save sessions/front-of-edgegpu.jsonl", "the journal under another name")]
    static let configuration = described(
        "save", "Write the journal to another file and go on there; without a name, say where it is.")

    @Argument(help: "The new file; `.jsonl` is added, and names without `/` go to the sessions' directory.")
    var path: String?

    func run(in notebook: isolated Notebook) async throws {
        guard let path else {
            let place = notebook.session.path ?? notebook.journalPath.map { "\($0), once something has happened" }
            notebook.screen.result(place.map { "The journal is \($0)." } ?? "Nothing is written.")
            return
        }
        let full = SessionPath.full(path, in: notebook.surroundings.sessionsDirectory)
        do {
            try notebook.session.save(to: full)
        } catch {
            throw WorkbenchError(error)
        }
        notebook.screen.message("The journal goes on in \(full).")
    }
}

/// Where a session's name leads.
enum SessionPath {
    /// A name without `/` lies in the sessions' directory; `.jsonl` is added where it is missing.
    static func full(_ name: String, in folder: String) -> String {
        let file = name.hasSuffix(".jsonl") ? name : name + ".jsonl"
        return file.contains("/") ? file : folder + "/" + file
    }
}
