/// The user's choice of a model: holds no secret and may be journaled.
package struct ModelSelection: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The kind of model.
    package let provider: Provider

    /// The model's name; for `command` the shell line, for `files` the folder. Nil: what the environment says.
    package let model: String?

    /// The server's base URL; nil: what the environment says, or the provider's usual one.
    package let baseURL: String?

    /// What was set about its calls; nil for the usual.
    package let options: CallOptions?

    /// Makes a choice; nothing is checked before it is resolved.
    package init(
        _ provider: Provider, model: String? = nil, baseURL: String? = nil, options: CallOptions? = nil
    ) {
        self.provider = provider
        self.model = model
        self.baseURL = baseURL
        self.options = options
    }

    package var description: String {
        [provider.rawValue, model, baseURL.map { "at \($0)" }].compactMap { $0 }.joined(separator: " ")
    }

    /// The choice that `environment` makes when the user made none; nil when nothing is configured.
    ///
    /// The first of OpenAI, Anthropic and Ollama that has a model named by its variable and (for the first two) a key
    /// or a base URL.
    package init?(from environment: [String: String]) {
        for provider in [Provider.openai, .anthropic, .ollama] {
            let variables = provider.variables
            func value(_ name: String?) -> String? {
                name.flatMap { environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            }
            guard let model = value(variables.model) else { continue }
            if provider == .ollama || value(variables.key) != nil || value(variables.address) != nil {
                self.init(provider, model: model)
                return
            }
        }
        return nil
    }
}
