import ArgumentParser

/// Goes to any point of the session's history.
struct GotoCommand: WorkbenchCommand {
    static let effect = CommandEffect.moves
    static let examples = [
        Example("goto 4", "as it was when cell 4 had ended"),
        Example("goto start", "the beginning, before any cell"),
        Example("goto wide", "the end of the branch called wide"),
    ]
    static let configuration = described(
        "goto", "Go to the point where a cell had ended, or to the end of a branch.",
        discussion: """
            What follows grows from there; the cells left behind keep their numbers and can be gone to again. \
            `history` shows which cells lie on the present line, `branch` lists the branches.
            """)

    @Argument(help: "A cell's number, a branch, or `start`.")
    var place: String

    func run(in notebook: isolated Notebook) async throws {
        let timeline = notebook.state.timeline
        if place == "start" { return try notebook.move(to: 0, branch: timeline.branch) }
        if let tip = timeline.tips[place] { return try notebook.move(to: tip, branch: place) }
        guard let cell = Int(place) else {
            throw WorkbenchError.unknownName("cell or branch", place, known: ["start"] + timeline.branches)
        }
        let standing = try notebook.standing(after: cell)
        try notebook.move(to: standing, branch: timeline.branch(holding: standing))
    }
}
