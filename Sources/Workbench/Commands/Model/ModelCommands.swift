import ArgumentParser
import LanguageModels
import Search

/// Chooses and tries the language model.
struct ModelCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "llm", abstract: "Choose, show or try the language model.",
        subcommands: [ModelUseCommand.self, ModelShowCommand.self, ModelTestCommand.self])
}

/// `llm use`.
struct ModelUseCommand: WorkbenchCommand {
    static let looksOutside = true
    static let effect = CommandEffect.changes
    static let examples = [
        Example("llm use offline", "the offline designer: statistics, no model"),
        Example("llm use openai gpt-4.1", "any server that speaks OpenAI's chat completions"),
        Example("llm use ollama llama3 --url http://127.0.0.1:11434", "a server of your own"),
        Example("llm use command 'llm -m haiku'", "a program that reads the prompt and writes the answer"),
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

    func run(in notebook: isolated Notebook) async throws {
        try notebook.use(ModelSelection(provider, model: model, baseURL: url))
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

/// `llm show`.
struct ModelShowCommand: WorkbenchCommand {
    static let looksOutside = true
    static let examples = [Example("llm show", "who answers, and what else can be chosen")]
    static let configuration = described("show", "Show who answers prompts, and what can be chosen.")

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let report = ProviderReport(
            current: notebook.currentSelection, variables: notebook.surroundings.variables)
        format.show(report.table, on: notebook.screen)
    }
}

/// `llm test`.
struct ModelTestCommand: WorkbenchCommand {
    static let looksOutside = true
    static let examples = [Example("llm test", "one tiny call: does it answer, stream, follow a schema?")]
    static let configuration = described("test", "Make one tiny call and say how it went.")

    func run(in notebook: isolated Notebook) async throws {
        if notebook.isReplay { return }
        let selection = notebook.currentSelection
        if selection.provider == .offline {
            notebook.screen.result("The offline designer needs no connection.")
            return
        }
        let trial = ModelTrial(model: try notebook.model(selection), clock: notebook.surroundings.clock)
        notebook.screen.result(try await trial.report())
    }
}
