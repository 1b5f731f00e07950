import Search
import Sessions

extension Notebook {
    /// Drives the search until it is finished: performs each step, journals what came of it, goes on.
    ///
    /// - Throws: `CancellationError` between two steps, or when a designer does not answer; what was recorded stays,
    ///   and the next `evolve` takes the generation up where it was left.
    func drive(_ engine: SearchEngine, showing view: SearchView) async throws -> SearchStep.Ending {
        if let steps = telling?.steps { return try follow(steps, upTo: engine.target, showing: view) }
        while true {
            try Task.checkCancellation()
            if let seconds = state.search.budget.seconds, millisecondsTaken >= seconds * 1000 {
                if try await mayLift(.seconds) { continue }
                return .budget(.seconds)
            }
            let step = engine.next(state.search)
            // A step that was thought out under a cancellation may be half thought out: it is not recorded.
            try Task.checkCancellation()
            switch step {
            case .consult(let prompts):
                try checkAnswers(to: prompts)
                let ending = try await consult(prompts, showing: view)
                try keepAnswers()
                if let ending { return ending }
            case .evaluate(let children):
                let values = try measurements(of: children, by: engine.problem)
                let event = SearchEvent.evaluated(engine.batch(of: children, measured: values, in: state.search))
                try record(.search(event))
                view.show(event, in: state.search, milliseconds: millisecondsTaken)
            case .record(let event):
                try record(.search(event))
                view.show(event, in: state.search, milliseconds: millisecondsTaken)
            case .finished(.budget(let limit)):
                if try await mayLift(limit) { continue }
                return .budget(limit)
            case .finished(let ending):
                return ending
            }
        }
    }

    /// What was paid for lies on the disk before anything is made of it.
    private func keepAnswers() throws(WorkbenchError) {
        guard state.designer?.selection.provider != .offline else { return }
        do {
            try session.sync()
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// Milliseconds that the search has taken: its finished cells, and the running one since it began.
    var millisecondsTaken: Int {
        let now = surroundings.clock.milliseconds()
        return state.search.spending.milliseconds + Int(now - (state.cells.last?.started ?? now))
    }
}
