import ArgumentParser
import Console
import LanguageModels
import Search

/// `llm use`.
struct ModelUseCommand: WorkbenchCommand {
    static let reach = CommandReach.recorded
    static let effect = CommandEffect.changes
    static let examples = [
        Example("llm use offline", "the offline designer: statistics, no model"),
        Example("llm use openai gpt-4.1", "any server that speaks OpenAI's chat completions"),
        Example("llm use ollama llama3 --url http://127.0.0.1:11434", "a server of your own"),
        Example("llm use command 'llm -m haiku'", "a program that reads the prompt and writes the answer"),
        Example("llm use openai gpt-4.1 --temperature 0.7 --idle 30", "other sampling, less patience"),
    ]
    static let configuration = described(
        "use", "Choose who answers prompts.",
        discussion: """
            Keys come from the environment only: OPENAI_API_KEY, ANTHROPIC_API_KEY. Addresses and models may: \
            OPENAI_BASE_URL, OPENAI_MODEL, ANTHROPIC_BASE_URL, ANTHROPIC_MODEL, OLLAMA_HOST, OLLAMA_MODEL.
            """)

    @Argument(help: "\(Self.providers.map(\.rawValue).joined(separator: ", ")).", transform: Self.provider)
    var provider: Provider

    @Argument(help: "The model; for command the program line, for files a folder.")
    var model: String?

    @Option(help: "The server's base address.")
    var url: String?

    @OptionGroup var call: CallArguments

    func run(in notebook: isolated Notebook) async throws {
        try notebook.use(ModelSelection(provider, model: model, baseURL: url, options: call.options))
        notebook.screen.message("Answers come from \(notebook.state.designer?.identity.description ?? "nobody").")
    }

    static let providers = Provider.allCases.filter { $0 != .recorded }

    private static func provider(_ text: String) throws -> Provider {
        guard let provider = Provider(rawValue: text), provider != .recorded else {
            let near = NearestName.suggestions(for: text, in: providers.map(\.rawValue), limit: 1).first
            throw ValidationError(
                "'\(text.prefix(40))' is no provider: \(providers.map(\.rawValue).joined(separator: ", "))."
                    + (near.map { " Did you mean \($0)?" } ?? ""))
        }
        return provider
    }
}
