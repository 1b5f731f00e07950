/// A datablock of a script: blocks of rows of numbers.
struct ScriptData: Sendable, Equatable {
    /// Name without the dollar sign.
    var name: String
    var columns: Int
    var blocks: Int
    /// All numbers, row by row, block by block; all blocks have equally many rows.
    var values: [Double]

    init(name: String, rows: [[Double]], columns: Int, blocks: Int = 1) {
        self.name = name
        self.columns = columns
        self.blocks = blocks
        values = Array(rows.joined())
    }

    /// Rows in each block.
    var rowsPerBlock: Int { values.count / max(1, columns * blocks) }

    /// The datablock as gnuplot reads it from a script.
    var text: String {
        var lines = ["$\(name) << EOD"]
        for row in 0..<rowsPerBlock * blocks {
            if row > 0, blocks > 1, row % rowsPerBlock == 0 { lines.append("") }
            let numbers = values[row * columns..<(row + 1) * columns]
            lines.append(numbers.map(NumberText.shortest).joined(separator: " "))
        }
        lines.append("EOD")
        return lines.joined(separator: "\n")
    }
}
