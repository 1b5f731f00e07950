import ArgumentParser
import Sessions

/// Joins the fronts of several sessions.
struct MergeFrontsCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("merge-fronts tour", "the front of this session and of `tour` together")]
    static let configuration = described(
        "merge-fronts", "Show the joint front of this session and others of the same task.",
        discussion: """
            Which session brought each cell, and the HV of each session's front beside that of the joint one. Sessions of \
            another task, accuracy or tables are refused, since their figures do not compare. Nothing is recorded.
            """)

    @Argument(help: "The other sessions: names or files.")
    var sessions: [String]

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let problem = try notebook.problem()
        var fronts = [JointFront.Part(name: notebook.name, front: notebook.state.search.archive.front())]
        for session in sessions {
            let path = SessionPath.full(session, in: notebook.surroundings.sessionsDirectory)
            let other = try OtherSession(reading: path, of: notebook.state.task)
            fronts.append(JointFront.Part(name: other.name, front: other.state.search.archive.front()))
        }
        guard fronts.contains(where: { !$0.front.isEmpty }) else { throw WorkbenchError.nothingEvaluated() }
        let joint = JointFront(parts: fronts, problem: problem)
        format.show(joint.table, on: notebook.screen)
        if !format.isForMachines { joint.remarks.forEach(notebook.screen.result) }
    }
}

extension OtherSession {
    /// Reads a session that searched for the same.
    init(reading path: String, of task: TaskSpec?) throws(WorkbenchError) {
        let contents: JournalContents
        do {
            contents = try JournalReader.read(path)
        } catch {
            throw WorkbenchError(error)
        }
        let state = SessionState(contents)
        guard let task, state.task == task else { throw .otherTask(path, state.task, task) }
        self.init(name: contents.header.name, state: state, records: contents.records)
    }
}

extension WorkbenchError {
    static func otherTask(_ path: String, _ found: TaskSpec?, _ wanted: TaskSpec?) -> WorkbenchError {
        let words = { (task: TaskSpec?) in
            task.map { "\($0.title), \($0.accuracy) accuracy, tables \($0.tables?.short ?? "unknown")" } ?? "no task"
        }
        return WorkbenchError(
            .badArgument,
            "\(path) is a search for \(words(found)); this session's is \(words(wanted)). Such fronts do not compare.")
    }
}
