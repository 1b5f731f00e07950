import Determinism
import Foundation

/// How a handful of cells lies in the space: what is compared between a designer's proposals and random ones.
struct ProposalTally {
    /// Distances, 0 to 1, and entropy in bits.
    let niches: Double
    let operators: Double
    let entropy: Double
    /// Cells whose class was evaluated before, or is among them already.
    let duplicates: Int
    /// Cells that a validator would refuse, and those it would refuse for being in the generation already.
    let refused: Int
    let repeated: Int

    /// - Parameters:
    ///   - cells: by their place in `ground`; not empty.
    ///   - asked: the niche that each was asked of; nil for any.
    ///   - known: classes that were evaluated before.
    init(_ cells: [Int], asked: [Int?], known: Set<Int>, on ground: BiasGround) {
        precondition(!cells.isEmpty && cells.count == asked.count, "one niche a cell, and at least one cell")
        niches = Self.nicheDistance(cells, ground)
        operators = Self.operatorDistance(cells, ground)
        entropy = Self.entropy(cells, ground)
        var distinct = known
        duplicates = cells.count { !distinct.insert(ground.classOf[$0]).inserted }
        var passed: Set<Int> = []
        var refused = 0
        var repeated = 0
        for (cell, niche) in zip(cells, asked) {
            let kind = ground.classOf[cell]
            let isElsewhere = niche.map { $0 != ground.nicheOf[cell] } ?? false
            if !ground.isUsable[cell] || isElsewhere || known.contains(kind) {
                refused += 1
            } else if !passed.insert(kind).inserted {
                repeated += 1
            }
        }
        self.refused = refused + repeated
        self.repeated = repeated
    }

    /// Half the sum of the differences between the cells' shares of the niches and the space's (total variation).
    private static func nicheDistance(_ cells: [Int], _ ground: BiasGround) -> Double {
        var tally = Array(repeating: 0, count: ground.niches)
        var total = 0
        for cell in cells where ground.nicheOf[cell] >= 0 {
            tally[ground.nicheOf[cell]] += 1
            total += 1
        }
        guard total > 0 else { return 0 }
        var sum = 0.0
        for niche in tally.indices { sum += abs(Double(tally[niche]) / Double(total) - ground.nicheShares[niche]) }
        return sum / 2
    }

    /// The same over how often an operator stands in a cell, averaged over the operators.
    private static func operatorDistance(_ cells: [Int], _ ground: BiasGround) -> Double {
        let width = ground.operators.count
        let levels = ground.positions + 1
        var tally = Array(repeating: 0, count: width * levels)
        for cell in cells {
            let start = cell * width
            for name in 0..<width { tally[name * levels + ground.operatorCounts[start + name]] += 1 }
        }
        var sum = 0.0
        for place in tally.indices {
            sum += abs(Double(tally[place]) / Double(cells.count) - ground.countShares[place])
        }
        return sum / 2 / Double(width)
    }

    /// The entropy of the operator at a position, averaged over the positions.
    private static func entropy(_ cells: [Int], _ ground: BiasGround) -> Double {
        let width = ground.operators.count
        var tally = Array(repeating: 0, count: ground.positions * width)
        for cell in cells {
            let start = cell * ground.positions
            for position in 0..<ground.positions { tally[position * width + ground.operatorAt[start + position]] += 1 }
        }
        var sum = 0.0
        for count in tally where count > 1 { sum += Double(count) * log2(Double(count)) }
        let total = Double(cells.count)
        // The last bits of a logarithm differ between libraries, and figures are compared by their digest.
        return NumberText.rounded(log2(total) - sum / total / Double(ground.positions), significant: 12)
    }
}
