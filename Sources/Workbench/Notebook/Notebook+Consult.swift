import Determinism
import LanguageModels
import Search
import SearchSpaces
import Sessions

extension Notebook {
    /// Asks the designer all prompts, at most `view.parallel` side by side, and records the answers in their order.
    ///
    /// The first unfinished answer is shown as it comes; those behind it wait for their turn, so that the screen and
    /// the journal are the same however fast each came. When one fails, those that are whole are kept all the same.
    func consult(_ prompts: [DesignPrompt], showing view: SearchView) async throws {
        let designer = try currentDesigner()
        let space = try problem().space
        try await withThrowingTaskGroup(of: Void.self) { group in
            var channels: [AnswerChannel] = []
            func start(_ place: Int) {
                guard prompts.indices.contains(place) else { return }
                let channel = AnswerChannel()
                channels.append(channel)
                let prompt = prompts[place]
                group.addTask { await channel.pour(designer.answer(to: prompt)) }
            }
            for place in 0..<max(view.parallel, 1) { start(place) }
            for (place, prompt) in prompts.enumerated() {
                view.announce(prompt, designer: designer.identity)
                do {
                    let answer = try await channels[place].collect { view.show($0) }
                    view.endAnswer()
                    try record(.search(.answered(entry(answer, for: prompt, space: space))))
                } catch {
                    view.endAnswer()
                    group.cancelAll()
                    for (other, channel) in channels.enumerated().dropFirst(place + 1) {
                        if let whole = channel.wholeAnswer {
                            try record(.search(.answered(entry(whole, for: prompts[other], space: space))))
                        }
                    }
                    if error is CancellationError || error is WorkbenchError { throw error }
                    throw WorkbenchError(designer: designer.identity, error)
                }
                start(place + max(view.parallel, 1))
            }
        }
    }

    private func entry(_ answer: ModelAnswer, for prompt: DesignPrompt, space: any SearchSpace) -> DesignerAnswer {
        DesignerAnswer(answer, to: prompt, worded: PromptText(prompt, space: space))
    }
}

extension WorkbenchError {
    init(designer: ModelIdentity, _ error: any Error) {
        if let known = error as? ModelError {
            self.init(.designer, "\(designer.provider) did not answer: \(known.message)", hint: known.hint)
        } else {
            self.init(.designer, "\(designer.provider) did not answer: \(error)")
        }
    }
}
