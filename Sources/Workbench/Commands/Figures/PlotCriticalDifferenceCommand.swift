import ArgumentParser
import Determinism
import Figures
import Foundation
import Sessions

/// `plot cd`.
struct PlotCriticalDifferenceCommand: WorkbenchCommand {
    static let kind = "cd"
    static let effect = CommandEffect.changes
    static let looksOutside = true
    static let examples = [
        Example("plot cd --in sessions/rivals.runs --at 120", "which searchers of a campaign differ in mean rank")
    ]
    static let configuration = described(
        kind, "Mean ranks of a campaign's searchers, with a bar under those that do not differ.",
        discussion: "Friedman and Nemenyi over tasks at the level 0.05, as `compare --ranks` prints them.")

    @Option(name: .customLong("in"), help: "The campaign's journal; sessions/campaign.runs unless said.")
    var path: String?

    @Option(help: "\(CampaignScore.Indicator.allCases.map(\.rawValue).joined(separator: ", ")).")
    var indicator = CampaignScore.Indicator.hv

    @Option(help: "After how many evaluations; the last budget unless said.")
    var at: Int?

    @Option(help: "Only this searcher, as the campaign names it; as often as you like.")
    var searcher: [String] = []

    @Option(help: "Only this task, as 'DATASET DEVICE'; as often as you like.")
    var task: [String] = []

    @OptionGroup var output: PlotOutput

    func validate() throws {
        if let at, at < 1 { throw ValidationError("--at takes a whole number of at least 1, not \(at).") }
    }

    func run(in notebook: isolated Notebook) async throws {
        if case .replay(let answers) = notebook.mode {
            // The campaign lies outside the session: what the journal records of the figure is all that is sure.
            let recorded = answers.figures(Self.kind)
            if recorded.isEmpty { _ = try notebook.leavesWorldAlone() }
            if let figure = try? drawing(in: notebook), recorded.contains(where: { isDrawn($0, by: figure) }) {
                notebook.screen.figure(figure, kind: Self.kind)
            }
            for figure in recorded { try notebook.record(.figureWritten(figure)) }
            return
        }
        try await notebook.draw(try drawing(in: notebook), kind: Self.kind, to: output)
    }

    private func drawing(in notebook: isolated Notebook) throws(WorkbenchError) -> Figure {
        let source = try CampaignSource(reading: path ?? CampaignSource.standardPath(in: notebook))
        let evaluations = try source.results.spec.checkpoint(at)
        let ranks = try CampaignRanks(
            source.results, try source.results.spec.searchers(named: searcher),
            tasks: try source.results.spec.tasks(named: task), indicator: indicator,
            at: evaluations)
        let about =
            "campaign \(source.digest.prefix(8)), \(source.results.spec.seeds) seeds, \(indicator.rawValue) after "
            + "\(evaluations) evaluations"
        return CriticalDifferenceChart(ranks, provenance: [about, ranks.sentence]).figure
    }

    /// Whether the figure is the one that was recorded.
    private func isDrawn(_ record: FigureRecord, by figure: Figure) -> Bool {
        let file = (record.path as NSString).lastPathComponent
        guard let format = FigureFormat(path: record.path),
            let script = try? FigureScript(figure: figure, style: output.style, format: format, name: file)
        else { return false }
        return Digest(of: script.text) == record.script
    }
}
