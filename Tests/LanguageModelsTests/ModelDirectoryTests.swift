import Testing

@testable import LanguageModels

@Suite("Model directory")
struct ModelDirectoryTests {
    private static func resolve(_ selection: ModelSelection, _ environment: [String: String] = [:]) throws
        -> ModelIdentity
    {
        try ModelDirectory().resolve(selection, environment: environment).identity
    }

    @Test("each provider is set up from its own variables")
    func fromEnvironment() throws {
        let environment = [
            "OPENAI_API_KEY": "sk-1", "OPENAI_MODEL": "gpt-x", "ANTHROPIC_API_KEY": "sk-2",
            "ANTHROPIC_MODEL": "claude-x",
            "ANTHROPIC_BASE_URL": "https://proxy.example/", "OLLAMA_MODEL": "llama-x",
        ]
        #expect(
            try Self.resolve(.init(.openai), environment)
                == ModelIdentity(provider: "openai", model: "gpt-x", baseURL: "https://api.openai.com/v1"))
        #expect(
            try Self.resolve(.init(.anthropic), environment)
                == ModelIdentity(provider: "anthropic", model: "claude-x", baseURL: "https://proxy.example"))
        #expect(
            try Self.resolve(.init(.ollama), environment)
                == ModelIdentity(provider: "ollama", model: "llama-x", baseURL: "http://127.0.0.1:11434"))
        #expect(try Self.resolve(.init(.command, model: "llm -m x")).model == "llm -m x")
        #expect(try Self.resolve(.init(.files, model: "/tmp/prompts")).model == "prompts")
    }

    @Test("what the user names wins over the environment")
    func selectionWins() throws {
        let environment = ["OPENAI_BASE_URL": "http://a.example/v1", "OPENAI_MODEL": "a"]
        let selection = ModelSelection(.openai, model: "b", baseURL: "http://b.example/v1")
        #expect(try Self.resolve(selection, environment).description == "openai b at http://b.example/v1")
    }

    @Test("a missing variable is named; a key is not needed elsewhere than at the provider's own server")
    func missing() throws {
        let keyless = #expect(throws: ModelError.self) { try Self.resolve(.init(.openai, model: "m")) }
        #expect(keyless?.code == .notConfigured)
        #expect(keyless?.message == "The provider openai needs OPENAI_API_KEY, which is not set.")
        let nameless = #expect(throws: ModelError.self) { try Self.resolve(.init(.anthropic)) }
        #expect(nameless?.message == "The provider anthropic needs ANTHROPIC_MODEL, which is not set.")
        #expect(try Self.resolve(.init(.openai, model: "m", baseURL: "http://localhost:8080/v1")).model == "m")
        for provider in [Provider.offline, .recorded, .command, .files] {
            #expect(throws: ModelError.self) { try Self.resolve(.init(provider)) }
        }
        let odd = #expect(throws: ModelError.self) {
            try Self.resolve(.init(.openai, model: "m"), ["OPENAI_API_KEY": "a\nb"])
        }
        #expect(odd?.message.contains("OPENAI_API_KEY") == true)
    }

    @Test("a model from elsewhere is handed in")
    func handedIn() throws {
        let directory = ModelDirectory(handedIn: { $0.provider == .offline ? ScriptedModel([], name: "o") : nil })
        #expect(try directory.resolve(.init(.offline), environment: [:]).identity.model == "o")
    }

    @Test(
        "OLLAMA_HOST is read as Ollama reads it",
        arguments: [
            ("", "http://127.0.0.1:11434"), ("0.0.0.0", "http://127.0.0.1:11434"), (":8080", "http://127.0.0.1:8080"),
            ("box", "http://box:11434"), ("box:99", "http://box:99"), ("http://box", "http://box"),
            ("https://box:1/ollama/", "https://box:1/ollama"), ("[::1]:5", "http://[::1]:5"),
            ("[::1]", "http://[::1]:11434"),
        ])
    func ollamaHost(host: String, address: String) throws {
        let identity = try Self.resolve(.init(.ollama, model: "m"), ["OLLAMA_HOST": host])
        #expect(identity.baseURL == address)
    }

    @Test("without a choice the environment chooses, or nothing does")
    func choice() {
        #expect(ModelSelection(from: [:]) == nil)
        #expect(ModelSelection(from: ["OPENAI_API_KEY": "k"]) == nil)
        #expect(ModelSelection(from: ["OPENAI_API_KEY": "k", "OPENAI_MODEL": "m"]) == .init(.openai, model: "m"))
        #expect(ModelSelection(from: ["OPENAI_MODEL": "m", "OLLAMA_MODEL": "l"]) == .init(.ollama, model: "l"))
    }
}
