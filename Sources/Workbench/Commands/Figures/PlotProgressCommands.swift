import ArgumentParser
import Figures
import ParetoMetrics
import Sessions

/// What a figure of progress shows.
struct ProgressOptions: ParsableArguments, Sendable {
    static let discussion = """
        Costs are those of the line of cells that leads to the present. Seconds are wall-clock time in which cells ran, \
        which no replay repeats: such a figure is not recorded. Curves of a campaign are averaged over tasks, \
        hypervolume as a share of the true front's.
        """

    @Option(help: "evaluations, calls, tokens, money or seconds.")
    var against = ProgressMeasure.evaluations

    @OptionGroup var others: OtherSessions

    @OptionGroup var runs: PlotRuns

    @Option(help: "With --in: the spread over seeds, interval (the mean's), quartiles, range or none.")
    var band: BandKind?

    @Flag(help: "With --in: how far from the true front, in powers of ten.")
    var log = false

    func validate() throws {
        try others.requireNone(beside: runs.path)
        if runs.path == nil, band != nil || log {
            throw ValidationError("--band and --log are for the runs of a campaign: name it with --in FILE.runs.")
        }
        if runs.path != nil, against != .evaluations {
            throw ValidationError(
                "A campaign's runs are scored by evaluations, not by \(against.rawValue): leave out --against.")
        }
    }

    func figure(of source: ChartSource, _ indicator: Indicator) throws(WorkbenchError) -> Figure {
        try ProgressChart(source, indicator, against: against, beside: try others.read(beside: source)).figure
    }

    func figure(of source: RunsSource, _ indicator: CampaignScore.Indicator) throws(WorkbenchError) -> Figure {
        if let band, band != .none { try source.requireSeeds(2, for: "A band") }
        return try CampaignProgressChart(source, indicator, band: band ?? .interval, isLogarithmic: log).figure
    }
}

/// `plot hv`.
struct PlotHypervolumeCommand: EitherPlotCommand {
    static let kind = "hv"
    static let examples = [
        Example("plot hv", "hypervolume against evaluations"),
        Example("plot hv --against calls", "against calls of the designer; or tokens, money, seconds"),
        Example(
            "plot hv --in sessions/rivals.runs --searcher nsga2 --searcher offline --log",
            "what a campaign's searchers still miss, with the mean's interval over seeds"),
    ]
    static let configuration = described(
        kind, "Hypervolume (span) against evaluations, or against what they cost.",
        discussion: ProgressOptions.discussion)

    @OptionGroup var options: ProgressOptions

    @OptionGroup var output: PlotOutput

    var runs: PlotRuns { options.runs }

    var isRepeatable: Bool { options.against != .seconds }

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try options.figure(of: source, .hv) }

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure { try options.figure(of: source, .hv) }
}

/// `plot igd`.
struct PlotIGDCommand: EitherPlotCommand {
    static let kind = "igd"
    static let examples = [
        Example("plot igd", "IGD against evaluations"),
        Example(
            "plot igd --in sessions/rivals.runs --searcher nsga2 --searcher offline --band quartiles", "of a campaign"),
    ]
    static let configuration = described(
        kind, "IGD (span) against evaluations, or against what they cost.", discussion: ProgressOptions.discussion)

    @OptionGroup var options: ProgressOptions

    @OptionGroup var output: PlotOutput

    var runs: PlotRuns { options.runs }

    var isRepeatable: Bool { options.against != .seconds }

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try options.figure(of: source, .igd) }

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure { try options.figure(of: source, .igd) }
}

/// `plot devices`.
struct PlotDevicesCommand: CampaignPlotCommand {
    static let kind = "devices"
    static let examples = [
        Example(
            "plot devices --in sessions/rivals.runs --searcher nsga2 --searcher offline",
            "the hypervolume that each misses, device by device"),
        Example(
            "plot devices --in sessions/rivals.runs --searcher nsga2 --searcher offline --indicator igd --at 120",
            "IGD after 120 evaluations"),
    ]
    static let configuration = described(
        kind, "An indicator of a campaign's searchers at a budget, as bars by device, with intervals over seeds.",
        discussion: "Bars count from zero, so hypervolume is shown as what is missing of the true front's.")

    @OptionGroup var runs: PlotRuns

    @Option(help: "\(CampaignScore.Indicator.allCases.map(\.rawValue).joined(separator: ", ")).")
    var indicator = CampaignScore.Indicator.hv

    @Option(help: "After how many evaluations; the last budget unless said.")
    var at: Int?

    @OptionGroup var output: PlotOutput

    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure {
        try DevicesChart(source, indicator, at: try source.spec.checkpoint(at)).figure
    }
}
