import Determinism

/// One prompt and how it is to be answered.
package struct ModelRequest: Sendable, Equatable {
    /// Who said a message.
    package enum Role: String, Sendable, Codable {
        case user
        case assistant
    }

    /// One turn of the conversation.
    package struct Message: Sendable, Equatable, Codable {
        /// Who said it.
        package let role: Role

        /// What was said.
        package let text: String

        /// Makes a turn.
        package init(_ role: Role, _ text: String) {
            self.role = role
            self.text = text
        }
    }

    /// The instructions that stand above the conversation; empty for none.
    package let system: String

    /// The conversation, oldest first.
    package let messages: [Message]

    /// Randomness of the sampling, 0 or more; nil leaves it to the server. Providers lower it to what theirs allows.
    package let temperature: Double?

    /// The longest answer in tokens.
    package let maximumTokens: Int

    /// The sampling seed, where the provider knows one.
    package let seed: UInt64?

    /// The JSON schema that the answer should follow. A server that cannot follow it answers freely, so answers
    /// are to be checked all the same.
    package let schema: ResponseSchema?

    /// How long the parts of the call may take.
    package let limits: TimeLimits

    /// Makes a request.
    /// - Precondition: `maximumTokens` is positive, `temperature` is not negative.
    package init(
        system: String = "", messages: [Message], temperature: Double? = nil, maximumTokens: Int = 4096,
        seed: UInt64? = nil, schema: ResponseSchema? = nil, limits: TimeLimits = .standard
    ) {
        precondition(maximumTokens > 0, "an answer of \(maximumTokens) tokens does not exist")
        precondition(temperature.map { $0 >= 0 && $0.isFinite } ?? true, "a temperature is 0 or more")
        self.system = system
        self.messages = messages
        self.temperature = temperature
        self.maximumTokens = maximumTokens
        self.seed = seed
        self.schema = schema
        self.limits = limits
    }

    /// Makes a request of one question.
    package init(_ question: String, system: String = "", limits: TimeLimits = .standard) {
        self.init(system: system, messages: [Message(.user, question)], limits: limits)
    }

    /// What names this request by content: everything but the time limits.
    /// - Complexity: O(n).
    package var digest: Digest {
        let content: JSONValue = [
            "system": .string(system),
            "messages": .array(messages.map { [.string($0.role.rawValue), .string($0.text)] }),
            "temperature": temperature.map(JSONValue.number) ?? .null,
            "maximum_tokens": .integer(maximumTokens),
            "seed": seed.map { .string(String($0)) } ?? .null,
            "schema": schema.map { [.string($0.name), $0.schema] } ?? .null,
        ]
        return Digest(of: content.text)
    }

    /// How many tokens the prompt is likely to be: one for every four characters, rounded up.
    /// - Complexity: O(n).
    package var estimatedTokens: Int {
        let characters = messages.reduce(system.unicodeScalars.count) { $0 + $1.text.unicodeScalars.count }
        return Usage.estimatedTokens(characters: characters)
    }
}
