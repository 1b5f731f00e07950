import Determinism
import Search
import Sessions

/// A campaign's runs on one task, sorted into the niches that the method would cut.
struct CampaignNiches {
    let problem: TableProblem
    let partition: Partition
    let grounds: NicheGrounds

    /// - Throws: where the task's tables are not here.
    init(_ source: RunsSource, task: Int) throws(WorkbenchError) {
        problem = try source.requireProblem(task)
        // The axis of the searcher shown first: all searchers are looked at through the same niches.
        let searcher = source.spec.searchers[source.searchers.first ?? 0]
        do {
            partition = try Partition.make(of: problem, by: searcher.axis, count: searcher.niches, seed: Seed(1))
        } catch {
            throw WorkbenchError(.figure, error.message)
        }
        grounds = NicheGrounds(partition, of: problem)
    }

    func evaluations(of run: CampaignRun) -> [Evaluation] {
        RunFronts.evaluations(of: run, on: problem) { partition.niche(of: $0) }
    }

    /// The mean over runs of what `measure` makes of each run's evaluations; nil where it makes nothing of any.
    func mean(over runs: [[Evaluation]], _ measure: ([Evaluation]) -> Double?) -> Double? {
        CampaignResults.mean(runs.compactMap(measure))
    }

    func indicatorValues(_ evaluations: [Evaluation], in niche: Int) -> (share: Double?, found: Double)? {
        grounds.indicators(
            evaluations.filter { $0.niche == niche }.map(\.values), inNiche: niche, dimension: problem.objectives.count
        ).map { ($0.hvShare, 100 * Double($0.found) / Double(max($0.referenceCount, 1))) }
    }
}
