import Search
import SearchSpaces
import Sessions

extension Notebook {
    /// The task that the journal records where a task on `device` is chosen again; nil when this is no replay.
    func recordedTask(on device: String) -> TaskSpec? {
        if case .replay(let answers) = mode { answers.task(on: device) } else { nil }
    }

    /// Whether a command that reaches for the world outside is to be left alone, since this is a replay.
    ///
    /// - Throws: what it failed with, where the journal says that the cell ended so and nothing else of it is left.
    func leavesWorldAlone() throws(WorkbenchError) -> Bool {
        guard case .replay(let answers) = mode else { return false }
        let done = session.records.reversed().prefix { $0.cell == session.currentCell }.count
        if let message = answers.failure(after: done) { throw WorkbenchError(.program, message) }
        return true
    }

    /// What a command brings from outside: asked for now, or in a replay what the journal says was brought then.
    ///
    /// - Returns: nil where nothing was brought.
    /// - Throws: what asking for it threw; in a replay what the input failed with then.
    func outside<Value>(
        _ recorded: (RecordedAnswers) -> Value?, live: () throws -> Value?
    ) throws -> Value? {
        guard case .replay(let answers) = mode else { return try live() }
        if let value = recorded(answers) { return value }
        _ = try leavesWorldAlone()
        return nil
    }

    /// All objectives of the children, in their order: computed, or measured; in a replay, as they were measured then.
    func measurements(of children: [Child], by problem: any SearchProblem) throws -> [Search.Measurement] {
        try children.map { child in
            try Task.checkCancellation()
            guard problem.isMeasured, case .replay(let answers) = mode else {
                if let table = problem as? TableProblem { return try table.measured(child.architecture) }
                return problem.measure(child.architecture)
            }
            guard let recorded = answers.measurement(of: child.architecture) else {
                throw WorkbenchError.noRecordedMeasurement(problem.space.text(of: child.architecture))
            }
            return recorded
        }
    }
}

extension WorkbenchError {
    static func noRecordedMeasurement(_ cell: String) -> WorkbenchError {
        WorkbenchError(.differs, "The journal holds no measurement of the cell \(cell).")
    }
}
