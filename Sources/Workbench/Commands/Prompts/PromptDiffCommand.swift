import ArgumentParser
import Console
import Search

/// `prompt diff`: what another wording, or another generation, changed.
struct PromptDiffCommand: WorkbenchCommand {
    static let examples = [
        Example("prompt diff propose", "this session's template against the standard one"),
        Example("prompt diff propose --niche 2 --generations 1..2", "what changed between two prompts of a niche"),
    ]
    static let configuration = described(
        "diff", "Compare templates, or the prompts of two generations, line by line.",
        discussion: "`- ` begins a line of the first only, `+ ` one of the second only.")

    @Argument(help: "propose or revise.")
    var purpose: DesignPrompt.Purpose

    @Option(help: "Compare this niche's prompts.")
    var niche: Int?

    @Option(help: "Of these two generations: 1..2.")
    var generations: String?

    func validate() throws {
        if (niche == nil) != (generations == nil) {
            throw ValidationError("--niche and --generations go together.")
        }
        if let generations, Self.pair(generations) == nil {
            throw ValidationError("--generations takes two numbers such as 1..2, not '\(generations.prefix(40))'.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let before: String
        let after: String
        if let niche, let (first, second) = generations.flatMap(Self.pair) {
            before = try asked(first, niche, notebook)
            after = try asked(second, niche, notebook)
        } else {
            before = PromptTemplate.standard(purpose).text
            after = notebook.state.templates[purpose].text
        }
        let diff = TextDiff(before, after)
        if diff.isEmpty {
            notebook.screen.message("There is no difference.")
        } else {
            notebook.screen.result(Sanitizer.sanitized(diff.text))
            notebook.screen.message("\(diff.removed) lines taken away, \(diff.added) added.")
        }
    }

    private func asked(_ generation: Int, _ niche: Int, _ notebook: isolated Notebook) throws -> String {
        let shown = try notebook.askedPrompt(CallName(purpose: purpose, generation: generation, niche: niche))
        return shown.text.system + "\n\n" + shown.text.user
    }

    private static func pair(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, let first = Int(parts[0]), let second = Int(parts[2]) else {
            return nil
        }
        return (first, second)
    }
}
