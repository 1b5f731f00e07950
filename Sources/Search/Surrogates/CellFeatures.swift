/// The features of NAS-Bench-201 cells for a surrogate with one length scale: cells of one class get equal rows.
///
/// A row holds, each group with its weight: the operator on each working edge (one of four, of the class's smallest
/// member), how often each operator works, the convolutions on the longest path, the unbroken paths by what they
/// contain, and the caller's label-free columns as ranks.
package struct CellFeatures: Sendable, Equatable {
    /// A number known for cells without training, such as FLOPs or a zero-cost proxy.
    package struct Column: Sendable, Equatable {
        /// The name, for messages.
        package var name: String
        /// One value for each cell; nil where there is none, which counts as below all others.
        package var values: [Double?]

        /// Makes a column.
        package init(name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// How far apart the groups set two cells.
    package struct Weights: Sendable, Equatable {
        /// A working edge's operator.
        package var edge = 0.7
        /// One more of an operator.
        package var count = 0.5
        /// One more convolution on the longest path.
        package var depth = 0.7
        /// One more path of a kind.
        package var path = 0.5
        /// The step from the middle to an end of a column's ranks.
        package var column = 2.0

        /// The weights measured best on NAS-Bench-201.
        package init() {}
    }

    /// For each cell given, its features.
    package let rows: [[Double]]
    /// For each cell given, the number of its class, counted in the order of first occurrence.
    package let classOf: [Int]

    /// Computes the features of `cells`, each six digits in the order of `CellGraph`.
    ///
    /// A column's values are averaged over the members of a class, which differ by their random weights only, and the
    /// averages ranked from -1 (smallest) to 1, equal ones sharing the middle rank. Throws on a cell that is not six
    /// digits from 0 to 4, on a column of unlike length and on a number that is not finite.
    /// - Complexity: O(cells x width + columns x classes log classes).
    package init(
        cells: [[Int]], columns: [Column] = [], weights: Weights = Weights()
    ) throws(SurrogateError) {
        var known: [String: Int] = [:]
        var classOf: [Int] = []
        var smallest: [CellGraph] = []
        for (index, cell) in cells.enumerated() {
            guard let graph = CellGraph(cell) else { throw .badCell(index, digits: cell) }
            let key = graph.classKey
            let own = known[key] ?? smallest.count
            if own == smallest.count {
                known[key] = own
                smallest.append(graph)
            } else if graph.digits.lexicographicallyPrecedes(smallest[own].digits) {
                smallest[own] = graph
            }
            classOf.append(own)
        }
        var classRows = smallest.map { Self.row(of: $0, weights: weights) }
        for column in columns {
            let ranks = try Self.ranks(column, classOf: classOf, classes: smallest.count)
            for index in classRows.indices { classRows[index].append(weights.column * ranks[index]) }
        }
        self.classOf = classOf
        rows = classOf.map { classRows[$0] }
    }

    private static func row(of cell: CellGraph, weights: Weights) -> [Double] {
        var row: [Double] = []
        for digit in 1...4 {
            for own in cell.digits { row.append(own == digit ? weights.edge : 0) }
        }
        for digit in 1...4 { row.append(weights.count * Double(cell.digits.count { $0 == digit })) }
        let contents = cell.pathContents
        row.append(weights.depth * Double(contents.map { $0.ones + $0.threes }.max() ?? 0))
        // Every content of up to three operators that are not skips.
        for ones in 0...3 {
            for threes in 0...(3 - ones) {
                for pools in 0...(3 - ones - threes) {
                    let number = contents.count { $0 == (ones, threes, pools) }
                    row.append(weights.path * Double(number))
                }
            }
        }
        return row
    }

    /// The ranks of the classes' mean values, from -1 to 1; 0 for a single class.
    private static func ranks(
        _ column: Column, classOf: [Int], classes: Int
    ) throws(SurrogateError) -> [Double] {
        guard column.values.count == classOf.count else {
            throw .badColumn(column.name, found: column.values.count, expected: classOf.count)
        }
        var sums = [Double](repeating: 0, count: classes)
        var counts = [Int](repeating: 0, count: classes)
        for (index, value) in column.values.enumerated() {
            guard let value else { continue }
            guard value.isFinite else { throw .notFinite(value, "The column \(column.name), cell \(index)") }
            sums[classOf[index]] += value
            counts[classOf[index]] += 1
        }
        let means = (0..<classes).map { counts[$0] > 0 ? sums[$0] / Double(counts[$0]) : -Double.infinity }
        let order = (0..<classes).sorted { (means[$0], $0) < (means[$1], $1) }
        var ranks = [Double](repeating: 0, count: classes)
        var start = 0
        while start < classes {
            var end = start
            while end < classes, means[order[end]] == means[order[start]] { end += 1 }
            let middle = Double(start + end - 1) / 2
            for place in start..<end where classes > 1 { ranks[order[place]] = 2 * middle / Double(classes - 1) - 1 }
            start = end
        }
        return ranks
    }
}
