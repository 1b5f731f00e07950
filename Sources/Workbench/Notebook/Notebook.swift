import Determinism
import Foundation
import LanguageModels
import ParetoMetrics
import Search
import Sessions
import ZeroCost

/// One open session with everything a command can reach: the state, the journal, the problem, the designer.
///
/// An actor, since commands run beside the line editor; one cell runs at a time.
package actor Notebook {
    nonisolated let surroundings: Surroundings
    nonisolated let catalogue: ProblemCatalogue
    /// The session; changed by `record` alone.
    var session: Session
    /// Where the journal is to be written once something worth keeping has happened; nil when it never is.
    var journalPath: String?
    /// How cells are performed: live, or against a recorded history.
    let mode: Mode
    /// Answers prompts; nil until a search needs it.
    var designer: (any Designer)?
    /// Answers to give again where prompts are the same; nil unless the session is another's made otherwise.
    var library: AnswerLibrary?
    /// The prompts before which such a session stopped.
    var unanswered: [DesignPrompt] = []
    /// After how many generations, the start among them, the running cell is cut short; nil for a cell that is not.
    var cut: Int?
    /// Somebody who can be asked while a cell runs; nil in scripts.
    var asker: (any Asker)?
    /// Whether a cell was begun in the journal and not ended yet.
    var isInCell = false
    /// The recorded cell that is told; nil in a notebook that is lived in, or verifies.
    var telling: Telling?
    /// Whether a person types here, who can be given a line to change.
    var isTyped = false
    /// The line that the next cell begins with.
    var draft: String?
    var surrogateInUse: (spec: PartitionSpec, surrogate: Surrogate)?
    var groundInUse: (spec: PartitionSpec, ground: BiasGround)?
    var predictorInUse: (record: PredictorRecord, predictor: AccuracyPredictor)?
    private var problemInUse: (spec: TaskSpec, problem: TableProblem)?

    /// How a notebook performs its cells.
    enum Mode: Sendable {
        case live
        /// Nothing outside is changed or asked: answers come from the history, files are not written.
        case replay(RecordedAnswers)
    }

    /// Opens a new session that will be kept at `journalPath`.
    package init(surroundings: Surroundings, seed: Seed, journalPath: String?) {
        self.init(
            surroundings: surroundings,
            session: Session(
                header: JournalHeader(
                    name: SessionNames.name(of: journalPath), program: Program.version, seed: seed,
                    time: surroundings.clock.milliseconds(), machine: surroundings.machine)),
            journalPath: journalPath, mode: .live)
    }

    init(surroundings: Surroundings, session: Session, journalPath: String?, mode: Mode) {
        self.surroundings = surroundings
        self.session = session
        self.journalPath = journalPath
        self.mode = mode
        catalogue = ProblemCatalogue(directory: surroundings.dataDirectory)
    }

    package var state: SessionState { session.state }
    nonisolated var screen: any Screen { surroundings.screen }

    var isReplay: Bool {
        if case .replay = mode { true } else { false }
    }

    /// The session's name, which it keeps wherever its journal is saved.
    var name: String { session.header.name }

    /// Adds an event to the journal and the state.
    ///
    /// The value of a key, wherever it came from, is taken out first.
    func record(_ event: SessionEvent) throws(WorkbenchError) {
        let secrets = isReplay ? [] : Secret.all(in: surroundings.variables)
        let event =
            secrets.isEmpty ? event : event.redacted { text in secrets.reduce(text) { $1.redact(in: $0) } }
        do {
            try session.append(event, at: surroundings.clock.milliseconds())
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// The problem of the chosen task.
    /// - Throws: when no task is chosen, or tables, device or predictor are missing or other than the session's.
    func problem() throws(WorkbenchError) -> TableProblem {
        guard let spec = state.task else { throw .noTask() }
        if let problemInUse, problemInUse.spec == spec { return problemInUse.problem }
        let problem = try catalogue.problem(spec)
        problemInUse = (spec, problem)
        surrogateInUse = nil
        groundInUse = nil
        return problem
    }

    func forgetProblem() {
        problemInUse = nil
        surrogateInUse = nil
        groundInUse = nil
    }

    /// The partition in use, ready to sort architectures.
    func partition() throws(WorkbenchError) -> Partition? {
        guard let spec = state.search.partition else { return nil }
        return Partition(spec, of: try problem(), seed: state.seed)
    }
}

extension WorkbenchError {
    init(_ error: JournalError) {
        self.init(.journal, error.message, hint: error.hint)
    }
}

extension Notebook {
    /// Goes on with another session; problem and designer are made anew from its state.
    func adopt(_ session: Session, journalPath: String?) {
        self.session = session
        self.journalPath = journalPath
        designer = nil
        forgetProblem()
    }
}
