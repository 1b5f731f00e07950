import ArgumentParser
import Sessions

/// Replays a journal.
struct ReplayCommand: WorkbenchCommand {
    static let looksOutside = true
    static let examples = [
        Example("replay sessions/tour.jsonl", "what happened, cell by cell"),
        Example(
            "replay sessions/tour.jsonl --verify", "decide everything again with the recorded answers, and compare"),
    ]
    static let configuration = described(
        "replay", "Show what a journal holds, or decide all of it again and compare.",
        discussion: """
            Replay folds the recorded events. With --verify every cell is performed again, with the recorded answers \
            in place of the designer, and the first event that differs is shown. No call is made and no file written.
            """)

    @Argument(help: "The journal.")
    var journal: String

    @Flag(help: "Perform every cell again and compare.")
    var verify = false

    func run(in notebook: isolated Notebook) async throws {
        if notebook.isReplay { return }
        let path = SessionPath.full(journal, in: notebook.surroundings.sessionsDirectory)
        let contents: JournalContents
        do {
            contents = try JournalReader.read(path)
        } catch {
            throw WorkbenchError(error)
        }
        let screen = notebook.screen
        if !verify { ReplayReport(contents: contents).lines.forEach(screen.result) }
        if let fault = contents.fault { screen.message(ReplayReport.describe(fault)) }
        if verify {
            let count = try await Verification(surroundings: notebook.surroundings).verify(contents)
            if case .damaged(let line, _) = contents.fault {
                throw WorkbenchError(
                    .differs, "\(path): the \(count) events before line \(line) are equal; the rest is damaged.")
            }
            screen.result("\(path): \(count) events decided again, all equal.")
        }
    }
}
