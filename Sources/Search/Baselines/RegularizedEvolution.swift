import Determinism

/// Regularized evolution: the best of a few young cells gets a mutant, and the oldest cell goes.
///
/// Real, Aggarwal, Huang and Le 2019, doi:10.1609/aaai.v33i01.33014780. "Best" is by objectives weighted anew for each
/// child: the greatest weighted distance from the best of each objective, scaled to the population's ranges.
struct RegularizedEvolution: Rival {
    let population: Int
    let breeding: Breeding

    let batch: Int? = 1

    /// chosen: a quarter of the population, as the source's 25 of 100.
    private var sample: Int { max(population / 4, 2) }

    func propose(_ turn: inout RivalTurn) -> [Proposal] {
        let alive = Array(turn.archive.evaluations.suffix(population))
        return turn.filled { turn in
            turn.firstOpen { stream in
                let weights = Self.weights(alive.first?.values.count ?? 0, using: &stream)
                let candidates = stream.sample(sample, from: alive)
                guard let parent = Self.best(of: candidates, by: weights, within: alive) else { return nil }
                return breeding.mutant(of: parent, using: &stream)
            }
        }
    }

    /// Shares of 1, each division equally likely: the gaps between sorted draws.
    static func weights(_ count: Int, using stream: inout RandomStream) -> [Double] {
        let cuts = [0] + (1..<max(count, 1)).map { _ in stream.unit() }.sorted() + [1]
        return zip(cuts, cuts.dropFirst()).map { $1 - $0 }
    }

    /// The candidate of least weighted distance; of equal ones the earliest.
    static func best(of candidates: [Evaluation], by weights: [Double], within alive: [Evaluation]) -> Evaluation? {
        let bounds = weights.indices.map { objective -> (low: Double, range: Double) in
            let column = alive.map { $0.values[objective] }
            let low = column.min() ?? 0
            let range = (column.max() ?? 0) - low
            return (low, range > 0 ? range : 1)
        }
        func distance(_ cell: Evaluation) -> Double {
            weights.indices.map { weights[$0] * (cell.values[$0] - bounds[$0].low) / bounds[$0].range }.max() ?? 0
        }
        return candidates.min { (distance($0), $0.number) < (distance($1), $1.number) }
    }
}
