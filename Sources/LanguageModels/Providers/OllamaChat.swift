import Foundation

/// An Ollama server, in its own protocol.
package struct OllamaChat: LanguageModel {
    private let dialect: OllamaDialect
    private let connection: HTTPConnection
    private let refused = RefusedFeatures()

    /// Takes a server.
    /// - Parameter address: the base, such as `http://127.0.0.1:11434`; `/api/chat` is added.
    package init(model: String, at address: ServerAddress, connection: HTTPConnection = HTTPConnection()) {
        dialect = OllamaDialect(model: model, address: address)
        self.connection = connection
    }

    package var identity: ModelIdentity { dialect.identity }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        HTTPConversation(dialect: dialect, connection: connection, refused: refused, request: request).stream()
    }
}

/// Ollama's chat protocol (github.com/ollama/ollama, docs/api.md): one JSON text to a line.
struct OllamaDialect: WireDialect {
    let model: String
    let address: ServerAddress

    var identity: ModelIdentity { ModelIdentity(provider: "ollama", model: model, baseURL: address.text) }

    var framing: MessageDecoder.Framing { .lines }

    var secret: Secret? { nil }

    var keyVariable: String? { nil }

    var shortenedHint: String { "the model's own context may be too small; choose another or shorten the prompt" }

    func features(in request: ModelRequest) -> [RequestFeature] {
        request.schema == nil ? [] : [.schema]
    }

    func call(for request: ModelRequest, without missing: Set<RequestFeature>) -> HTTPCall {
        let system: [JSONValue] =
            request.system.isEmpty ? [] : [["role": "system", "content": .string(request.system)]]
        var options: [String: JSONValue] = ["num_predict": .integer(request.maximumTokens)]
        if let temperature = request.temperature { options["temperature"] = .number(temperature) }
        if let seed = request.seed { options["seed"] = .integer(Int(seed & 0x7fff_ffff)) }
        if let context = Self.context(for: request) { options["num_ctx"] = .integer(context) }
        var body: [String: JSONValue] = [
            "model": .string(model), "stream": true, "options": .object(options),
            "messages": .array(
                system
                    + request.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] }),
        ]
        if let schema = request.schema, !missing.contains(.schema) { body["format"] = schema.schema }
        return HTTPCall(
            url: address.url(adding: "api/chat"), headers: [("Accept", "application/x-ndjson")], credential: nil,
            body: .object(body))
    }

    /// The context to ask for; nil when the server's usual one is enough.
    ///
    /// Ollama drops the start of a prompt that does not fit, and says nothing. Powers of two, so that the model is not
    /// loaded anew for each length. chosen: half as much again as estimated, since other languages than English take
    /// more tokens; 4,096 is the smallest default that Ollama has had since 2025.
    private static func context(for request: ModelRequest) -> Int? {
        let needed = request.estimatedTokens * 3 / 2 + request.maximumTokens
        guard needed > 4096 else { return nil }
        var context = 8192
        while context < needed { context *= 2 }
        return context
    }

    func updates(in message: JSONValue) -> [WireUpdate] {
        if message["error"] != nil { return [.failure(message)] }
        var updates: [WireUpdate] = []
        if let thought = message["message"]?["thinking"]?.string, !thought.isEmpty { updates.append(.thinking) }
        if let text = message["message"]?["content"]?.string, !text.isEmpty { updates.append(.text(text)) }
        guard message["done"]?.boolean == true else { return updates }
        updates.append(
            .usage(prompt: message["prompt_eval_count"]?.tokenCount, completion: message["eval_count"]?.tokenCount))
        switch message["done_reason"]?.string ?? "stop" {
        case "stop": updates.append(.stop(.completed))
        case "length": updates.append(.stop(.length))
        default: updates.append(.stop(.other))
        }
        return updates + [.end]
    }
}
