import Foundation

/// A server that speaks Anthropic's messages protocol.
package struct AnthropicMessages: LanguageModel {
    private let dialect: AnthropicDialect
    private let connection: HTTPConnection
    private let refused = RefusedFeatures()

    /// Takes a server.
    /// - Parameters:
    ///   - address: the base, such as `https://api.anthropic.com`; `/v1/messages` is added (only `/messages` when the
    ///     base ends in `/v1`).
    ///   - key: sent as `x-api-key`; nil for a server that wants none.
    package init(
        model: String, at address: ServerAddress, key: Secret?, connection: HTTPConnection = HTTPConnection()
    ) {
        dialect = AnthropicDialect(model: model, address: address, secret: key)
        self.connection = connection
    }

    package var identity: ModelIdentity { dialect.identity }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        HTTPConversation(dialect: dialect, connection: connection, refused: refused, request: request).stream()
    }
}

/// The messages protocol (docs.anthropic.com, "Streaming messages").
///
/// A structured answer is asked for as the input of a tool that the model is made to use: its JSON is the answer's
/// text.
struct AnthropicDialect: WireDialect {
    let model: String
    let address: ServerAddress
    let secret: Secret?

    var identity: ModelIdentity { ModelIdentity(provider: "anthropic", model: model, baseURL: address.text) }

    var framing: MessageDecoder.Framing { .events }

    var keyVariable: String? { "ANTHROPIC_API_KEY" }

    var shortenedHint: String { "shorten the prompt" }

    func features(in request: ModelRequest) -> [RequestFeature] {
        (request.schema == nil ? [] : [.schema]) + (request.temperature == nil ? [] : [.temperature])
    }

    func call(for request: ModelRequest, without missing: Set<RequestFeature>) -> HTTPCall {
        var body: [String: JSONValue] = [
            "model": .string(model), "stream": true, "max_tokens": .integer(request.maximumTokens),
            "messages": .array(
                request.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] }),
        ]
        if !request.system.isEmpty { body["system"] = .string(request.system) }
        if let temperature = request.temperature, !missing.contains(.temperature) {
            body["temperature"] = .number(min(temperature, 1))
        }
        if let schema = request.schema, !missing.contains(.schema) {
            body["tools"] = [
                [
                    "name": .string(schema.name),
                    "description": .string(schema.summary.isEmpty ? "Takes the answer." : schema.summary),
                    "input_schema": schema.schema,
                ]
            ]
            body["tool_choice"] = ["type": "tool", "name": .string(schema.name)]
        }
        let path = address.text.hasSuffix("/v1") ? "messages" : "v1/messages"
        return HTTPCall(
            url: address.url(adding: path),
            headers: [("Accept", "text/event-stream"), ("anthropic-version", "2023-06-01")],
            credential: secret.map { HTTPCall.Credential(header: "x-api-key", prefix: "", secret: $0) },
            body: .object(body))
    }

    func updates(in message: JSONValue) -> [WireUpdate] {
        switch message["type"]?.string {
        case "message_start":
            Self.usage(message["message"]?["usage"], withPrompt: true)
        case "content_block_delta":
            Self.delta(message["delta"])
        case "message_delta":
            Self.stop(message["delta"]) + Self.usage(message["usage"], withPrompt: false)
        case "message_stop":
            [.end]
        case "message":
            Self.whole(message)
        case "error":
            [.failure(message)]
        default:
            message["error"] == nil ? [] : [.failure(message)]
        }
    }

    /// The answer of a server that does not stream: all blocks at once, a tool's input as JSON.
    private static func whole(_ message: JSONValue) -> [WireUpdate] {
        let texts = (message["content"]?.elements ?? []).compactMap { block in
            block["type"]?.string == "tool_use" ? block["input"]?.text : block["text"]?.string
        }
        return texts.map { .text($0) } + usage(message["usage"], withPrompt: true) + stop(message) + [.end]
    }

    private static func delta(_ delta: JSONValue?) -> [WireUpdate] {
        switch delta?["type"]?.string {
        case "text_delta": delta?["text"]?.string.map { [.text($0)] } ?? []
        case "input_json_delta": delta?["partial_json"]?.string.map { [.text($0)] } ?? []
        case "thinking_delta": [.thinking]
        default: []
        }
    }

    /// Prompt tokens are reported in three parts: read afresh, read from the cache, written to it.
    private static func usage(_ usage: JSONValue?, withPrompt: Bool) -> [WireUpdate] {
        guard let usage else { return [] }
        let parts = ["input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"]
            .compactMap { usage[$0]?.tokenCount }
        let prompt = withPrompt && !parts.isEmpty ? parts.reduce(0, +) : nil
        return [.usage(prompt: prompt, completion: usage["output_tokens"]?.tokenCount)]
    }

    private static func stop(_ delta: JSONValue?) -> [WireUpdate] {
        switch delta?["stop_reason"]?.string {
        case nil: []
        case "end_turn", "stop_sequence", "tool_use": [.stop(.completed)]
        case "max_tokens", "model_context_window_exceeded": [.stop(.length)]
        case "refusal": [.stop(.refused)]
        default: [.stop(.other)]
        }
    }
}
