import ArgumentParser
import LanguageModels
import Search

/// Chooses and tries the language model.
struct ModelCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "llm", abstract: "Choose, show or try the language model.",
        subcommands: [
            ModelUseCommand.self, ModelShowCommand.self, ModelTestCommand.self, ModelPricesCommand.self,
        ])
}

/// `llm show`.
struct ModelShowCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
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
    static let reach = CommandReach.outside
    static let examples = [
        Example("llm test", "one tiny call: does it answer, stream, follow a schema?"),
        Example("llm test --context 8000", "a second call of that many tokens: is its start still read?"),
    ]
    static let configuration = described("test", "Make one tiny call and say how it went.")

    @Option(help: "The length in tokens of a second, long prompt: 100 to 1000000.")
    var context: Int?

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if let context, !(100...1_000_000).contains(context) {
            throw ValidationError("--context takes a whole number from 100 to 1000000, not \(context).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let selection = notebook.currentSelection
        if selection.provider == .offline {
            notebook.screen.result("The offline designer needs no connection.")
            return
        }
        let model = try notebook.model(selection)
        let book = try PriceBook.load(notebook.surroundings.variables)
        let trial = ModelTrial(
            model: model, options: selection.options ?? CallOptions(), clock: notebook.surroundings.clock,
            price: book.table.price(of: model.identity))
        format.show(try await trial.report(context: context).table, on: notebook.screen)
    }
}

/// `llm prices`.
struct ModelPricesCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("llm prices", "what models take for a million tokens")]
    static let configuration = described(
        "prices", "Show the prices that budgets and bills go by.",
        discussion: """
            Yours go over these: XDG_CONFIG_HOME/llm-nas/prices.txt (usually ~/.config/llm-nas/prices.txt), one model \
            a line, `provider model input output` in dollars for a million tokens; `#` begins a remark. A server that \
            is not the provider's own is `openai@HOST`. What has no price is printed as unknown.
            """)

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let book = try PriceBook.load(notebook.surroundings.variables)
        format.show(PriceReport(book: book).table, on: notebook.screen)
        if format.isForMachines { return }
        notebook.screen.message(
            "Prices of \(PriceTable.standardDate)\(book.own == nil ? "" : ", yours over them"); \(book.path) holds yours."
        )
    }
}
