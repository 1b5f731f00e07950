import Search
import Sessions

extension Notebook {
    /// Drives the search until it is finished: performs each step, journals what came of it, goes on.
    ///
    /// - Throws: `CancellationError` between two steps, or when a designer does not answer; what was recorded stays,
    ///   and the next `evolve` takes the generation up where it was left.
    func drive(_ engine: SearchEngine, showing view: SearchView) async throws -> SearchStep.Ending {
        let began = surroundings.clock.milliseconds()
        while true {
            try Task.checkCancellation()
            if let limit = secondsReached(since: began) { return .budget(limit) }
            switch engine.next(state.search) {
            case .consult(let prompts):
                try await consult(prompts, showing: view)
            case .evaluate(let children):
                let values = children.map { engine.problem.measure($0.architecture) }
                try record(.search(.evaluated(engine.batch(of: children, measured: values, in: state.search))))
            case .record(let event):
                try record(.search(event))
                view.show(event, in: state.search)
            case .finished(let ending):
                return ending
            }
        }
    }

    private func secondsReached(since began: Int64) -> Budget.Limit? {
        guard let seconds = state.search.budget.seconds else { return nil }
        let spent = state.search.spending.milliseconds + Int(surroundings.clock.milliseconds() - began)
        return spent >= seconds * 1000 ? .seconds : nil
    }
}
