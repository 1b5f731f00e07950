import ArgumentParser
import Figures
import Sessions

/// The figures of a session or a campaign.
struct PlotCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot", abstract: "Draw a figure to a file or to the terminal.",
        subcommands: [
            PlotParetoCommand.self, PlotHypervolumeCommand.self, PlotIGDCommand.self, PlotLatencyAccuracyCommand.self,
            PlotAttainmentCommand.self, PlotDevicesCommand.self, PlotNichesCommand.self, PlotCoverageCommand.self,
            PlotRegretCommand.self, PlotOperatorsCommand.self, PlotKnowledgeCommand.self, PlotBiasCommand.self,
            PlotPredictorCommand.self, PlotCriticalDifferenceCommand.self,
        ])
}

/// A command that draws one kind of figure of the session.
protocol PlotCommand: WorkbenchCommand {
    /// The kind's name: in the command, in the file's name, in the journal.
    static var kind: String { get }
    var output: PlotOutput { get }
    /// Whether a replay makes the same figure; one of wall-clock times is drawn, but not recorded.
    var isRepeatable: Bool { get }
    /// The figure as a value.
    func figure(of source: ChartSource) throws(WorkbenchError) -> Figure
}

extension PlotCommand {
    static var effect: CommandEffect { .changes }
    var isRepeatable: Bool { true }
    var reach: CommandReach { isRepeatable ? .inside : .outside }

    func run(in notebook: isolated Notebook) async throws { try await drawSession(in: notebook) }

    func drawSession(in notebook: isolated Notebook) async throws {
        let source = try ChartSource(
            state: notebook.state, problem: try notebook.problem(), partition: try notebook.partition(),
            name: notebook.name, sessionsDirectory: notebook.surroundings.sessionsDirectory,
            records: notebook.records(from: 0))
        try await notebook.draw(try figure(of: source), kind: Self.kind, to: output, isRecorded: isRepeatable)
    }
}

/// A command that draws one kind of figure of a campaign's runs.
///
/// A campaign is no part of the session it is drawn in: nothing is recorded, and no session is needed.
protocol CampaignPlotCommand: WorkbenchCommand {
    static var kind: String { get }
    var output: PlotOutput { get }
    var runs: PlotRuns { get }
    func figure(of source: RunsSource) throws(WorkbenchError) -> Figure
}

extension CampaignPlotCommand {
    static var reach: CommandReach { .outside }

    func run(in notebook: isolated Notebook) async throws { try await drawCampaign(in: notebook) }

    func drawCampaign(in notebook: isolated Notebook) async throws {
        let path = runs.path ?? notebook.surroundings.sessionsDirectory + "/campaign.runs"
        let source = try RunsSource(
            reading: path, searchers: runs.searcher, tasks: runs.task, catalogue: notebook.catalogue)
        notebook.warnOfMissingRuns(source.results)
        try await notebook.draw(
            try figure(of: source), kind: Self.kind, to: output, name: source.name, isRecorded: false)
    }
}

/// A command that draws one kind of figure of the session, or with `--in` of a campaign.
protocol EitherPlotCommand: PlotCommand, CampaignPlotCommand {}

extension EitherPlotCommand {
    static var effect: CommandEffect { .changes }
    static var reach: CommandReach { .inside }
    var effect: CommandEffect { runs.path == nil ? .changes : .shows }
    var reach: CommandReach { runs.path != nil || !isRepeatable ? .outside : .inside }

    func run(in notebook: isolated Notebook) async throws {
        if runs.path == nil {
            try await drawSession(in: notebook)
        } else {
            try await drawCampaign(in: notebook)
        }
    }
}
