/// The templates that a session words its prompts with: the standard ones unless the user put others in their place.
package struct PromptTemplates: Equatable, Sendable {
    private var own: [DesignPrompt.Purpose: PromptTemplate] = [:]

    /// The standard templates.
    package init() {}

    /// The user's own template; nil where the standard one holds. Setting nil goes back to that.
    package subscript(own purpose: DesignPrompt.Purpose) -> PromptTemplate? {
        get { own[purpose] }
        set { own[purpose] = newValue }
    }

    /// The template in use.
    package subscript(purpose: DesignPrompt.Purpose) -> PromptTemplate {
        own[purpose] ?? .standard(purpose)
    }

    /// The template that words `prompt`.
    ///
    /// A prompt that does without guidance is the naive one, whatever the user wrote; one of the whole space has no
    /// niche to speak of where the standard wording holds.
    func template(for prompt: DesignPrompt) -> PromptTemplate {
        guard prompt.ablation.has(.guidance) else { return .plain }
        if let own = own[prompt.purpose] { return own }
        if prompt.overview != nil { return .atOnce }
        return prompt.ablation.has(.partition) ? .standard(prompt.purpose) : .wholeSpace(prompt.purpose)
    }

    /// What the template in use is called: `standard 1`, or `own` with the start of its digest.
    package func name(_ purpose: DesignPrompt.Purpose) -> String {
        own[purpose].map { "own \($0.digest.short)" } ?? "standard \(PromptText.version)"
    }

    /// What the template that words `prompt` is called.
    func name(for prompt: DesignPrompt) -> String {
        guard prompt.ablation.has(.guidance) else { return "plain \(PromptText.version)" }
        if prompt.overview != nil, own[prompt.purpose] == nil { return "generation \(PromptText.version)" }
        return name(prompt.purpose)
    }
}

/// A template the user put in the place of another; journaled with its whole text, so that a replay needs no file.
package struct TemplateChoice: Equatable, Sendable, Codable {
    package let purpose: DesignPrompt.Purpose
    /// Nil goes back to the standard one.
    package let template: PromptTemplate?

    package init(purpose: DesignPrompt.Purpose, template: PromptTemplate?) {
        self.purpose = purpose
        self.template = template
    }
}
