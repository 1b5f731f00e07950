import ArgumentParser
import Figures
import Sessions

/// `plot cd`.
struct PlotCriticalDifferenceCommand: CampaignPlotCommand {
    static let kind = "cd"
    static let examples = [
        Example("plot cd --in sessions/rivals.runs --at 120", "which searchers of a campaign differ in mean rank")
    ]
    static let configuration = described(
        kind, "Mean ranks of a campaign's searchers, with a bar under those that do not differ.",
        discussion: "Friedman and Nemenyi over tasks at the level 0.05, as `compare --ranks` prints them.")

    @OptionGroup var runs: PlotRuns

    @OptionGroup var moment: CampaignMoment

    @OptionGroup var output: PlotOutput

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure {
        let evaluations = try source.spec.checkpoint(moment.at)
        let ranks = try CampaignRanks(
            source.results, source.searchers, tasks: source.tasks, indicator: moment.indicator, at: evaluations)
        let about = "\(moment.indicator.rawValue) after \(evaluations) evaluations"
        return CriticalDifferenceChart(ranks, provenance: source.provenance + [about, ranks.sentence]).figure
    }
}
