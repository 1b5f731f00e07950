import ArgumentParser
import Console
import Search

/// Prompts and the templates that word them.
struct PromptCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt", abstract: "Show prompts; show, edit and compare the templates that word them.",
        subcommands: [
            PromptShowCommand.self, PromptTemplateCommand.self, PromptEditCommand.self, PromptDiffCommand.self,
        ],
        defaultSubcommand: PromptShowCommand.self)
}

/// `prompt template`.
struct PromptTemplateCommand: WorkbenchCommand {
    static let examples = [
        Example("prompt template propose", "the words that ask for children, with their placeholders"),
        Example("prompt template revise --standard", "the standard words, whatever this session uses"),
    ]
    static let configuration = described(
        "template", "Print a template as it can be edited.", discussion: "Placeholders:\n" + PromptPlaceholder.list)

    @Argument(help: "propose or revise.")
    var purpose: DesignPrompt.Purpose

    @Flag(help: "The standard one, also where the session has its own.")
    var standard = false

    func run(in notebook: isolated Notebook) async throws {
        let template = standard ? .standard(purpose) : notebook.state.templates[purpose]
        var text = template.text
        while text.last?.isNewline == true { text.removeLast() }
        notebook.screen.result(Sanitizer.sanitized(text))
        notebook.screen.message(
            "template \(standard ? "standard \(PromptText.version)" : notebook.state.templates.name(purpose)), "
                + "digest \(template.digest.short)")
    }
}

extension DesignPrompt.Purpose: ExpressibleByArgument {}
