import Foundation

/// A server that speaks the chat completions protocol: OpenAI's own, and the many that imitate it (llama.cpp, vLLM,
/// LM Studio, OpenRouter, ...).
package struct ChatCompletions: LanguageModel {
    private let dialect: ChatCompletionsDialect
    private let connection: HTTPConnection
    private let refused = RefusedFeatures()

    /// Takes a server.
    /// - Parameters:
    ///   - address: the base, such as `https://api.openai.com/v1`; `/chat/completions` is added.
    ///   - key: sent as a bearer token; nil for a server that wants none.
    package init(
        model: String, at address: ServerAddress, key: Secret?, connection: HTTPConnection = HTTPConnection()
    ) {
        dialect = ChatCompletionsDialect(model: model, address: address, secret: key)
        self.connection = connection
    }

    package var identity: ModelIdentity { dialect.identity }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        HTTPConversation(dialect: dialect, connection: connection, refused: refused, request: request).stream()
    }
}

/// The chat completions protocol (platform.openai.com/docs/api-reference/chat).
struct ChatCompletionsDialect: WireDialect {
    let model: String
    let address: ServerAddress
    let secret: Secret?

    var identity: ModelIdentity { ModelIdentity(provider: "openai", model: model, baseURL: address.text) }

    var framing: MessageDecoder.Framing { .events }

    var keyVariable: String? { "OPENAI_API_KEY" }

    var shortenedHint: String { "give the server a larger context, or shorten the prompt" }

    func features(in request: ModelRequest) -> [RequestFeature] {
        var features: [RequestFeature] = address.isProvidersOwn ? [.streamUsage] : [.olderTokenLimit, .streamUsage]
        if request.schema != nil { features.append(.schema) }
        if request.temperature != nil { features.append(.temperature) }
        if request.seed != nil { features.append(.seed) }
        return features
    }

    func call(for request: ModelRequest, without missing: Set<RequestFeature>) -> HTTPCall {
        var body: [String: JSONValue] = ["model": .string(model), "stream": true]
        let system: [JSONValue] =
            request.system.isEmpty ? [] : [["role": "system", "content": .string(request.system)]]
        body["messages"] = .array(
            system + request.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] })
        // OpenAI's reasoning models know only the newer name, many other servers only the older one.
        let isNewer = address.isProvidersOwn || missing.contains(.olderTokenLimit)
        body[isNewer ? "max_completion_tokens" : "max_tokens"] = .integer(request.maximumTokens)
        if !missing.contains(.streamUsage) { body["stream_options"] = ["include_usage": true] }
        if let temperature = request.temperature, !missing.contains(.temperature) {
            body["temperature"] = .number(min(temperature, 2))
        }
        if let seed = request.seed, !missing.contains(.seed) {
            body["seed"] = .integer(Int(seed & 0x7fff_ffff))
        }
        if let schema = request.schema, !missing.contains(.schema) {
            body["response_format"] = [
                "type": "json_schema",
                "json_schema": ["name": .string(schema.name), "strict": true, "schema": schema.schema],
            ]
        }
        return HTTPCall(
            url: address.url(adding: "chat/completions"), headers: [("Accept", "text/event-stream")],
            credential: secret.map { HTTPCall.Credential(header: "Authorization", prefix: "Bearer ", secret: $0) },
            body: .object(body))
    }

    func updates(in message: JSONValue) -> [WireUpdate] {
        if message["error"] != nil { return [.failure(message)] }
        var updates: [WireUpdate] = []
        if let choice = message["choices"]?[0] {
            // A server that does not stream sends `message` where a stream has `delta`.
            let delta = choice["delta"] ?? choice["message"]
            if delta?["reasoning_content"] != nil || delta?["reasoning"] != nil { updates.append(.thinking) }
            if let text = Self.text(of: delta?["content"]), !text.isEmpty { updates.append(.text(text)) }
            if let refusal = delta?["refusal"]?.string, !refusal.isEmpty {
                updates += [.text(refusal), .stop(.refused)]
            }
            if let reason = choice["finish_reason"]?.string { updates.append(.stop(Self.stop(reason))) }
        }
        if let usage = message["usage"] {
            updates.append(
                .usage(
                    prompt: usage["prompt_tokens"]?.tokenCount, completion: usage["completion_tokens"]?.tokenCount))
        }
        return updates
    }

    /// Content is text, or (some servers) a list of parts with text.
    private static func text(of content: JSONValue?) -> String? {
        content?.string ?? content?.elements.map { $0.compactMap { $0["text"]?.string }.joined() }
    }

    private static func stop(_ reason: String) -> StopReason {
        switch reason {
        case "stop", "eos", "tool_calls": .completed
        case "length", "max_tokens": .length
        case "content_filter", "refusal": .refused
        default: .other
        }
    }
}
