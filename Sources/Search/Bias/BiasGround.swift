import SearchSpaces

/// What every cell of a space is, as columns: what proposals are compared with when they are asked whether they are
/// better than chance.
package struct BiasGround: Sendable {
    /// Positions of a cell, and the names of the operators that stand anywhere.
    let positions: Int
    let operators: [String]
    /// How many cells there are.
    let count: Int
    let niches: Int
    /// For each cell the place of the cell that stands for its class.
    let classOf: [Int]
    /// For each cell its niche, -1 where it has none.
    let nicheOf: [Int]
    let isUsable: [Bool]
    /// For each cell, position after position, which of `operators` stands there.
    let operatorAt: [Int]
    /// For each cell how often each of `operators` stands in it.
    let operatorCounts: [Int]
    /// The space's own shares: of each niche, and of each number of each operator (operator after operator).
    let nicheShares: [Double]
    let countShares: [Double]
    private let places: [Architecture: Int]

    /// nil where the space cannot be listed.
    /// - Complexity: O(size of the space); some 20 ms for NAS-Bench-201 when optimised.
    package init?(problem: any SearchProblem, partition: Partition) {
        let space = problem.space
        guard let size = space.size else { return nil }
        let cells = (0..<size).compactMap(space.architecture(at:))
        var operators: [String] = []
        for name in space.positions.flatMap(\.operators) where !operators.contains(name) { operators.append(name) }
        let numbers = space.positions.map { $0.operators.map { operators.firstIndex(of: $0) ?? 0 } }
        let places = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
        self.places = places
        classOf = cells.enumerated().map { places[space.representative(of: $1)] ?? $0 }
        let nicheOf = cells.map { partition.niche(of: $0) ?? -1 }
        isUsable = cells.map { if case .usable = problem.standing(of: $0) { true } else { false } }
        let operatorAt = cells.flatMap { cell in numbers.indices.map { numbers[$0][cell[$0]] } }
        let positions = numbers.count
        let width = operators.count
        var counts = Array(repeating: 0, count: cells.count * width)
        for (place, name) in operatorAt.enumerated() { counts[place / positions * width + name] += 1 }
        nicheShares = Self.shares(nicheOf, of: partition.niches.count)
        countShares = (0..<width).flatMap { name in
            Self.shares(cells.indices.map { counts[$0 * width + name] }, of: positions + 1)
        }
        self.nicheOf = nicheOf
        self.operatorAt = operatorAt
        self.operators = operators
        self.positions = positions
        operatorCounts = counts
        count = cells.count
        niches = partition.niches.count
    }

    /// Where a cell stands; nil for what is no cell of the space.
    func place(of cell: Architecture) -> Int? { places[cell] }

    /// The share of each value from 0 to `count` - 1 among `values`; others count for none.
    private static func shares(_ values: [Int], of count: Int) -> [Double] {
        var tally = Array(repeating: 0, count: count)
        for value in values where tally.indices.contains(value) { tally[value] += 1 }
        let total = tally.reduce(0, +)
        return tally.map { total > 0 ? Double($0) / Double(total) : 0 }
    }
}
