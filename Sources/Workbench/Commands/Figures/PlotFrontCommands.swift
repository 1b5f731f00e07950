import ArgumentParser
import Figures

/// `plot pareto`.
struct PlotParetoCommand: PlotCommand {
    static let kind = "pareto"
    static let examples = [
        Example("plot pareto", "the front over all evaluated cells, the true front behind"),
        Example("plot pareto --term", "in the terminal"),
        Example("plot pareto --format svg --format png", "other formats"),
    ]
    static let configuration = described(kind, "The front over the evaluated cells, the true front behind.")

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try ParetoChart(source).figure }
}

/// `plot latency-accuracy`.
struct PlotLatencyAccuracyCommand: EitherPlotCommand {
    static let kind = "latency-accuracy"
    static let examples = [
        Example("plot latency-accuracy", "every evaluated cell, coloured by niche"),
        Example("plot latency-accuracy --with tour", "the fronts of this session and of `tour`"),
        Example(
            "plot latency-accuracy --in sessions/rivals.runs --task 'cifar10 fpga' --searcher nsga2 --searcher offline",
            "the fronts of two searchers of a campaign"),
    ]
    static let configuration = described(
        kind, "Accuracy against latency of every evaluated cell, by niche; or the fronts of several runs.",
        discussion: "Fronts of a campaign are measured in test accuracy, of one seed and task.")

    @OptionGroup var others: OtherSessions

    @OptionGroup var runs: PlotRuns

    @Option(help: "With --in: the seed whose fronts are shown.")
    var seed = 1

    @Option(help: "With --in: after how many evaluations; the last budget unless said.")
    var at: Int?

    @OptionGroup var output: PlotOutput

    func validate() throws { try others.requireNone(beside: runs.path) }

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure {
        let others = try others.read(beside: source)
        return others.isEmpty
            ? try LatencyAccuracyChart(source).figure : try LatencyAccuracyChart(source, beside: others).figure
    }

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure {
        try CampaignFrontsChart(source, seed: seed, at: try source.spec.checkpoint(at)).figure
    }
}

/// `plot attainment`.
struct PlotAttainmentCommand: CampaignPlotCommand {
    static let kind = "attainment"
    static let examples = [
        Example(
            "plot attainment --in sessions/rivals.runs --task 'cifar10 fpga' --searcher nsga2 --searcher offline",
            "what one, half and all of the seeds attain")
    ]
    static let configuration = described(
        kind, "The best, median and worst attainment surface over a campaign's seeds, on one task.",
        discussion: """
            A run attains a point when one of its cells is as good in both objectives. The line is what half of the runs \
            attain, the band reaches from what one run attains to what all do; in test accuracy (Fonseca and others \
            2011, doi:10.1007/978-3-642-19893-9_8).
            """)

    @OptionGroup var runs: PlotRuns

    @Option(help: "After how many evaluations; the last budget unless said.")
    var at: Int?

    @OptionGroup var output: PlotOutput

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure {
        try AttainmentChart(source, at: try source.spec.checkpoint(at)).figure
    }
}
