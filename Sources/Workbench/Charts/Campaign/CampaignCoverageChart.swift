import Figures
import Search
import Sessions

/// Where searchers look: niche by niche, searcher by searcher, averaged over seeds.
struct CampaignCoverageChart {
    let figure: Figure

    /// - Throws: for several tasks, and where the task's tables are not here.
    init(_ source: RunsSource, _ kind: CoverageKind, at evaluations: Int) throws(WorkbenchError) {
        let task = try source.requireTask(for: "A coverage map of a campaign")
        let niches = try CampaignNiches(source, task: task)
        let runs = source.searchers.map { searcher in
            source.runs(searcher, on: task).map { Array(niches.evaluations(of: $0).prefix(evaluations)) }
        }
        let values = niches.partition.niches.map { niche in
            runs.map { runs in
                niches.mean(over: runs) { run in
                    switch kind {
                    case .evaluated:
                        run.isEmpty ? nil : 100 * Double(run.count { $0.niche == niche.number }) / Double(run.count)
                    case .found: niches.indicatorValues(run, in: niche.number)?.found
                    }
                }
            }
        }
        figure = try CoverageMap(
            niches.partition.niches, values, columns: source.searchers.map(source.shortTitle), axis: "",
            label: kind == .evaluated ? "share of evaluations (%)" : "true front found (%)",
            provenance: source.provenance + [
                "after \(evaluations) evaluations, mean over \(source.spec.seeds) seeds, "
                    + "niches by \(niches.partition.spec.axis.rawValue)"
            ]
        ).figure
    }
}
