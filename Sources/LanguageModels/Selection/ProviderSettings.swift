import Foundation

/// What a choice and the environment together say about a provider.
struct ProviderSettings {
    private let selection: ModelSelection
    private let environment: [String: String]
    private let variables: Provider.Variables

    init(_ selection: ModelSelection, _ environment: [String: String]) {
        self.selection = selection
        self.environment = environment
        variables = selection.provider.variables
    }

    /// The model's name.
    func model() throws(ModelError) -> String {
        if let name = selection.model ?? value(variables.model), !name.isEmpty { return name }
        throw .missing(
            variables.model ?? "a model", for: selection.provider.rawValue,
            hint: "Name the model in the command, or set \(variables.model ?? "it").")
    }

    /// The server's address: the choice's, the variable's, or the usual one.
    func address(usual: String) throws(ModelError) -> ServerAddress {
        if let text = selection.baseURL { return try ServerAddress(text, from: "The base URL") }
        if let name = variables.address, let text = value(name) { return try ServerAddress(text, from: name) }
        return try ServerAddress(usual, from: "The usual base URL")
    }

    /// The key; nil only for servers other than the provider's own.
    func key(for address: ServerAddress) throws(ModelError) -> Secret? {
        guard let name = variables.key else { return nil }
        if let text = value(name) {
            guard let secret = Secret(text) else { throw .unusableKey(name) }
            return secret
        }
        guard address.isProvidersOwn else { return nil }
        throw .missing(
            name, for: selection.provider.rawValue, hint: "Export \(name)=... before starting, or use another provider."
        )
    }

    /// Ollama's address, by its own rules for `OLLAMA_HOST` (github.com/ollama/ollama, envconfig): the scheme may be
    /// missing, the host may be missing, the port is 11434 unless a scheme says otherwise; an address to listen on
    /// everywhere means this computer.
    func ollamaAddress() throws(ModelError) -> ServerAddress {
        let source = selection.baseURL == nil ? "OLLAMA_HOST" : "The base URL"
        let text = (selection.baseURL ?? value("OLLAMA_HOST") ?? "").trimmingCharacters(in: .whitespaces)
        if text.contains("://") { return try ServerAddress(text, from: source) }
        guard !text.contains("@"), !text.contains("?") else { throw .addressWithSecret(source) }
        var host = text
        var port = "11434"
        if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
            host = String(text[..<colon])
            port = String(text[text.index(after: colon)...])
        }
        if host.isEmpty || host == "0.0.0.0" { host = "127.0.0.1" }
        return try ServerAddress("http://\(host):\(port)", from: source)
    }

    private func value(_ name: String?) -> String? {
        name.flatMap { environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
