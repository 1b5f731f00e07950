import Console

/// Somebody who can be asked while a cell runs; scripts have nobody.
package protocol Asker: Sendable {
    /// Puts the question and gives the answer.
    func consent(to question: String) async -> Consent
}

/// What somebody says to going beyond a limit.
package enum Consent: Equatable, Sendable {
    /// Not at all; also when the question was interrupted.
    case no
    /// This once.
    case once
    /// From now on.
    case always
}

/// A person at the terminal, asked through the line editor.
struct TerminalAsker: Asker {
    let screen: any Screen

    func consent(to question: String) async -> Consent {
        screen.message(question)
        let answer = await LineEditor.shared.nextWord(
            prompt: "Go on? y for this call, a to lift the limit, anything else stops: ")
        guard case .line(let text) = answer else { return .no }
        return switch text.lowercased() {
        case "y", "yes": .once
        case "a", "all", "always": .always
        default: .no
        }
    }
}
