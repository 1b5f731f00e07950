import Determinism
import LanguageModels

/// A call that broke off after a part of its answer had come: it is paid for, and its text is kept.
package struct FailedCall: Equatable, Sendable, Codable, CallBill {
    package let call: CallName
    /// Digest of the prompt's text.
    package private(set) var prompt: Digest
    /// The kind of failure, as `ModelError.Code` spells it; `cancelled` when the user ended it.
    package let code: String
    /// What went wrong, in one clause.
    package let message: String
    /// What can be done about it, if something can.
    package let hint: String?
    /// What had come, up to 64 KiB.
    package let text: String
    /// Bytes of all that had come.
    package let bytes: Int
    package let promptTokens: Int
    package let answerTokens: Int
    /// What it cost by our own count of tokens; nil when the price is not known.
    package let cost: Cost?

    /// Tokens of a call that broke off are never reported.
    package var isEstimated: Bool { true }

    /// The code of a call that the user ended.
    package static let cancelled = "cancelled"
    /// chosen: 64 KiB, a hundred times a proper answer; a flood is not worth a journal's room.
    static let keptBytes = 1 << 16

    /// What the journal keeps of `partial`, the part of the answer to `prompt` that had come.
    package init(
        _ partial: ModelAnswer, of prompt: DesignPrompt, worded text: PromptText, code: String, message: String,
        hint: String? = nil, cost: Cost? = nil
    ) {
        call = prompt.call
        self.prompt = text.digest
        self.code = code
        self.message = message
        self.hint = hint
        bytes = partial.text.utf8.count
        self.text = bytes <= Self.keptBytes ? partial.text : Self.start(of: partial.text)
        promptTokens = partial.usage.promptTokens
        answerTokens = partial.usage.completionTokens
        self.cost = cost
    }

    /// The same failure of a prompt with another digest.
    package func asked(_ prompt: Digest) -> FailedCall {
        var copy = self
        copy.prompt = prompt
        return copy
    }

    /// The longest start that ends with a whole character.
    private static func start(of text: String) -> String {
        var bytes = Array(text.utf8.prefix(keptBytes + 1))
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
        return String(decoding: bytes, as: UTF8.self)
    }
}
