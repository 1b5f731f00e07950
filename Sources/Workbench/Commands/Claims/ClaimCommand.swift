import ArgumentParser
import Console
import Sessions

/// Tests a claim about the searchers of a campaign.
struct ClaimCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let reach = CommandReach.recorded
    static let examples = [
        Example("claim 'ours > nsga2 on raspi4' --indicator hv", "is the method better in hypervolume on that device?"),
        Example("claim 'offline > gp-ehvi' --in sessions/rivals.runs --at 120", "on all tasks of a campaign"),
        Example("claim 'offline > nsga2' --in new.runs --in old.runs", "each searcher from a campaign of its own"),
        Example("claim", "the claims of this session, corrected for each other"),
    ]
    static let configuration = described(
        "claim", "Test a claim about searchers on a campaign's runs, corrected for all claims of the session.",
        discussion: """
            `SEARCHER > SEARCHER`, > meaning better whatever the indicator's direction, then `on` with tasks, devices or \
            datasets between commas; all tasks unless said. `ours` is the method with the offline designer. Runs with the \
            same task and seed are paired and tested by Wilcoxon's signed rank test; runs of two campaigns with unlike \
            seeds by the rank sum test, aligned by task. Two-sided; p is corrected after Holm for every claim that this \
            session has tested, and `undo` takes none back. A12 is averaged over tasks, its interval bootstrapped over \
            runs. Runs on one task are not independent tasks: a claim speaks of these tasks, not of others.
            """)

    @Argument(help: "The claim; without one the session's claims are listed.")
    var claim: [String] = []

    @Option(
        name: .customLong("in"),
        help: "A campaign's journal; sessions/campaign.runs unless said. Twice: one a searcher.",
        completion: .file(extensions: ["runs"]))
    var paths: [String] = []

    @OptionGroup var moment: CampaignMoment

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if paths.count > 2 { throw ValidationError("--in names one campaign, or one for each of the two searchers.") }
        if claim.isEmpty, !paths.isEmpty || moment.at != nil { throw ValidationError("There is no claim to test.") }
    }

    func run(in notebook: isolated Notebook) async throws {
        guard !claim.isEmpty else {
            format.show(ClaimsReport(notebook.state.claims).table(), on: notebook.screen)
            return
        }
        guard let record = try tested(in: notebook) else { return }
        try notebook.record(.claimed(record))
        let claims = notebook.state.claims
        let report = ClaimsReport(claims)
        guard let place = claims.firstIndex(of: record) else { return }
        let table = report.table(from: place)
        format.show(TextTable(columns: table.columns, rows: Array(table.rows.prefix(1))), on: notebook.screen)
        if format.isForMachines { return }
        notebook.screen.message(report.sentence(place))
        notebook.screen.message(ClaimsReport.basis(record))
        if claims.count > 1 { notebook.screen.message("`claim` lists all, as they stand now.") }
    }

    /// What the runs say; in a replay, what they said then.
    private func tested(in notebook: isolated Notebook) throws -> ClaimRecord? {
        try notebook.outside {
            $0.claim()
        } live: {
            try tested(live: notebook)
        }
    }

    private func tested(live notebook: isolated Notebook) throws(WorkbenchError) -> ClaimRecord {
        let text = try ClaimText(claim.joined(separator: " "))
        let paths = paths.isEmpty ? [CampaignSource.standardPath(in: notebook)] : paths
        var sources: [CampaignSource] = []
        for path in paths { sources.append(try CampaignSource(reading: path)) }
        return try ClaimTest(text, sources, moment.indicator, at: moment.at).record()
    }
}
