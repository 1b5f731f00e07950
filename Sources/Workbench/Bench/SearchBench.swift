import Benchmarks
import Determinism
import LanguageModels
import ParetoMetrics
import Search
import SearchSpaces
import Sessions
import ZeroCost

/// Compares searchers over the tables' tasks: the same engine, validator and budget for each, no journal.
struct SearchBench: Sendable {
    /// One way of searching.
    struct Contender: Sendable {
        let name: String
        let settings: SearchSettings
        /// How the space is cut.
        var axis = PartitionAxis.convolutions3x3
        var niches = 6
        /// Networks that its judge's predictor is fitted on, drawn anew with each seed; nil for the program's own.
        var labels: Int?
    }

    /// What a contender reached at one budget, on one task with one seed.
    struct Score: Sendable {
        let contender: Int
        let budget: Int
        let seed: Int
        let span: Indicators
        let front: Indicators
        /// Niche by niche.
        let niches: [NicheLoss]
    }

    /// What one niche cost a search, and what it still holds.
    struct NicheLoss: Sendable {
        let evaluations: Int
        /// The share of the true front's hypervolume that all cells of the niche would add to what was found.
        let missing: Double
    }

    /// The scores of one task.
    struct TaskScores: Sendable {
        var scores: [Score] = []
        /// What the fastest cell of every isomorphism class reaches: the most that searchers can who evaluate one cell
        /// a class, the fastest.
        let reachable: Indicators?
    }

    let contenders: [Contender]
    /// Evaluations at which scores are taken, ascending.
    let budgets: [Int]
    /// Seeds 1 to this number.
    let seeds: Int
    let accuracy: AccuracyKind
    /// What predictors are fitted on, for contenders that say of how many labels.
    var labs: [Dataset: PredictorLab] = [:]

    /// All tasks of HW-NAS-Bench: three datasets by six devices.
    static func tasks(_ catalogue: ProblemCatalogue, _ accuracy: AccuracyKind) throws(WorkbenchError) -> [TaskSpec] {
        var tasks: [TaskSpec] = []
        for dataset in Dataset.allCases {
            for device in Device.hwNASBench {
                tasks.append(
                    try catalogue.task(
                        TaskWish(dataset: dataset.name, device: device.name, accuracy: SeenAccuracy(accuracy))))
            }
        }
        return tasks
    }

    /// The scores of all contenders and seeds on one problem.
    func scores(on problem: TableProblem) async throws -> TaskScores {
        var cuts = Cuts(problem: problem)
        var found = TaskScores(reachable: reachable(in: problem))
        for (number, contender) in contenders.enumerated() {
            for seed in 1...seeds {
                let cut = try cuts.cut(contender, seed: seed)
                let parts = try judges(of: contender, on: problem, seed: Seed(UInt64(seed)))
                    .parts(contender.settings, beside: cut.surrogate)
                let engine = SearchEngine(
                    problem: problem, partition: cut.partition, settings: contender.settings, seed: Seed(UInt64(seed)),
                    target: .max, surrogate: cut.surrogate, screen: parts.screen, predictor: parts.ranking)
                var run = SearchRun(
                    engine: engine, designer: OfflineDesigner(problem: problem, surrogate: cut.surrogate),
                    budget: Budget(evaluations: budgets.last))
                _ = try await run.run()
                found.scores += budgets.compactMap {
                    score(run.state.archive, number, $0, seed, problem, cut.fronts)
                }
            }
        }
        return found
    }

    /// The posteriors that choose among a contender's proposals.
    private func judges(of contender: Contender, on problem: TableProblem, seed: Seed) throws -> Judges {
        var judges = Judges(shape: problem.shape, seed: seed)
        guard contender.settings.judge == .predictor else { return judges }
        guard let labels = contender.labels, let lab = labs[problem.dataset] else {
            judges.predictor = try ShippedPredictors.predictor(for: problem.dataset.name)
            return judges
        }
        let fitted = try lab.fit(
            try lab.draw(labels, seed: seed), recipe: PredictorRecipe(labels: labels), seed: seed, proxies: nil)
        judges.predictor = try lab.measured(fitted)
        return judges
    }

    /// Partitions and what is learned of them, made once for all runs: what a surrogate holds between two runs is the
    /// candidates' features.
    private struct Cuts {
        let problem: TableProblem
        private var made: [String: Cut] = [:]

        init(problem: TableProblem) { self.problem = problem }

        mutating func cut(_ contender: Contender, seed: Int) throws -> Cut {
            let isWhole = contender.settings.asksWholeSpace
            // A random partition is another one with each seed.
            let drawn = contender.axis == .random ? seed : 1
            let name = "\(contender.axis.rawValue)/\(contender.niches)/\(drawn)/\(isWhole)"
            if let known = made[name] { return known }
            let partition = try Partition.make(
                of: problem, by: contender.axis, count: contender.niches, seed: Seed(UInt64(drawn)))
            let surrogate = Surrogate(problem: problem, partition: isWhole ? partition.whole : partition)
            let fronts = partition.niches.map { niche in
                problem.truth { partition.niche(of: $0) == niche.number }?.points
            }
            let cut = Cut(partition: partition, surrogate: surrogate, fronts: fronts)
            if contender.axis != .random { made[name] = cut }
            return cut
        }
    }

    /// A partition, what is learned over it, and each niche's own true front.
    private struct Cut {
        let partition: Partition
        let surrogate: Surrogate
        let fronts: [PointSet?]
    }

    private func reachable(in problem: TableProblem) -> Indicators? {
        guard let pool = problem.candidates else { return nil }
        var fastest: [Architecture: Int] = [:]
        for place in pool.architectures.indices {
            let representative = problem.space.representative(of: pool.architectures[place])
            if let known = fastest[representative], pool.figures[known][0] <= pool.figures[place][0] { continue }
            fastest[representative] = place
        }
        let values = fastest.values.sorted().compactMap { place -> [Double]? in
            if case .values(let values) = problem.measure(pool.architectures[place]) { values } else { nil }
        }
        guard let points = try? PointSet(values) else { return nil }
        return try? problem.truth?.span.evaluate(points)
    }

    private func score(
        _ archive: Archive, _ contender: Int, _ budget: Int, _ seed: Int, _ problem: TableProblem, _ fronts: [PointSet?]
    ) -> Score? {
        let evaluations = archive.evaluations.prefix(budget)
        let front = Archive.front(of: Array(evaluations))
        guard let truth = problem.truth, let points = try? PointSet(front.map(\.values)),
            let span = try? truth.span.evaluate(points), let own = try? truth.frontContract.evaluate(points)
        else { return nil }
        let losses = fronts.enumerated().map { niche, missed in
            let all = missed.flatMap { points in
                try? PointSet(front.map(\.values) + (0..<points.count).map { points[$0] })
            }
            let whole = all.flatMap { try? truth.span.evaluate($0) }
            return NicheLoss(
                evaluations: evaluations.count { $0.niche == niche },
                missing: (whole?.hvShare ?? 0) - (span.hvShare ?? 0))
        }
        return Score(contender: contender, budget: budget, seed: seed, span: span, front: own, niches: losses)
    }
}
