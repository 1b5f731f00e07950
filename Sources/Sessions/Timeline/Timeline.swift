/// The cells that changed a search, as a tree: which followed which, what the branches are, and where the session stands.
///
/// A journal is only ever appended to. `undo`, `redo`, `goto` and `branch` are moves in this tree; a cell that is run after
/// a move grows a new twig, and the old one stays where it was.
package struct Timeline: Equatable, Sendable {
    /// The branch a session begins on.
    package static let mainBranch = "main"

    /// The cell whose outcome is the present; 0 before the first.
    package private(set) var head = 0
    /// The branch that the next changing cell is added to.
    package private(set) var branch = Self.mainBranch
    /// The last cell of each branch.
    package private(set) var tips: [String: Int] = [Self.mainBranch: 0]
    /// The branch each changing cell was added to.
    private var origins: [Int: String] = [:]
    /// What each changing cell followed.
    private var parents: [Int: Int] = [:]
    /// Where the session stood when each cell had ended, whether it changed something or not.
    private var standings: [Int: Int] = [0: 0]
    /// Where `redo` leads from a cell: the one after it that was stood on last.
    private var successors: [Int: Int] = [:]

    /// A session that nothing has happened in.
    package init() {}

    /// The cells from the beginning to the present, oldest first.
    /// - Complexity: O(n) in their number.
    package var line: [Int] { line(to: head) }

    /// The cells from the beginning to `cell`, oldest first.
    package func line(to cell: Int) -> [Int] {
        var cells: [Int] = []
        var cell = cell
        while cell != 0, let parent = parents[cell] {
            cells.append(cell)
            cell = parent
        }
        return cells.reversed()
    }

    /// The changing cell whose outcome was the present when `cell` had ended; nil for one that has not ended.
    package func standing(after cell: Int) -> Int? { standings[cell] }

    /// Whether that cell changed the search.
    package func changed(in cell: Int) -> Bool { parents[cell] != nil }

    /// The cell that `undo` leads to from `cell`; nil at the beginning.
    package func previous(of cell: Int) -> Int? { parents[cell] }

    /// The cell that `redo` leads to from `cell`; nil where nothing was undone.
    package func next(after cell: Int) -> Int? { successors[cell] }

    /// The branches, by name.
    package var branches: [String] { tips.keys.sorted() }

    /// The branch to go on with from `cell`: the present one where the cell lies on its way, else the one it was added to.
    package func branch(holding cell: Int) -> String {
        guard cell != 0, !line(to: tips[branch] ?? 0).contains(cell) else { return branch }
        return origins[cell] ?? branch
    }

    /// Notes that a cell changed the search; more than once is as good as once.
    mutating func note(_ cell: Int) {
        guard cell != head else { return }
        parents[cell] = head
        origins[cell] = branch
        successors[head] = cell
        head = cell
        tips[branch] = cell
    }

    /// Notes that a cell has ended.
    mutating func close(_ cell: Int) {
        standings[cell] = head
    }

    /// Goes to another cell; one that is not known leaves everything as it was.
    mutating func move(_ move: Move) {
        guard move.cell == 0 || changed(in: move.cell) else { return }
        head = move.cell
        branch = move.branch
        if tips[branch] == nil { tips[branch] = head }
        var cell = head
        while cell != 0 {
            let parent = parents[cell] ?? 0
            successors[parent] = cell
            cell = parent
        }
    }
}
