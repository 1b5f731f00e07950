import ArgumentParser
import Console
import Search

/// `prompt show`: the prompt that a designer would get now, or one that it got.
struct PromptShowCommand: WorkbenchCommand {
    static let examples = [
        Example("prompt show 2", "what would be asked for children of niche 2"),
        Example("prompt show 2 --revise", "what would be asked about the knowledge base"),
        Example("prompt show 2 --generation 1", "what was asked then, word for word"),
    ]
    static let configuration = described(
        "show", "Show a niche's prompt word for word, with where its parts are from.",
        discussion: "`prompt 2` is short for `prompt show 2`.")

    @Argument(help: "The niche.")
    var niche: Int

    @Flag(help: "The prompt that revises the knowledge base.")
    var revise = false

    @Option(help: "One that was asked in this generation; the next one otherwise.")
    var generation: Int?

    @Option(help: "Of that generation, the prompt that asked again: 1 or 2.")
    var repair: Int?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if repair != nil, generation == nil {
            throw ValidationError("--repair needs --generation: only what was asked can be asked again.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let purpose: DesignPrompt.Purpose = revise ? .revise : .propose
        let shown =
            if let generation {
                try notebook.askedPrompt(
                    CallName(purpose: purpose, generation: generation, niche: niche, repair: repair))
            } else {
                try notebook.nextPrompt(purpose, ofNiche: niche)
            }
        let report = PromptReport(shown, session: notebook.name)
        if json {
            notebook.screen.result(try report.json())
        } else {
            notebook.screen.result(Sanitizer.sanitized(shown.text.system + "\n\n" + shown.text.user))
            notebook.screen.message(report.origin)
        }
    }
}
