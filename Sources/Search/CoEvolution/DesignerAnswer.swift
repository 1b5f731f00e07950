import Determinism
import LanguageModels

/// An answer as it came, before anything was read out of it.
package struct DesignerAnswer: Equatable, Sendable, Codable, CallBill {
    package let purpose: DesignPrompt.Purpose
    package let generation: Int
    package let niche: Int
    /// Which repair this answers: 1 or 2; nil for the first answer to a prompt.
    package let repair: Int?
    /// Digest of the prompt's text: a replay that would ask something else notices.
    package let prompt: Digest
    package let text: String
    package let promptTokens: Int
    package let answerTokens: Int
    /// Whether the tokens were counted here rather than reported by the server.
    package let isEstimated: Bool
    /// Whether the answer ended before its end: a limit, a broken connection, an interrupt.
    package let isCut: Bool
    /// What it cost; nil when the price is not known, and in journals older than prices.
    package let cost: Cost?
    /// What the prompt was made of; nil in journals older than this.
    package let provenance: PromptProvenance?

    package init(
        purpose: DesignPrompt.Purpose, generation: Int, niche: Int, repair: Int? = nil, prompt: Digest, text: String,
        promptTokens: Int, answerTokens: Int, isEstimated: Bool, isCut: Bool, cost: Cost? = nil,
        provenance: PromptProvenance? = nil
    ) {
        self.purpose = purpose
        self.generation = generation
        self.niche = niche
        self.repair = repair
        self.prompt = prompt
        self.text = text
        self.promptTokens = promptTokens
        self.answerTokens = answerTokens
        self.isEstimated = isEstimated
        self.isCut = isCut
        self.cost = cost
        self.provenance = provenance
    }

    /// The call that it answers.
    package var call: CallName {
        CallName(purpose: purpose, generation: generation, niche: niche, repair: repair)
    }
}

extension DesignerAnswer {
    /// What the journal keeps of an answer.
    package init(
        _ answer: ModelAnswer, to prompt: DesignPrompt, worded text: PromptText, cost: Cost? = nil,
        provenance: PromptProvenance? = nil
    ) {
        self.init(
            purpose: prompt.purpose, generation: prompt.generation, niche: prompt.niche.number,
            repair: prompt.repair?.number, prompt: text.digest, text: answer.text,
            promptTokens: answer.usage.promptTokens, answerTokens: answer.usage.completionTokens,
            isEstimated: answer.usage.isEstimated, isCut: answer.stop != .completed, cost: cost,
            provenance: provenance)
    }
}
