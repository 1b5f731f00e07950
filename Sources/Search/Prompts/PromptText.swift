import Determinism
import LanguageModels
import SearchSpaces

/// A prompt in words, for a language model.
package struct PromptText: Equatable, Sendable {
    /// The standard wording's version; it changes with every change of a sentence in it.
    package static let version = 1

    /// What the model is and how it has to answer.
    package let system: String
    /// What is asked now.
    package let user: String

    /// Names the words: an answer is recorded with it.
    package var digest: Digest { Digest(of: system + "\n\n" + user) }

    /// About how many tokens a model reads in it: one for every four characters.
    package var estimatedTokens: Int {
        Usage.estimatedTokens(characters: system.unicodeScalars.count + user.unicodeScalars.count)
    }

    /// Words `prompt` with a template; `space` writes its architectures.
    ///
    /// What is asked again after an answer that could not be used is the same prompt with the fault behind it, whatever
    /// the template.
    package init(_ prompt: DesignPrompt, space: any SearchSpace, templates: PromptTemplates = PromptTemplates()) {
        let values = PromptValues(prompt: prompt, space: space)
        let text = templates.template(for: prompt).filled(values.text)
        system = text.system
        user = ([text.user] + (prompt.repair.map { [Self.repair($0)] } ?? [])).joined(separator: "\n\n")
    }

    private static func repair(_ request: RepairRequest) -> String {
        """
        You were asked this before, and your answer could not be used: \(request.fault)
        It began: \(request.excerpt.isEmpty ? "(nothing)" : request.excerpt)
        Answer again, in full, with one JSON object of the form above and nothing else.
        """
    }
}
