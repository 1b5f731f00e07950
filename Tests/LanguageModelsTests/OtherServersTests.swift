import Testing

@testable import LanguageModels

@Suite("Anthropic and Ollama", ModelServer.isAvailable)
struct OtherServersTests {
    private static func anthropic(_ name: String) throws -> AnthropicMessages {
        AnthropicMessages(
            model: name, at: try ModelServer.required().address(""), key: Secret("sk-ant-canary-0123"),
            connection: HTTPConnection(pause: ChatCompletionsTests.Pauses().pause))
    }

    private static func ollama(_ name: String) throws -> OllamaChat {
        OllamaChat(
            model: name, at: try ModelServer.required().address(""),
            connection: HTTPConnection(pause: ChatCompletionsTests.Pauses().pause))
    }

    @Test("both give text and tokens, wherever the stream is cut", arguments: ["plain", "cut-at-1", "cut-at-5"])
    func answers(mode: String) async throws {
        let usage = Usage(promptTokens: 11, completionTokens: 9, isEstimated: false)
        for model in [try Self.anthropic(mode), try Self.ollama(mode)] as [any LanguageModel] {
            let answer = try await model.collect(ModelRequest("Hi"))
            #expect(answer == ModelAnswer(text: ChatCompletionsTests.text, usage: usage, stop: .completed))
        }
    }

    @Test("Anthropic is sent its own headers and body, and a schema as a tool")
    func anthropicRequest() async throws {
        let request = ModelRequest(
            system: "Be brief.", messages: [.init(.user, "Hi")], temperature: 1.5, maximumTokens: 50, seed: 1,
            schema: ResponseSchema(name: "edit", summary: "One edit.", schema: ["type": "object"]))
        let answer = try await Self.anthropic("plain:a").collect(request)
        #expect(answer.text == #"{"edge": 2, "op": "skip"}"#)
        #expect(answer.stop == .completed)
        let sent = try #require(try await ModelServer.required().requests(for: "plain:a").first)
        #expect(sent["path"] == "/v1/messages")
        #expect(sent["headers"]?["x-api-key"] == "sk-ant-canary-0123")
        #expect(sent["headers"]?["anthropic-version"] == "2023-06-01")
        #expect(
            sent["body"]
                == [
                    "model": "plain:a", "stream": true, "max_tokens": 50, "system": "Be brief.", "temperature": 1,
                    "messages": [["role": "user", "content": "Hi"]],
                    "tools": [["name": "edit", "description": "One edit.", "input_schema": ["type": "object"]]],
                    "tool_choice": ["type": "tool", "name": "edit"],
                ])
    }

    @Test("Ollama is sent a schema as its format, and room for a long prompt")
    func ollamaRequest() async throws {
        let long = String(repeating: "abcd", count: 20_000)
        let schema = ResponseSchema(name: "edit", schema: ["type": "object"])
        // The server reports 11 tokens for these 20,000: it would have shortened the prompt.
        let outcome = await Self.outcome(
            try Self.ollama("plain:o"), ModelRequest(messages: [.init(.user, long)], seed: 3, schema: schema))
        #expect(outcome?.code == .promptShortened)
        let body = try #require(try await ModelServer.required().requests(for: "plain:o").first)["body"]
        #expect(body?["format"] == ["type": "object"])
        #expect(body?["options"] == ["num_predict": 4096, "num_ctx": 65_536, "seed": 3])
        _ = try await Self.ollama("plain:o2").collect(
            ModelRequest(system: "Be brief.", messages: [.init(.user, "Hi")], maximumTokens: 99))
        let short = try #require(try await ModelServer.required().requests(for: "plain:o2").first)
        #expect(short["path"] == "/api/chat")
        #expect(short["headers"]?["authorization"] == nil)
        #expect(
            short["body"]
                == [
                    "model": "plain:o2", "stream": true, "options": ["num_predict": 99],
                    "messages": [
                        ["role": "system", "content": "Be brief."], ["role": "user", "content": "Hi"],
                    ],
                ])
    }

    @Test("both do without a schema when the server refuses it")
    func schemaFallback() async throws {
        let schema = ResponseSchema(name: "edit", schema: ["type": "object"])
        let request = ModelRequest(messages: [.init(.user, "Hi")], schema: schema)
        #expect(try await Self.anthropic("no-schema:a").collect(request).attempts == 2)
        #expect(try await Self.ollama("no-schema:o").collect(request).attempts == 2)
    }

    @Test(
        "failures have the same codes as elsewhere",
        arguments: [
            ("status-401", ModelError.Code.unauthorized), ("status-404", .notFound), ("fails", .serverFailed),
            ("ends-early", .cut), ("drop", .cut), ("nonsense", .notFound),
        ])
    func failures(mode: String, code: ModelError.Code) async throws {
        #expect(await Self.outcome(try Self.anthropic(mode), ModelRequest("Hi"))?.code == code)
        #expect(await Self.outcome(try Self.ollama(mode), ModelRequest("Hi"))?.code == code)
    }

    @Test("an error line of Ollama and an error event of Anthropic are errors, the latter worth another try")
    func errorsInside() async throws {
        let error = await Self.outcome(try Self.ollama("ollama-error"), ModelRequest("Hi"))
        #expect(error?.code == .serverFailed && error?.message.contains("model runner stopped") == true)
        #expect(try await Self.anthropic("error-first:a").collect(ModelRequest("Hi")).attempts == 2)
    }

    private static func outcome(_ model: some LanguageModel, _ request: ModelRequest) async -> ModelError? {
        if case .failed(let error) = await model.outcome(of: request) { error } else { nil }
    }
}
