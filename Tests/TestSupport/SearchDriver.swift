import Search

/// Drives a search engine without waiting for anything: performs each step, keeps every event.
package struct SearchDriver {
    /// The order in which the answers to one set of prompts come in.
    package typealias Arrival = ([DesignPrompt]) -> [DesignPrompt]

    package let engine: SearchEngine
    package private(set) var state: SearchState
    /// What happened under this driver, oldest first.
    package private(set) var events: [SearchEvent] = []
    /// Every prompt that was answered.
    package private(set) var prompts: [DesignPrompt] = []
    private let arrival: Arrival
    private let answer: (DesignPrompt) -> String

    /// - Parameters:
    ///   - state: where the search stands; it is begun with `engine`'s partition when it has none.
    ///   - answer: the designer.
    package init(
        _ engine: SearchEngine, from state: SearchState = SearchState(), arrival: @escaping Arrival = { $0 },
        answer: @escaping (DesignPrompt) -> String
    ) {
        self.engine = engine
        self.state = state
        self.arrival = arrival
        self.answer = answer
        if state.partition == nil { record(.partitioned(engine.partition.spec)) }
    }

    /// Records an event that the engine did not ask for.
    package mutating func record(_ event: SearchEvent) {
        events.append(event)
        state.apply(event)
    }

    /// Goes on until the search is finished, or until `limit` events are kept: then it gives nil.
    package mutating func run(limit: Int = 100_000) -> SearchStep.Ending? {
        while events.count < limit {
            switch engine.next(state) {
            case .consult(let asked):
                for prompt in arrival(asked) where events.count < limit { record(.answered(ask(prompt))) }
            case .evaluate(let children):
                let values = children.map { engine.problem.measure($0.architecture) }
                record(.evaluated(engine.batch(of: children, measured: values, in: state)))
            case .record(let event):
                record(event)
            case .finished(let ending):
                return ending
            }
        }
        return nil
    }

    /// Ten prompt tokens and one answer token a call, whatever was said.
    private mutating func ask(_ prompt: DesignPrompt) -> DesignerAnswer {
        prompts.append(prompt)
        let words = PromptText(prompt, space: engine.problem.space)
        return DesignerAnswer(
            purpose: prompt.purpose, generation: prompt.generation, niche: prompt.niche.number,
            repair: prompt.repair?.number, prompt: words.digest, text: answer(prompt), promptTokens: 10,
            answerTokens: 1, isEstimated: false, isCut: false)
    }
}
