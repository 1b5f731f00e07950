import ArgumentParser

/// Begins a branch, or lists them.
struct BranchCommand: WorkbenchCommand {
    static let effect = CommandEffect.moves
    static let examples = [
        Example("branch", "the branches, with what each came to"),
        Example("branch wide", "a branch called wide, from here; `goto main` goes back"),
    ]
    static let configuration = described(
        "branch", "Begin a branch of the session here, or list the branches.",
        discussion: """
            Two branches share the cells up to where they part, and cost what was done on each only. `goto NAME` goes to \
            the end of a branch; `diff` compares two cells wherever they lie.
            """)

    @Argument(help: "What to call it: letters, digits, `-` and `_`, not a number.")
    var name: String?

    @OptionGroup var format: ReportFormat

    func validate() throws {
        guard let name else { return }
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
        }
        if !isPlain || name.isEmpty || name.count > 40 || Int(name) != nil || name == "start" {
            throw ValidationError(
                "A branch is called by up to 40 letters, digits, '-' and '_', and neither a number nor 'start'.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let timeline = notebook.state.timeline
        guard let name else {
            return format.show(BranchesReport(session: notebook.session).table, on: notebook.screen)
        }
        if timeline.tips[name] != nil { throw WorkbenchError.branchExists(name) }
        try notebook.move(to: timeline.head, branch: name)
    }
}
