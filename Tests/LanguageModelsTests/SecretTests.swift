import Testing

@testable import LanguageModels

@Suite("The key stays out of sight")
struct SecretTests {
    private static let key = "sk-canary-0123456789"

    @Test("a secret shows nothing of itself, however it is printed")
    func secret() throws {
        let secret = try #require(Secret("  \(Self.key)\n"))
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])", "\(["key": secret])"] {
            #expect(!text.contains("canary"))
        }
        #expect(secret.reveal() == Self.key)
    }

    @Test("blanks and control characters make no key")
    func noSecret() {
        for text in [nil, "", "  \n", "a\u{0}b", "a\r\nX-Evil: 1"] {
            #expect(Secret(text) == nil)
        }
    }

    @Test("neither a request, nor a model, nor its identity shows the key")
    func dumps() throws {
        let address = try ServerAddress("http://127.0.0.1:9/v1", from: "the test")
        let secret = Secret(Self.key)
        let chat = ChatCompletionsDialect(model: "m", address: address, secret: secret)
        let anthropic = AnthropicDialect(model: "m", address: address, secret: secret)
        let model = ChatCompletions(model: "m", at: address, key: secret)
        var texts = [
            "\(chat.call(for: ModelRequest("Hi"), without: []))",
            "\(anthropic.call(for: ModelRequest("Hi"), without: []))", "\(model)", "\(model.identity)",
        ]
        for value in [chat, anthropic, model] as [Any] {
            var text = ""
            dump(value, to: &text)
            texts += [text, String(reflecting: value)]
        }
        for text in texts { #expect(!text.contains("canary")) }
        #expect(texts[0].contains("Authorization: Bearer <secret>"))
    }

    @Test(
        "a server that repeats the key does not bring it into an error", ModelServer.isAvailable,
        arguments: [
            "status-400", "status-401", "status-403", "status-404", "status-429", "status-500",
        ])
    func echo(mode: String) async throws {
        let model = try ChatCompletionsTests.model("\(mode):echo")
        var reasons: [String] = []
        let outcome = await model.outcome(of: ModelRequest("Hi")) { event in
            if case .attempt(_, let reason) = event { reasons.append(reason) }
        }
        guard case .failed(let error) = outcome else {
            Issue.record("the call did not fail")
            return
        }
        #expect(error.message.contains("<secret>"))
        var dumped = ""
        dump(error, to: &dumped)
        for text in reasons + [dumped, error.description] { #expect(!text.contains("canary")) }
    }

    @Test("a program that prints its environment does not bring a key into an error")
    func program() async {
        let environment = ["OPENAI_API_KEY": Self.key, "PATH": "/usr/bin:/bin"]
        let model = CommandModel(line: "echo $OPENAI_API_KEY >&2; exit 3", environment: environment)
        guard case .failed(let error) = await model.outcome(of: ModelRequest("Hi")) else {
            Issue.record("the program did not fail")
            return
        }
        #expect(error.description.contains("<secret>") && !error.description.contains("canary"))
    }

    @Test(
        "an address that could hold a secret is refused without being repeated",
        arguments: [
            "http://user:canary@host/v1", "http://canary@host", "https://host/v1?key=canary", "https://host/#canary",
            "canary", "ftp://host/canary", "",
        ])
    func addresses(address: String) {
        let error = #expect(throws: ModelError.self) { try ServerAddress(address, from: "OPENAI_BASE_URL") }
        #expect(error?.code == .badAddress)
        #expect(error?.description.contains("canary") == false)
        #expect(error?.message.contains("OPENAI_BASE_URL") == true)
    }
}
