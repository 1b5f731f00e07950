import LanguageModels

/// A search without a session: for measurements over many seeds, where no journal is wanted.
package struct SearchRun: Sendable {
    package private(set) var state: SearchState
    private let engine: SearchEngine
    private let designer: any Designer

    /// - Parameter budget: what ends the search, beside the engine's last generation.
    package init(engine: SearchEngine, designer: any Designer, budget: Budget) {
        self.engine = engine
        self.designer = designer
        state = SearchState()
        state.apply(.partitioned(engine.partition.spec))
        state.apply(.budgeted(budget))
    }

    /// Generations in a row that may bring nothing. chosen: a designer that fails this often will not recover.
    private static let patience = 10

    /// Goes on until the search is finished, or until nothing new came for ten generations.
    /// - Throws: what the designer throws, or `CancellationError`.
    package mutating func run() async throws -> SearchStep.Ending {
        while true {
            try Task.checkCancellation()
            let last = state.reports.suffix(Self.patience)
            if last.count == Self.patience, last.allSatisfy({ $0.accepted == 0 }) { return .exhausted }
            switch engine.next(state) {
            case .consult(let prompts):
                for prompt in prompts { state.apply(.answered(try await ask(prompt))) }
            case .evaluate(let children):
                let values = children.map { engine.problem.measure($0.architecture) }
                state.apply(.evaluated(engine.batch(of: children, measured: values, in: state)))
            case .record(let event):
                state.apply(event)
            case .finished(let ending):
                return ending
            }
        }
    }

    private func ask(_ prompt: DesignPrompt) async throws -> DesignerAnswer {
        var answer = ModelAnswer(text: "", usage: .none, stop: nil)
        for try await event in designer.answer(to: prompt) { answer.add(event) }
        let text = PromptText(prompt, space: engine.problem.space)
        return DesignerAnswer(answer, to: prompt, worded: text)
    }
}
