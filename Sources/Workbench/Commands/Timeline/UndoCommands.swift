import ArgumentParser

/// Takes the last changing cells back.
struct UndoCommand: WorkbenchCommand {
    static let effect = CommandEffect.moves
    static let examples = [
        Example("undo", "back to before the last cell that changed the search"),
        Example("undo 2", "two such cells back"),
    ]
    static let configuration = described(
        "undo", "Go back to before the last cell that changed the search.",
        discussion: """
            Task, partition, settings, designer, knowledge, evaluations: all are as they were. Nothing is lost (`redo`, \
            `goto`), nothing is asked again, and what calls cost stays spent. Notes and figures stay.
            """)

    @Argument(help: "How many cells.")
    var cells = 1

    func validate() throws {
        if cells < 1 { throw ValidationError("undo takes a whole number from 1, not \(cells).") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let timeline = notebook.state.timeline
        var cell = timeline.head
        for _ in 0..<cells {
            guard let previous = timeline.previous(of: cell) else { break }
            cell = previous
        }
        guard cell != timeline.head else { throw WorkbenchError.nothingToUndo() }
        try notebook.move(to: cell, branch: timeline.branch)
    }
}

/// Goes forward again to what was undone.
struct RedoCommand: WorkbenchCommand {
    static let effect = CommandEffect.moves
    static let examples = [Example("redo", "forward again by one cell that was undone")]
    static let configuration = described("redo", "Go forward again to what `undo` took back.")

    @Argument(help: "How many cells.")
    var cells = 1

    func validate() throws {
        if cells < 1 { throw ValidationError("redo takes a whole number from 1, not \(cells).") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let timeline = notebook.state.timeline
        var cell = timeline.head
        for _ in 0..<cells {
            guard let next = timeline.next(after: cell) else { break }
            cell = next
        }
        guard cell != timeline.head else { throw WorkbenchError.nothingToRedo() }
        try notebook.move(to: cell, branch: timeline.branch(holding: cell))
    }
}
