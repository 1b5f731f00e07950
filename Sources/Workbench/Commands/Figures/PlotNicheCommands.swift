import ArgumentParser
import Figures

/// `plot niches`.
struct PlotNichesCommand: PlotCommand {
    static let kind = "niches"
    static let examples = [Example("plot niches", "one panel a niche: its front against its own true front")]
    static let configuration = described(kind, "One panel for each niche: its front against its own true front.")

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try NichesChart(source).figure }
}

/// `plot coverage`.
struct PlotCoverageCommand: EitherPlotCommand {
    static let kind = "coverage"
    static let examples = [
        Example("plot coverage", "cells evaluated in each niche, generation by generation"),
        Example("plot coverage --of found", "how much of each niche's true front was found"),
        Example(
            "plot coverage --in sessions/rivals.runs --task 'cifar10 fpga' --of found",
            "the same for a campaign's searchers"),
    ]
    static let configuration = described(
        kind, "A heat map of niches by generation, or with --in by searcher.",
        discussion: "Every searcher of a campaign is looked at through the niches of the one shown first.")

    @Option(help: "What is counted: evaluated (cells), or found (the share of the niche's own true front).")
    var of = CoverageKind.evaluated

    @OptionGroup var runs: PlotRuns

    @Option(help: "With --in: after how many evaluations; the last budget unless said.")
    var at: Int?

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try CoverageChart(source, of).figure }

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure {
        try CampaignCoverageChart(source, of, at: try source.spec.checkpoint(at)).figure
    }
}

/// `plot regret`.
struct PlotRegretCommand: EitherPlotCommand {
    static let kind = "regret"
    static let examples = [
        Example("plot regret", "what each niche misses of its own true front's hypervolume, by generation"),
        Example(
            "plot regret --in sessions/rivals.runs --task 'cifar10 fpga' --searcher offline",
            "by evaluations, averaged over a campaign's seeds"),
    ]
    static let configuration = described(
        kind, "The hypervolume that each niche misses of its own true front's, as the search goes on.")

    @OptionGroup var runs: PlotRuns

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try RegretChart(source).figure }

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure { try CampaignRegretChart(source).figure }
}

/// `plot operators`.
struct PlotOperatorsCommand: EitherPlotCommand {
    static let kind = "operators"
    static let examples = [
        Example("plot operators", "which operators the cells of each niche are made of"),
        Example(
            "plot operators --in sessions/rivals.runs --task 'cifar10 fpga' --searcher offline",
            "of one searcher of a campaign, all seeds together"),
    ]
    static let configuration = described(
        kind, "The operators on the edges of each niche's cells: of all evaluated, and of the niche's front.")

    @OptionGroup var runs: PlotRuns

    @Option(help: "With --in: after how many evaluations; the last budget unless said.")
    var at: Int?

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try OperatorsChart(source).figure }

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure {
        try CampaignOperatorsChart(source, at: try source.spec.checkpoint(at)).figure
    }
}

/// `plot knowledge`.
struct PlotKnowledgeCommand: PlotCommand {
    static let kind = "knowledge"
    static let examples = [
        Example("plot knowledge", "what each generation did to the rules, and how they are borne out")
    ]
    static let configuration = described(
        kind, "The knowledge base over the generations: rules added, revised, retired and pinned, and their verdicts.")

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try KnowledgeChart(source).figure }
}
