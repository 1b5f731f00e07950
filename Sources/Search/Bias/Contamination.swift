import Determinism
import ParetoMetrics
import SearchSpaces

/// What a designer proposes before it was told anything, against the true front: the benchmark is public, so what it
/// remembers of it is no search.
package struct Contamination: Equatable, Sendable {
    /// Children that came, and those that were cells of the space, usable cells, and different usable cells.
    package let proposals: Int
    package let cells: Int
    package let usable: Int
    package let distinct: Int
    /// Different usable cells on the true front; of as many random ones on average; the chance of that many or more
    /// (hypergeometric, exact).
    package let onFront: Int
    package let onFrontRandom: Double
    package let onFrontP: Double
    /// Mean rank among all usable cells: error and each further objective, then the layer of the front.
    package let ranks: [Rank]

    /// Where the proposals stand among all usable cells in one respect.
    package struct Rank: Equatable, Sendable {
        /// `error`, `latency`, ..., `front layer`.
        package let name: String
        /// Mean share of the usable cells that a proposal is better than, ties counting half; chance is 0.5.
        package let mean: Double
        /// The share that the best of them is better than.
        package let best: Double
        /// The chance that as many random cells have such a mean or a better one, from `GenerationBias.draws` draws.
        package let p: Double
    }

    /// Reads answers to `DesignPrompt.withoutFeedback`; nil where the usable cells cannot be listed or measured.
    /// - Parameter seed: its stream `contamination` makes the random draws.
    /// - Complexity: O(n log n) in the usable cells, and O(draws x proposals).
    package init?(_ answers: [String], problem: any SearchProblem, seed: Seed) {
        guard let pool = problem.candidates?.architectures, let truth = problem.truth else { return nil }
        let values = pool.map { cell -> [Double] in
            if case .values(let values) = problem.measure(cell) { values } else { [] }
        }
        guard let points = try? PointSet(values, dimension: problem.objectives.count) else { return nil }
        let drafts = answers.flatMap { text -> [ProposalAnswer.Draft] in
            if case .children(let drafts) = ProposalAnswer.read(text) { drafts } else { [] }
        }
        let read = drafts.compactMap { draft in draft.code.flatMap { try? problem.space.architecture(from: $0) } }
        let places = Dictionary(uniqueKeysWithValues: zip(pool, pool.indices))
        var seen: Set<Int> = []
        let found = read.compactMap { places[$0] }
        let chosen = found.filter { seen.insert($0).inserted }
        proposals = drafts.count
        cells = read.count
        usable = found.count
        distinct = chosen.count
        let front = Set(truth.points.points)
        let members = Set(values.indices.filter { front.contains(values[$0]) })
        onFront = chosen.count { members.contains($0) }
        let chance = Hypergeometric(population: pool.count, marked: members.count, drawn: chosen.count)
        onFrontRandom = chance.mean
        onFrontP = chance.atLeast(onFront)
        ranks = Self.ranks(of: chosen, points, problem.objectives, seed: seed)
    }

    private static func ranks(
        of chosen: [Int], _ points: PointSet, _ objectives: [Objective], seed: Seed
    ) -> [Rank] {
        guard !chosen.isEmpty else { return [] }
        let columns =
            objectives.indices.map { place in (0..<points.count).map { points[$0, place] } }
            + [points.ranks().map(Double.init)]
        let scores = columns.map(better)
        var stream = seed.stream("contamination")
        let draws = (0..<GenerationBias.draws).map { _ in chosen.map { _ in stream.below(points.count) } }
        return zip(objectives.map(\.rawValue) + ["front layer"], scores).map { name, score in
            func mean(_ cells: [Int]) -> Double { cells.reduce(0) { $0 + score[$1] } / Double(cells.count) }
            let own = mean(chosen)
            let asGood = draws.count { mean($0) >= own - 1e-12 }
            return Rank(
                name: name, mean: own, best: chosen.map { score[$0] }.max() ?? 0,
                p: Double(1 + asGood) / Double(1 + draws.count))
        }
    }

    /// For each value the share of all that are greater, and half of those that are equal (itself included).
    private static func better(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var shares = Array(repeating: 0.0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            let share = (Double(order.count - end) + Double(end - start) / 2) / Double(order.count)
            for place in start..<end { shares[order[place]] = share }
            start = end
        }
        return shares
    }
}
