import ArgumentParser
import Figures
import Sessions

/// The figures of a session.
struct PlotCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot", abstract: "Draw a figure to a file or to the terminal.",
        subcommands: [
            PlotParetoCommand.self, PlotHypervolumeCommand.self, PlotIGDCommand.self, PlotLatencyAccuracyCommand.self,
            PlotNichesCommand.self, PlotBiasCommand.self, PlotPredictorCommand.self,
            PlotCriticalDifferenceCommand.self,
        ])
}

/// A command that draws one kind of figure.
protocol PlotCommand: WorkbenchCommand {
    /// The kind's name: in the command, in the file's name, in the journal.
    static var kind: String { get }
    var output: PlotOutput { get }
    /// The figure as a value.
    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure
}

extension PlotCommand {
    static var effect: CommandEffect { .changes }

    func run(in notebook: isolated Notebook) async throws {
        let source = try ChartSource(
            state: notebook.state, problem: try notebook.problem(), partition: try notebook.partition(),
            name: notebook.name, sessionsDirectory: notebook.surroundings.sessionsDirectory)
        try await notebook.draw(try figure(of: source), kind: Self.kind, to: output)
    }
}

/// Where a figure goes, and in what style.
struct PlotOutput: ParsableArguments, Sendable {
    @Flag(help: "Draw to the terminal.")
    var term = false

    @Option(help: "pdf, svg, png, eps, tikz or cairolatex; as often as you like.")
    var format: [FigureFormat] = []

    @Option(help: "ieee (3.5 in wide), acm, neurips, slides or plain.", transform: Self.style)
    var style: FigureStyle = .ieee

    @Option(help: "The file, its ending telling the format; default plots/SESSION-KIND.pdf.", completion: .file())
    var to: String?

    func validate() throws {
        if term, to != nil || !format.isEmpty {
            throw ValidationError("--term draws to the terminal; --to and --format draw to files.")
        }
        if let to, let ending = FigureFormat(path: to), let given = format.first, given != ending {
            throw ValidationError(
                "'\(to)' ends as \(ending.rawValue), and --format says \(given.rawValue): choose one.")
        }
        if to != nil, format.count > 1 { throw ValidationError("--to names one file; give one --format or none.") }
    }

    private static func style(_ name: String) throws -> FigureStyle {
        guard let style = FigureStyle.named(name) else {
            let names = FigureStyle.all.map(\.name).joined(separator: ", ")
            throw ValidationError("'\(name.prefix(40))' is no style: \(names).")
        }
        return style
    }
}

extension FigureFormat: ExpressibleByArgument {}

/// Other sessions of the same task, drawn beside this one.
struct OtherSessions: ParsableArguments, Sendable {
    @Option(name: .customLong("with"), help: "Another session of the same task, drawn beside; as often as you like.")
    var names: [String] = []

    /// - Throws: for a session of another task, whose figures do not compare.
    func read(beside source: ChartSource) throws(WorkbenchError) -> [OtherSession] {
        var sessions: [OtherSession] = []
        for name in names {
            let path = SessionPath.full(name, in: source.sessionsDirectory)
            sessions.append(try OtherSession(reading: path, of: source.state.task))
        }
        return sessions
    }
}

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

/// `plot hv`.
struct PlotHypervolumeCommand: PlotCommand {
    static let kind = "hv"
    static let examples = [Example("plot hv", "hypervolume against evaluations")]
    static let configuration = described(kind, "Hypervolume (span) against evaluations.")

    @OptionGroup var output: PlotOutput

    @OptionGroup var others: OtherSessions

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure {
        try ProgressChart(source, .hv, beside: try others.read(beside: source)).figure
    }
}

/// `plot igd`.
struct PlotIGDCommand: PlotCommand {
    static let kind = "igd"
    static let examples = [Example("plot igd", "IGD against evaluations")]
    static let configuration = described(kind, "IGD (span) against evaluations.")

    @OptionGroup var output: PlotOutput

    @OptionGroup var others: OtherSessions

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure {
        try ProgressChart(source, .igd, beside: try others.read(beside: source)).figure
    }
}

/// `plot latency-accuracy`.
struct PlotLatencyAccuracyCommand: PlotCommand {
    static let kind = "latency-accuracy"
    static let examples = [Example("plot latency-accuracy", "every evaluated cell, coloured by niche")]
    static let configuration = described(kind, "Accuracy against latency of every evaluated cell, by niche.")

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try LatencyAccuracyChart(source).figure }
}

/// `plot niches`.
struct PlotNichesCommand: PlotCommand {
    static let kind = "niches"
    static let examples = [Example("plot niches", "one panel a niche: its front against its own true front")]
    static let configuration = described(kind, "One panel for each niche: its front against its own true front.")

    @OptionGroup var output: PlotOutput

    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure { try NichesChart(source).figure }
}
