import Console
import LanguageModels
import Search
import Sessions

/// What searches cost: networks trained, calls, tokens, money and time, beside what they reached for it.
enum CostTable {
    /// Shares of the true front's hypervolume whose price in evaluations is told.
    private static let targets = [0.95, 0.99]

    /// The searchers of a campaign, means over all tasks and seeds.
    static func table(of source: CampaignTableSource) -> PaperTable {
        let heads: [PaperTable.Column] =
            [.init(title: "searcher", alignment: .left), .init(title: "evaluations"), .init(title: "calls")]
            + targets.map { .init(title: "HV \($0)", span: "evaluations to") }
            + [.init(title: "seconds"), .init(title: "HV")]
        let comparison = source.comparison(.hv, tasks: source.tasks)
        var rows: [[PaperTable.Cell]] = []
        var data: [[TextTable.Cell]] = []
        for searcher in source.searchers {
            let runs = source.results.runs.filter {
                $0.name.searcher == searcher && source.tasks.contains($0.name.task)
            }
            let name = source.name(of: searcher)
            let figures: [(value: Double?, digits: Int)] =
                [
                    (CampaignResults.mean(runs.map { Double($0.evaluations) }), 0),
                    (CampaignResults.mean(runs.map { Double($0.calls) }), 0),
                ] + targets.map { (median(runs.evaluations(to: $0)), 0) }
                + [(CampaignResults.mean(runs.map { Double($0.milliseconds) / 1000 }), 2)]
            rows.append(
                [PaperTable.Cell(text: name)] + figures.map { .number($0.value, digits: $0.digits) }
                    + [source.cell(searcher, .hv, comparison, withMark: false)])
            data.append(
                [.text(name), .integer(runs.count)] + figures.map { .number($0.value, digits: $0.digits) }
                    + [.number(CampaignResults.mean(comparison.means[searcher] ?? []), digits: 4)])
        }
        let keys = ["searcher", "runs", "evaluations", "calls"] + targets.map { "evaluations_to_hv_\($0)" }
        return PaperTable(
            name: "cost", caption: caption(source), provenance: source.provenance, columns: heads,
            groups: [.init(title: nil, rows: rows)],
            data: TextTable(columns: (keys + ["seconds", "hv"]).map { .init($0) }, rows: data))
    }

    private static func caption(_ source: CampaignTableSource) -> [String] {
        [
            "What a run costs, \(source.measured), then over \(source.tasks.count) tasks.",
            "An evaluation is one trained network looked up; no other label is used.",
            "Calls are the designer's, which in a campaign is statistics: they take no tokens and no money.",
            "Evaluations to HV: the median over runs of the evaluations until the front has that share of the true "
                + "front's hypervolume (contract span), to the campaign's steps of \(source.spec.step); - where half "
                + "of the runs or more never had it.",
            "HV: after \(source.evaluations) evaluations. Bold: the best mean.",
            "Seconds: of one run, as they were measured with several side by side.",
        ]
    }

    /// The median of what may be missing, a missing value being greater than any other; nil where that is the median.
    private static func median(_ values: [Int?]) -> Double? {
        let sorted = values.map { $0 ?? .max }.sorted()
        guard !sorted.isEmpty else { return nil }
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return high == .max ? nil : Double(low + high) / 2
    }

    /// Sessions, one row each.
    static func table(of sessions: [(name: String, state: SessionState)]) -> PaperTable {
        let columns: [TextTable.Column] =
            [
                .init("session"), .init("designer"),
                .init("evaluations", alignment: .right), .init("labels", alignment: .right),
                .init("calls", alignment: .right), .init("repairs", alignment: .right),
                .init("prompt_tokens", title: "prompt tokens", alignment: .right),
                .init("answer_tokens", title: "answer tokens", alignment: .right),
                .init("money", title: "money", unit: "$", alignment: .right),
                .init("seconds", alignment: .right), .init("hv", title: "HV", alignment: .right),
            ]
        let rows = sessions.map { session -> [TextTable.Cell] in
            let search = session.state.search
            let spent = search.spending
            return [
                .text(session.name), .text(designer(session.state)), .integer(spent.evaluations),
                .integer(spent.labels), .integer(spent.calls), .integer(spent.repairs), .integer(spent.promptTokens),
                .integer(spent.answerTokens),
                spent.unpricedCalls > 0 ? .missing : .number(spent.money.dollars, digits: 4),
                .number(Double(spent.milliseconds) / 1000, digits: 1),
                .number(search.reports.last?.span?.hvShare, digits: 4),
            ]
        }
        var caption = [
            "What the search cost. Evaluations: cells looked up or measured; labels: trained networks that predictions "
                + "rest on; money: by the price table, - where a call has no known price; seconds: of its cells.",
            "HV: share of the true front's hypervolume, contract span, in the accuracy that the search saw.",
        ]
        if sessions.contains(where: { $0.state.search.spending.estimatedTokens > 0 }) {
            caption.append("Some tokens were estimated, since the server reports none.")
        }
        let task = sessions.first?.state.task
        let provenance = [task.map { "task \($0.title), \($0.accuracy) accuracy" }].compactMap { $0 }
        return PaperTable(
            name: "cost", caption: caption, provenance: provenance, report: TextTable(columns: columns, rows: rows))
    }

    private static func designer(_ state: SessionState) -> String {
        let makeup = SearchMakeup(state.search)
        let title = makeup.stretches.isEmpty ? state.settings.method.rawValue : makeup.text
        guard let designer = state.designer, state.settings.method.consults else { return title }
        return "\(title), \(designer.identity.description)"
    }
}

extension [CampaignRun] {
    /// For each run, after how many evaluations it had that share of the true front's hypervolume.
    fileprivate func evaluations(to target: Double) -> [Int?] {
        map { run in run.scores.first { ($0[.hv] ?? 0) >= target }?.evaluations }
    }
}
