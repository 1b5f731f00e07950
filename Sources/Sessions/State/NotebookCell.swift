/// One numbered input of the notebook and how it went.
package struct NotebookCell: Equatable, Sendable {
    package let number: Int
    package let input: String
    /// Milliseconds since 1970.
    package let started: Int64
    /// nil while it runs, and for the last cell of a session that died.
    package private(set) var finish: CellFinish?
    package private(set) var finished: Int64?

    package init(number: Int, input: String, started: Int64) {
        self.number = number
        self.input = input
        self.started = started
    }

    mutating func finish(_ finish: CellFinish, at time: Int64) {
        self.finish = finish
        finished = time
    }
}

/// A remark and the cell it was made in.
package struct CellNote: Equatable, Sendable {
    package let cell: Int
    package let text: String
}
