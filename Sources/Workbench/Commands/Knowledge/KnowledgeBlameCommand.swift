import ArgumentParser
import Search
import Sessions

/// `kb blame`.
struct KnowledgeBlameCommand: WorkbenchCommand {
    static let examples = [
        Example("kb blame", "what came of the children proposed under each rule"),
        Example("kb blame --csv", "for other programs"),
        Example("kb blame --without r1", "the same generations with that rule kept out of every prompt"),
    ]
    static let configuration = described(
        "blame", "Show what each rule brought: children proposed under it, accepted, on the front, and their HV.",
        discussion: """
            A child is under a rule when the prompt for its niche and generation showed the rule. --without makes the \
            session's generations again with a rule (and any later one with the same check) kept out of every prompt: \
            recorded answers stand where the prompt is unchanged, the offline designer answers anew, and other calls \
            that would differ are listed and not made unless --ask, which counts and records them.
            """)

    @Option(help: "Make the generations again without this rule, and compare.")
    var without: String?

    @Flag(help: "With --without: make the calls whose prompts differ.")
    var ask = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if ask, without == nil {
            throw ValidationError("--ask goes with --without ID: it makes the calls that differ.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let search = notebook.state.search
        if search.archive.count == 0 { throw WorkbenchError.nothingEvaluated() }
        if let without {
            let rule = try search.knowledge.requireRule(without)
            try await notebook.blame(without: rule, asks: ask, format)
            return
        }
        if search.knowledge.rules.isEmpty, !format.isForMachines {
            notebook.screen.result("No rules yet.")
            return
        }
        let lines = RuleBlame.all(in: search, problem: try notebook.problem(), seed: notebook.state.seed)
        format.show(BlameReport(lines: lines).table, on: notebook.screen)
        if !format.isForMachines { notebook.screen.message(BlameReport.legend) }
    }
}
