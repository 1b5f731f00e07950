/// Makes models out of choices: the one place that reads keys.
package struct ModelDirectory: Sendable {
    private let connection: @Sendable () -> HTTPConnection
    private let handedIn: @Sendable (ModelSelection) -> (any LanguageModel)?

    /// Sets a directory up.
    /// - Parameters:
    ///   - connection: gives each model its own connection settings.
    ///   - handedIn: models that live elsewhere (`offline`, `recorded`); asked first, for every choice.
    package init(
        connection: @escaping @Sendable () -> HTTPConnection = { HTTPConnection() },
        handedIn: @escaping @Sendable (ModelSelection) -> (any LanguageModel)? = { _ in nil }
    ) {
        self.connection = connection
        self.handedIn = handedIn
    }

    /// The model of a choice, with key, address and name from `environment` where the choice is silent.
    ///
    /// A key is needed only by the provider's own server: others (a local one, say) get one if there is one.
    /// - Throws: `notConfigured` naming the missing variable, or `badAddress`.
    package func resolve(_ selection: ModelSelection, environment: [String: String]) throws(ModelError)
        -> any LanguageModel
    {
        if let model = handedIn(selection) { return model }
        let settings = ProviderSettings(selection, environment)
        switch selection.provider {
        case .openai:
            let address = try settings.address(usual: "https://api.openai.com/v1")
            return ChatCompletions(
                model: try settings.model(), at: address, key: try settings.key(for: address), connection: connection())
        case .anthropic:
            let address = try settings.address(usual: "https://api.anthropic.com")
            return AnthropicMessages(
                model: try settings.model(), at: address, key: try settings.key(for: address), connection: connection())
        case .ollama:
            return OllamaChat(
                model: try settings.model(), at: try settings.ollamaAddress(), connection: connection())
        case .command:
            guard let line = selection.model, !line.isEmpty else { throw .noTarget("command", "llm -m NAME") }
            return CommandModel(line: line, environment: environment)
        case .files:
            guard let folder = selection.model, !folder.isEmpty else { throw .noTarget("files", "a folder") }
            let patience = selection.options?.total.map { Duration.seconds($0) }
            return FileExchange(folder: folder, patience: patience ?? .seconds(24 * 3600))
        case .offline, .recorded:
            throw .notHandedIn(selection.provider.rawValue)
        }
    }
}
