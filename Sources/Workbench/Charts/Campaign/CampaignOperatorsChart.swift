import Figures
import Search
import Sessions

/// Which operators one searcher's cells are made of, niche by niche, over all seeds.
struct CampaignOperatorsChart {
    let figure: Figure

    /// - Throws: for several tasks or searchers, and where the task's tables are not here.
    init(_ source: RunsSource, at evaluations: Int) throws(WorkbenchError) {
        let task = try source.requireTask(for: "An operators figure of a campaign")
        let searcher = try source.requireSearcher(for: "An operators figure of a campaign")
        let niches = try CampaignNiches(source, task: task)
        let runs = source.runs(searcher, on: task).map { Array(niches.evaluations(of: $0).prefix(evaluations)) }
        func cells(_ select: ([Evaluation]) -> [Evaluation]) -> [[Evaluation]] {
            niches.partition.niches.map { niche in
                runs.flatMap { select($0.filter { $0.niche == niche.number }) }
            }
        }
        figure = OperatorUse.figure(
            [
                ("evaluated", cells { $0 }.map { $0.map(\.architecture) }),
                ("fronts of the niches", cells(Archive.front).map { $0.map(\.architecture) }),
            ], in: niches.problem.space,
            provenance: source.provenance + ["all seeds, after \(evaluations) evaluations"]
                + niches.partition.niches.map { "niche \($0.number): \($0.label)" })
    }
}
