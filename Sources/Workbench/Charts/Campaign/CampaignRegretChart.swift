import Figures
import Search
import Sessions

/// What each niche misses of its own true front's hypervolume as one searcher goes on, averaged over seeds.
struct CampaignRegretChart {
    let figure: Figure

    /// - Throws: for several tasks or searchers, and where the task's tables are not here.
    init(_ source: RunsSource) throws(WorkbenchError) {
        let task = try source.requireTask(for: "A regret figure of a campaign")
        let searcher = try source.requireSearcher(for: "A regret figure of a campaign")
        let niches = try CampaignNiches(source, task: task)
        let runs = source.runs(searcher, on: task).map(niches.evaluations(of:))
        let courses = niches.partition.niches.map { niche in
            source.spec.checkpoints.compactMap { checkpoint in
                niches.mean(over: runs) { run in
                    niches.indicatorValues(Array(run.prefix(checkpoint)), in: niche.number)?.share.map(Regret.percent)
                }.map { PlotPoint(Double(checkpoint), $0) }
            }
        }
        figure = try Regret.figure(
            niches.partition.niches, courses, x: FigureAxis("evaluations", range: .from(0)),
            title: source.spec.tasks[task].title,
            provenance: source.provenance + ["mean over \(source.spec.seeds) seeds, in the accuracy searched in"])
    }
}
