import ArgumentParser
import Foundation
import Sessions

/// Runs a cell's input again.
struct RerunCommand: StandInCommand {
    static let examples = [
        Example("rerun 4", "cell 4's input, as a new cell"), Example("rerun 1..2", "two cells, one after the other"),
        Example("rerun", "the last cell"),
    ]
    static let configuration = described(
        "rerun", "Run the input of earlier cells again, each as a new cell.",
        discussion: """
            The new cells hold the old words and work on the present state: `rerun` of an `evolve 5` runs five more \
            generations. The first that fails ends it.
            """)

    @Argument(
        help: "Numbers of cells, or ranges such as 4..6; the last cell if none is given.", transform: CellRange.read)
    var cells: [CellRange] = []

    func inputs(in notebook: isolated Notebook) throws(WorkbenchError) -> [String] {
        if cells.isEmpty { return [try notebook.input(ofCell: nil)] }
        var inputs: [String] = []
        for range in cells {
            for number in range.first...range.last { inputs.append(try notebook.input(ofCell: number)) }
        }
        return inputs
    }
}

/// One cell's number, or a range of them.
struct CellRange: Equatable, Sendable {
    let first: Int
    let last: Int

    /// Reads `4` and `4..6`.
    /// - Throws: for anything else, for ranges that run backwards, and for more than a thousand cells.
    static func read(_ text: String) throws -> CellRange {
        let ends = text.components(separatedBy: "..").map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1,
            first <= last, last - first < 1000
        else {
            throw ValidationError(
                "'\(text.prefix(40))' is no cell: a number from 1, or a range such as 4..6 of at most 1000.")
        }
        return CellRange(first: first, last: last)
    }
}
