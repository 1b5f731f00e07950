import Console
import Search
import SearchSpaces
import Sessions

extension Notebook {
    /// Makes the outcome of `cell` the present, and says where that is.
    func move(to cell: Int, branch: String) throws(WorkbenchError) {
        try record(.moved(Move(cell: cell, branch: branch)))
        designer = nil
        forgetProblem()
        let place = cell == 0 ? "the beginning" : "cell \(cell) (\(Sanitizer.singleLine(input(of: cell))))"
        let search = state.search
        let found =
            search.archive.count == 0
            ? "" : ": \(search.archive.count) evaluations, front of \(search.archive.front().count)"
        screen.message("At \(place) on branch \(branch)\(found).")
    }

    /// What was typed in a cell.
    func input(of cell: Int) -> String {
        state.cells.first { $0.number == cell }?.input ?? ""
    }

    /// The changing cell that was the present when `cell` had ended.
    func standing(after cell: Int) throws(WorkbenchError) -> Int {
        guard let standing = state.timeline.standing(after: cell) else {
            throw .noSuchCell(cell, last: session.currentCell - (isInCell ? 1 : 0))
        }
        return standing
    }

    /// The line at a point of the history: a cell's number, a branch, or `start`.
    func line(at point: String) throws(WorkbenchError) -> SessionLine {
        if point == "start" { return SessionLine() }
        let timeline = state.timeline
        if let tip = timeline.tips[point] { return session.line(of: timeline.line(to: tip)) }
        guard let cell = Int(point) else {
            throw .unknownName("cell or branch", point, known: ["start"] + timeline.branches)
        }
        return session.line(of: timeline.line(to: try standing(after: cell)))
    }

    /// Writes the present line to a new journal and goes on there.
    func fork(to path: String) throws(WorkbenchError) {
        let header = session.header.renamed(SessionNames.name(of: path))
        do {
            let copy = try Session(header: header, creating: path, holding: session.presentLine)
            adopt(copy, journalPath: nil)
        } catch {
            throw WorkbenchError(error)
        }
        screen.message("\(path): \(state.cells.count) cells, \(state.search.spending.evaluations) evaluations.")
    }

    /// How architectures are written, whether a task is chosen or not.
    var space: any SearchSpace { NASBench201() }
}

extension WorkbenchError {
    static func nothingToUndo() -> WorkbenchError {
        WorkbenchError(.badArgument, "There is nothing to undo: no cell before this one changed the search.")
    }

    static func nothingToRedo() -> WorkbenchError {
        WorkbenchError(
            .badArgument, "There is nothing to redo: nothing was undone from here.",
            hint: "`history` lists the cells, `goto N` goes to any of them.")
    }

    static func branchExists(_ name: String) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "There is a branch called \(name) already.",
            hint: "`goto \(name)` goes to its end; another name begins a new one.")
    }

    static func noSuchCell(_ cell: Int, last: Int) -> WorkbenchError {
        WorkbenchError(
            .badArgument,
            last < 1
                ? "There is no cell \(cell): none has ended yet." : "There is no cell \(cell): they are 1 to \(last).",
            hint: "`history` lists them; `start` is the beginning.")
    }
}
