import Console
import Determinism
import LanguageModels
import Search

/// Shows a running search: the answers as they come, and one line a generation.
struct SearchView: Sendable {
    let screen: any Screen
    /// Whether answers are hidden.
    let isQuiet: Bool
    /// How many prompts are asked side by side.
    let parallel: Int
    /// The accuracy that the search sees.
    var accuracy = SeenAccuracy.test

    private var streams: Bool { !isQuiet && screen.showsStreams }

    /// Says what is asked of whom.
    func announce(_ prompt: DesignPrompt, designer: ModelIdentity) {
        guard streams else { return }
        let what = prompt.purpose == .revise ? "knowledge" : "children"
        let line = "generation \(prompt.generation), niche \(prompt.niche.number) (\(prompt.niche.label)): \(what)"
        screen.message(screen.style.bold(line) + screen.style.dim("  \(designer.provider)"))
    }

    /// Shows a piece of an answer.
    func show(_ event: AnswerEvent) {
        guard streams else { return }
        switch event {
        case .attempt(let number, let reason): screen.message(screen.style.yellow("attempt \(number): \(reason)"))
        case .text(let piece): screen.stream(Sanitizer.sanitized(piece))
        case .finished: break
        }
    }

    /// Ends an answer's last line.
    func endAnswer() {
        if streams { screen.stream("\n") }
    }

    /// One line for each finished generation.
    ///
    /// - Parameter milliseconds: the time the search has taken, this cell included.
    func show(_ event: SearchEvent, in state: SearchState, milliseconds: Int) {
        guard case .generationFinished(let report) = event else { return }
        screen.result(
            GenerationLine(
                report: report, spending: state.spending, milliseconds: milliseconds, accuracy: accuracy
            ).text)
        if let gain = report.screen { screen.result(ScreenLine(gain: gain).text) }
    }
}
