import Benchmarks
import Determinism
import LanguageModels
import ParetoMetrics
import Search
import Sessions

/// Compares searchers over the tables' tasks: the same engine, validator and budget for each, no journal.
struct SearchBench: Sendable {
    /// One way of searching.
    struct Contender: Sendable {
        let name: String
        let settings: SearchSettings
        /// How the space is cut.
        var axis = PartitionAxis.convolutions3x3
        var niches = 6
    }

    /// What a contender reached at one budget, on one task with one seed.
    struct Score: Sendable {
        let contender: Int
        let budget: Int
        let seed: Int
        let span: Indicators
        let front: Indicators
    }

    let contenders: [Contender]
    /// Evaluations at which scores are taken, ascending.
    let budgets: [Int]
    /// Seeds 1 to this number.
    let seeds: Int
    let accuracy: AccuracyKind

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
    func scores(on problem: TableProblem) async throws -> [Score] {
        var cuts = Cuts(problem: problem)
        var scores: [Score] = []
        for (number, contender) in contenders.enumerated() {
            for seed in 1...seeds {
                let (partition, surrogate) = try cuts.cut(contender, seed: seed)
                let engine = SearchEngine(
                    problem: problem, partition: partition, settings: contender.settings, seed: Seed(UInt64(seed)),
                    target: .max, surrogate: surrogate)
                var run = SearchRun(
                    engine: engine, designer: OfflineDesigner(problem: problem, surrogate: surrogate),
                    budget: Budget(evaluations: budgets.last))
                _ = try await run.run()
                scores += budgets.compactMap { score(run.state.archive, number, $0, seed, problem) }
            }
        }
        return scores
    }

    /// Partitions and what is learned of them, made once for all runs: what a surrogate holds between two runs is the
    /// candidates' features.
    private struct Cuts {
        let problem: TableProblem
        private var made: [String: (Partition, Surrogate)] = [:]

        init(problem: TableProblem) { self.problem = problem }

        mutating func cut(_ contender: Contender, seed: Int) throws -> (Partition, Surrogate) {
            let isWhole = contender.settings.asksWholeSpace
            // A random partition is another one with each seed.
            let drawn = contender.axis == .random ? seed : 1
            let name = "\(contender.axis.rawValue)/\(contender.niches)/\(drawn)/\(isWhole)"
            if let known = made[name] { return known }
            let partition = try Partition.make(
                of: problem, by: contender.axis, count: contender.niches, seed: Seed(UInt64(drawn)))
            let surrogate = Surrogate(problem: problem, partition: isWhole ? partition.whole : partition)
            if contender.axis != .random { made[name] = (partition, surrogate) }
            return (partition, surrogate)
        }
    }

    private func score(_ archive: Archive, _ contender: Int, _ budget: Int, _ seed: Int, _ problem: TableProblem)
        -> Score?
    {
        let front = Archive.front(of: Array(archive.evaluations.prefix(budget)))
        guard let truth = problem.truth, let points = try? PointSet(front.map(\.values)),
            let span = try? truth.span.evaluate(points), let own = try? truth.frontContract.evaluate(points)
        else { return nil }
        return Score(contender: contender, budget: budget, seed: seed, span: span, front: own)
    }
}
