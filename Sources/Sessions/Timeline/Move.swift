/// A step to another point of a session's history; nothing that happened is lost by it.
package struct Move: Equatable, Sendable, Codable {
    /// The cell whose outcome becomes the present; 0 is the beginning, before any cell.
    package let cell: Int
    /// The branch that later cells are added to. One that is not there yet begins here.
    package let branch: String

    package init(cell: Int, branch: String) {
        self.cell = cell
        self.branch = branch
    }
}
