/// What a prompt was made of, for the journal: with the session's name in its header it says where every word is from.
package struct PromptProvenance: Equatable, Sendable, Codable {
    /// The template: `standard 1`, or `own` with the start of its digest.
    package let template: String
    /// Evaluations shown as parents.
    package let parents: [Int]
    /// Evaluations shown as results of the last generation.
    package let results: [Int]
    /// Rules shown, by id.
    package let rules: [String]
    /// Refusals shown.
    package let refusals: Int
    /// About how many tokens it has.
    package let tokens: Int

    /// That of `prompt` as it was worded.
    package init(_ prompt: DesignPrompt, worded text: PromptText, templates: PromptTemplates) {
        template = templates.name(for: prompt)
        parents = prompt.parents.map(\.number)
        results = prompt.recent.map(\.number)
        rules = prompt.rules.map(\.rule.id)
        refusals = prompt.refusals.count
        tokens = text.estimatedTokens
    }
}
