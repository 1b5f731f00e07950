import ArgumentParser
import Search

/// Shows the prompt that a designer would get now.
struct PromptCommand: WorkbenchCommand {
    static let examples = [
        Example("prompt 2", "what would be asked for children of niche 2"),
        Example("prompt 2 --revise", "what would be asked about the knowledge base"),
    ]
    static let configuration = described("prompt", "Show the next prompt of a niche, word for word.")

    @Argument(help: "The niche.")
    var niche: Int

    @Flag(help: "The prompt that revises the knowledge base.")
    var revise = false

    func run(in notebook: isolated Notebook) async throws {
        let problem = try notebook.problem()
        guard let partition = try notebook.partition() else {
            throw WorkbenchError(.badArgument, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        guard partition.niches.indices.contains(niche) else {
            throw WorkbenchError(
                .badArgument, "Niche \(niche) does not exist: 0 to \(partition.niches.count - 1).")
        }
        let engine = try notebook.engine(upTo: .max, settings: notebook.state.settings)
        let prompt = engine.preview(revise ? .revise : .propose, ofNiche: niche, in: notebook.state.search)
        let text = PromptText(prompt, space: problem.space)
        notebook.screen.result(Sanitizer.sanitized(text.system + "\n\n" + text.user))
        notebook.screen.message("wording \(PromptText.version), digest \(text.digest.short)")
    }
}
