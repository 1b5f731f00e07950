import Console
import Determinism
import LanguageModels
import Search

/// Shows a running search: what became of each proposal, one line a generation, and while a designer is waited for, one
/// line at the bottom of the terminal; the answers themselves where they are asked for.
struct SearchView: Sendable {
    let screen: any Screen
    /// Whether nothing but the line of each generation is shown.
    let isQuiet: Bool
    /// How many prompts are asked side by side.
    let parallel: Int
    /// What is searched: its space writes architectures, its objectives name values.
    let problem: any SearchProblem
    /// The accuracy that the search sees.
    var accuracy = SeenAccuracy.test
    /// Whether answers are shown as they come, word for word.
    var isRaw = false
    /// The last generation that was asked for.
    var target: Int?
    /// Drawn while an answer comes; nil where nobody watches.
    var bar: ProgressLine?

    private var streams: Bool { isRaw && !isQuiet && screen.showsStreams }

    /// Says what is asked of whom.
    func announce(_ prompt: DesignPrompt, designer: ModelIdentity, in state: SearchState) {
        if streams {
            let line = "\(title(of: prompt)) (\(prompt.niche.label)): \(what(prompt))"
            screen.message(screen.style.bold(line) + screen.style.dim("  \(designer.provider)"))
        } else {
            bar?.show(label(prompt, state))
        }
    }

    /// Shows a piece of an answer, of which `characters` have come.
    func show(_ event: AnswerEvent, of prompt: DesignPrompt, characters: Int, in state: SearchState) {
        switch event {
        case .attempt(let number, let reason):
            bar?.clear()
            if streams || !isQuiet { screen.message(screen.style.yellow("attempt \(number): \(reason)")) }
        case .text(let piece):
            if streams {
                screen.stream(Sanitizer.sanitized(piece))
            } else {
                bar?.show("\(label(prompt, state))  \(characters) characters")
            }
        case .finished: break
        }
    }

    /// Ends an answer's last line.
    func endAnswer() {
        if streams { screen.stream("\n") }
        bar?.finish()
    }

    /// Shows what an event brought.
    ///
    /// - Parameter milliseconds: the time the search has taken, this input included.
    func show(_ event: SearchEvent, in state: SearchState, milliseconds: Int) {
        bar?.clear()
        if !isQuiet {
            for line in EventLines(problem: problem, style: screen.style).lines(of: event, in: state) {
                screen.result(line)
            }
        }
        guard case .generationFinished(let report) = event else { return }
        let line = GenerationLine(
            report: report, spending: state.spending, milliseconds: milliseconds, accuracy: accuracy)
        screen.result(screen.style.bold(line.text))
        if let gain = report.screen { screen.result(ScreenLine(gain: gain).text) }
    }

    private func what(_ prompt: DesignPrompt) -> String { prompt.purpose == .revise ? "knowledge" : "children" }

    private func title(of prompt: DesignPrompt) -> String {
        "generation \(prompt.generation), niche \(prompt.niche.number)"
    }

    /// `generation 3/5, niche 2: children  42 evaluations  HV 0.9846  calls 20  tokens 12345`.
    private func label(_ prompt: DesignPrompt, _ state: SearchState) -> String {
        let number = target.map { "\(prompt.generation)/\($0)" } ?? "\(prompt.generation)"
        var parts = [
            "generation \(number), niche \(prompt.niche.number): \(what(prompt))", "\(state.archive.count) evaluations",
        ]
        if let span = state.reports.last?.span { parts.append("HV \(NumberText.fixed(span.hv, digits: 4))") }
        parts += ["calls \(state.spending.calls)", "tokens \(state.spending.tokens)"]
        if state.spending.money > .zero { parts.append(BudgetReport.money(state.spending)) }
        if let seconds = state.budget.seconds {
            parts.append("\(max(seconds - state.spending.milliseconds / 1000, 0)) s left")
        }
        return parts.joined(separator: "  ")
    }
}
