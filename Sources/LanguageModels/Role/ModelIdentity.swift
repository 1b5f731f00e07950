/// Which model answers: what a journal, a caption and a price table may know of it.
package struct ModelIdentity: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The provider's name: `openai`, `anthropic`, `ollama`, `command`, `files`, ...
    package let provider: String

    /// The model's name as the provider writes it; for `command` the program.
    package let model: String

    /// Where the server stands, never with user name, password or query; nil when there is no server.
    package let baseURL: String?

    /// Names a model.
    package init(provider: String, model: String, baseURL: String? = nil) {
        self.provider = provider
        self.model = model
        self.baseURL = baseURL
    }

    package var description: String {
        baseURL.map { "\(provider) \(model) at \($0)" } ?? "\(provider) \(model)"
    }
}
