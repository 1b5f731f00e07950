import Determinism
import LanguageModels
import Search
import Sessions

extension Notebook {
    /// Asks the designer something beside the search: a counted call, recorded with what it was for.
    ///
    /// - Throws: when the budget is spent, or the designer does not answer.
    func probe(_ prompt: DesignPrompt, for purpose: String, showing view: SearchView) async throws -> DesignerAnswer {
        var budget = state.search.budget
        budget.evaluations = nil
        if let limit = budget.reached(by: state.search.spending) {
            throw WorkbenchError(
                .badArgument, "The budget of \(limit.rawValue) is spent.", hint: "`budget` shows and changes it.")
        }
        let templates = state.templates
        let text = PromptText(prompt, space: try problem().space, templates: templates)
        if case .replay(let answers) = mode {
            guard let recorded = answers.probe(text.digest) else { throw WorkbenchError.noRecordedAnswer(prompt) }
            try record(.probed(Probe(purpose: purpose, answer: recorded)))
            return recorded
        }
        let designer = try currentDesigner()
        view.announce(prompt, designer: designer.identity, in: state.search)
        var answer = ModelAnswer(text: "", usage: .none, stop: nil)
        do {
            for try await event in designer.answer(to: prompt) {
                answer.add(event)
                view.show(event, of: prompt, characters: answer.text.utf8.count, in: state.search)
            }
            view.endAnswer()
            try Task.checkCancellation()
            if answer.isPartial { throw CancellationError() }
        } catch {
            view.endAnswer()
            if error is CancellationError || error is WorkbenchError { throw error }
            throw WorkbenchError(designer: designer.identity, error)
        }
        let entry = DesignerAnswer(
            answer, to: prompt, worded: text, cost: try callDesk().cost(of: answer.usage),
            provenance: PromptProvenance(prompt, worded: text, templates: templates))
        try record(.probed(Probe(purpose: purpose, answer: entry)))
        return entry
    }
}
