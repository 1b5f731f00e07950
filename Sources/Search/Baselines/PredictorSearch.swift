import ParetoMetrics
import SearchSpaces

/// Exhaustive search by a predictor: every cell is predicted, and what looks non-dominated is evaluated.
///
/// Predictions stand in for errors, the device's figures are known. Of each class the candidate that is cheapest in the
/// device's first figure is looked at. When the predicted front is longer than what is wanted, it is thinned evenly along
/// the first figure; when it is shorter, the front of the rest follows.
struct PredictorSearch: Adviser {
    let problem: any SearchProblem
    let predictor: any ErrorPredictor

    func cells(_ count: Int, beside: [Architecture], generation: Int, after archive: Archive) -> [Architecture]? {
        guard archive.count > 0, let pool = problem.candidates, let errors = predictor.errors(after: archive) else {
            return nil
        }
        var left = unknown(pool, archive)
        var chosen: [Int] = []
        while chosen.count < count, !left.isEmpty {
            let points = left.map { [errors[$0].rounded(binaryDigits: 20)] + pool.figures[$0] }
            guard let set = try? PointSet(points) else { return nil }
            let front = set.nondominated().map { left[$0] }
            chosen += Self.thinned(front, to: count - chosen.count) { pool.figures[$0][0] }
            let seen = Set(front)
            left.removeAll(where: seen.contains)
        }
        return chosen.map { pool.architectures[$0] }
    }

    /// The cheapest candidate of each class that was not evaluated, in the pool's order.
    private func unknown(_ pool: CandidatePool, _ archive: Archive) -> [Int] {
        var best: [Architecture: Int] = [:]
        for (place, cell) in pool.architectures.enumerated() {
            let representative = problem.space.representative(of: cell)
            if archive.evaluation(ofClass: representative) != nil { continue }
            if let known = best[representative], pool.figures[known][0] <= pool.figures[place][0] { continue }
            best[representative] = place
        }
        return best.values.sorted()
    }

    /// `count` of the places in the order of `figure`, evenly spread with both ends; all of them if there are no more.
    static func thinned(_ places: [Int], to count: Int, by figure: (Int) -> Double) -> [Int] {
        let sorted = places.sorted { (figure($0), $0) < (figure($1), $1) }
        guard sorted.count > count else { return sorted }
        guard count > 1 else { return Array(sorted.prefix(max(count, 0))) }
        return (0..<count).map { sorted[$0 * (sorted.count - 1) / (count - 1)] }
    }
}
