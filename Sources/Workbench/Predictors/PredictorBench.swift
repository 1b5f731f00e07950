import Benchmarks
import Determinism
import Foundation
import ZeroCost

/// Measures ways of fitting over repeated splits: training cells drawn anew for each seed, all others predicted.
struct PredictorBench: Sendable {
    /// One way of fitting on one dataset.
    struct Case: Sendable {
        let lab: PredictorLab
        let features: PredictorFeatures
        let proxies: (any ProxySource)?
        let train: Int
    }

    /// What one split of one case came to.
    struct Score: Sendable {
        let place: Int
        let split: Int
        let scores: PredictorScores
        let importance: [PredictorEnsemble.FeatureShare]
    }

    let cases: [Case]
    /// Splits 1 to this number; split s draws and fits with seed s.
    let splits: Int
    let set: PredictorLab.TestSet

    /// Every case's every split, in order; one fit a processor at a time.
    func run(progress: (_ done: Int, _ total: Int) -> Void) async throws -> [Score] {
        var jobs = cases.indices.flatMap { place in (1...splits).map { (place, $0) } }[...]
        let total = jobs.count
        return try await withThrowingTaskGroup(of: Score?.self) { group in
            func start() {
                guard let (place, split) = jobs.popFirst() else { return }
                group.addTask { try score(place, split) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { start() }
            var scores: [Score] = []
            var done = 0
            while let score = try await group.next() {
                if let score { scores.append(score) }
                done += 1
                progress(done, total)
                start()
            }
            return scores.sorted { ($0.place, $0.split) < ($1.place, $1.split) }
        }
    }

    private func score(_ place: Int, _ split: Int) throws -> Score? {
        try Task.checkCancellation()
        let own = cases[place]
        let seed = Seed(UInt64(split))
        let training = try own.lab.draw(own.train, seed: seed)
        let predictor = try own.lab.fit(
            training, recipe: PredictorRecipe(features: own.features, labels: own.train), seed: seed,
            proxies: own.proxies)
        let pairs = try own.lab.pairs(predictor, on: own.lab.indices(set, after: training))
        return PredictorScores(pairs).map {
            Score(place: place, split: split, scores: $0, importance: predictor.card.importance)
        }
    }
}
