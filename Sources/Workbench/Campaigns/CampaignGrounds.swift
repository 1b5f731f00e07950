import Determinism
import Search
import Sessions
import Synchronization

/// The problems of a campaign, each made once and shared by all runs on it.
final class CampaignGrounds: Sendable {
    private let catalogue: ProblemCatalogue
    private let tasks: [TaskSpec]
    private let made = Mutex<[Int: CampaignGround]>([:])

    init(catalogue: ProblemCatalogue, tasks: [TaskSpec]) {
        self.catalogue = catalogue
        self.tasks = tasks
    }

    /// The ground of the task at that place of the campaign's list.
    func ground(_ task: Int) throws(WorkbenchError) -> CampaignGround {
        let known = made.withLock { $0[task] }
        if let known { return known }
        let ground = CampaignGround(problem: try catalogue.problem(tasks[task]))
        return made.withLock { made in
            // Runs come task after task: what lies two tasks back is not needed any more.
            made = made.filter { $0.key >= task - 1 }
            if let other = made[task] { return other }
            made[task] = ground
            return ground
        }
    }
}

/// One problem of a campaign with what is worked out about its candidates.
final class CampaignGround: Sendable {
    let problem: TableProblem
    private let made = Mutex<[Key: Field]>([:])

    /// A way of cutting the space, ready for a run.
    struct Field: Sendable {
        let problem: TableProblem
        let partition: Partition
        let surrogate: Surrogate
    }

    private struct Key: Hashable {
        let axis: PartitionAxis
        let niches: Int
        let isWhole: Bool
        /// Only a random partition depends on the seed.
        let seed: Int?
        let knowsProxies: Bool
    }

    init(problem: TableProblem) {
        self.problem = problem
    }

    /// What a run of that searcher starts from; the surrogate shares the candidates' features and has learned nothing.
    func field(_ searcher: SearcherSpec, seed: Int) throws -> Field {
        let key = Key(
            axis: searcher.axis, niches: searcher.niches, isWhole: searcher.settings.asksWholeSpace,
            seed: searcher.axis == .random ? seed : nil, knowsProxies: searcher.knowsProxies ?? true)
        let field = try made.withLock { made in
            if let known = made[key] { return known }
            let problem = key.knowsProxies ? problem : problem.withoutProxies
            let partition = try Partition.make(
                of: problem, by: searcher.axis, count: searcher.niches, seed: Seed(UInt64(seed)))
            let cut = key.isWhole ? partition.whole : partition
            let field = Field(
                problem: problem, partition: partition, surrogate: Surrogate(problem: problem, partition: cut))
            if key.seed == nil { made[key] = field }
            return field
        }
        return Field(
            problem: field.problem, partition: field.partition, surrogate: Surrogate(knowing: field.surrogate))
    }
}
