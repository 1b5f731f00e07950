import Search
import Sessions

/// What a notebook that only tells a recorded history has at hand for the cell it is at.
struct Telling: Sendable {
    /// An answer of the cell's, with the prompt it answered.
    struct Exchange: Equatable, Sendable {
        let answer: DesignerAnswer
        /// nil where the tables are missing, or another program worded it.
        let prompt: PromptText?
    }

    let steps: RecordedSteps
    /// Whether prompts and answers are gathered.
    let keepsExchanges: Bool
    var exchanges: [Exchange] = []
    fileprivate var recall: PromptRecall?

    init(steps: RecordedSteps, keepsExchanges: Bool) {
        self.steps = steps
        self.keepsExchanges = keepsExchanges
    }
}

extension Notebook {
    /// Goes through the recorded steps of a search instead of taking them, showing what was shown then.
    ///
    /// - Throws: what the cell ended with when it was recorded.
    func follow(_ steps: RecordedSteps, upTo target: Int, showing view: SearchView) throws -> SearchStep.Ending {
        telling?.recall = nil
        defer { steps.endRun() }
        while true {
            if state.search.round == nil, let generation = state.search.generation, generation >= target {
                return .generations
            }
            guard let step = steps.next() else { return try ending(of: steps) }
            if case .search(.answered(let answer)) = step.event, telling?.keepsExchanges == true {
                let words = words(answeredBy: answer)
                telling?.exchanges.append(Telling.Exchange(answer: answer, prompt: words))
            }
            try record(step.event)
            if case .search(let event) = step.event {
                view.show(event, in: state.search, milliseconds: millisecondsTaken)
            }
        }
    }

    /// Why there are no more steps, though generations are left.
    private func ending(of steps: RecordedSteps) throws -> SearchStep.Ending {
        switch steps.finish?.status {
        case .done: break
        case .failed: throw WorkbenchError(.designer, steps.finish?.message ?? "The search failed.")
        case .cancelled, nil: throw CancellationError()
        }
        if let limit = state.search.budget.reached(by: state.search.spending) { return .budget(limit) }
        return state.search.budget.seconds == nil ? .exhausted : .budget(.seconds)
    }

    private func words(answeredBy answer: DesignerAnswer) -> PromptText? {
        if telling?.recall == nil, let problem = try? problem(), let partition = try? partition() {
            telling?.recall = PromptRecall(
                problem: problem, partition: partition, settings: state.settings, seed: state.seed)
        }
        return telling?.recall?.words(answeredBy: answer, in: state.search)
    }
}
