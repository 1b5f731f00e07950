import ArgumentParser
import Determinism
import Sessions

/// Replays a journal.
struct ReplayCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("replay sessions/tour.jsonl", "what happened, cell by cell"),
        Example("replay sessions/tour.jsonl --until 3", "only the first three cells"),
        Example(
            "replay sessions/tour.jsonl --verify", "decide everything again with the recorded answers, and compare"),
        Example("replay tour --from 4 --set children=6 --dry-run", "what would differ, without making a call"),
        Example(
            "replay tour --from 4 --set children=6 --save otherwise", "the same session with six children from there"),
    ]
    static let configuration = described(
        "replay", "Show what a journal holds, decide all of it again and compare, or make it again otherwise.",
        discussion: """
            Replay folds the recorded events. With --verify every cell is performed again, with the recorded answers \
            in place of the designer, and the first event that differs is shown; no call is made and no file written.

            With --from N the cells before N stand and the later ones are typed again, after what --set changes: a setting \
            (`set` lists them) or a rule (kb.r12=off). Recorded answers stand where the prompt is the same to the letter; \
            the other calls are made, or with --dry-run only listed with their price. The outcome is a session of its own.
            """)

    @Argument(help: "The journal.")
    var journal: String

    @Flag(help: "Perform every cell again and compare.")
    var verify = false

    @Option(help: "Only the cells up to this one.")
    var until: Int?

    @Option(help: "Show it in the time it took, this many times as fast.")
    var speed: Double?

    @Option(help: "Make it again from this cell on.")
    var from: Int?

    @Option(name: .customLong("set"), help: "With --from: what is otherwise, NAME=VALUE; as often as you like.")
    var changes: [String] = []

    @Option(help: "With --from: who answers prompts that differ, as `llm use` takes it.")
    var llm: String?

    @Flag(help: "With --from: stop before the first calls that would differ, and list them.")
    var dryRun = false

    @Option(help: "With --from: what to call the new session.")
    var save: String?

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if from == nil, !changes.isEmpty || llm != nil || dryRun || save != nil {
            throw ValidationError("--set, --llm, --dry-run and --save go with --from N, the first cell made again.")
        }
        if from != nil, verify || until != nil || speed != nil {
            throw ValidationError("--from goes without --verify, --until and --speed.")
        }
        if let bad = [from, until].compactMap({ $0 }).first(where: { $0 < 1 }) {
            throw ValidationError("Cells are numbered from 1; there is no cell \(bad).")
        }
        if let speed, !(speed > 0) { throw ValidationError("--speed takes a number above 0, not \(speed).") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let folder = notebook.surroundings.sessionsDirectory
        let path = SessionPath.full(journal, in: folder)
        var contents: JournalContents
        do {
            contents = try JournalReader.read(path)
        } catch {
            throw WorkbenchError(error)
        }
        if let until { contents = contents.prefix(cells: until) }
        if let from {
            let changes = try changes.map { text throws(WorkbenchError) in try CounterfactualChange(text) }
            let kept = dryRun ? nil : save.map { SessionPath.full($0, in: folder) } ?? SessionNames.next(after: path)
            return try await notebook.replay(
                contents, otherwise: Counterfactual(from: from, changes: changes, designer: llm), keeping: kept, format)
        }
        try await show(contents, path, on: notebook)
    }

    private func show(_ contents: JournalContents, _ path: String, on notebook: isolated Notebook) async throws {
        let screen = notebook.screen
        if !verify {
            var last = contents.header.time
            for line in ReplayReport(contents: contents).lines {
                if let speed { try await pause(line.time - last, speed) }
                last = line.time
                screen.result(line.text)
            }
        }
        if let fault = contents.fault { screen.message(ReplayReport.describe(fault)) }
        guard verify else { return }
        let count = try await Verification(surroundings: notebook.surroundings).verify(contents)
        if case .damaged(let line, _) = contents.fault {
            throw WorkbenchError(
                .differs, "\(path): the \(count) events before line \(line) are equal; the rest is damaged.")
        }
        screen.result("\(path): \(count) events decided again, all equal.")
    }

    /// Waits as long as the session did, at most five seconds.
    private func pause(_ milliseconds: Int64, _ speed: Double) async throws {
        let wait = min(Double(max(milliseconds, 0)) / speed, 5000)
        try await Task.sleep(for: .milliseconds(Int(wait)))
    }
}
