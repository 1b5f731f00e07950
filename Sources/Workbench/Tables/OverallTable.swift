import Console
import Sessions

/// What each searcher reached over all tasks, at each budget; of an ablation, how much of it each arm gives away.
struct OverallTable {
    let source: CampaignTableSource
    let indicators: [CampaignScore.Indicator]
    let budgets: [Int]
    /// Whether rows are arms of an ablation, shown beside what they lose against the first of them.
    let isAblation: Bool

    var table: PaperTable {
        let comparisons = budgets.map { budget in
            indicators.map { source.comparison($0, tasks: source.tasks, at: budget) }
        }
        var columns = [PaperTable.Column(title: isAblation ? "arm" : "searcher", alignment: .left)]
        for budget in budgets {
            let span = "\(budget) evaluations"
            columns += indicators.map { PaperTable.Column(title: $0.title, span: span) }
            if isAblation { columns.append(PaperTable.Column(title: "HV lost", span: span)) }
        }
        let rows = source.searchers.map { searcher -> [PaperTable.Cell] in
            var cells = [PaperTable.Cell(text: source.name(of: searcher))]
            for (place, _) in budgets.enumerated() {
                cells += indicators.indices.map {
                    source.cell(searcher, indicators[$0], comparisons[place][$0], withSpread: true)
                }
                if isAblation { cells.append(lost(searcher, comparisons[place])) }
            }
            return cells
        }
        return PaperTable(
            name: isAblation ? "ablation" : "overall", caption: caption, provenance: source.provenance,
            columns: columns, groups: [PaperTable.Group(title: nil, rows: rows)],
            data: TextTable(columns: CampaignTableSource.dataColumns, rows: dataRows(comparisons)))
    }

    /// How much less hypervolume than the reference has.
    private func lost(_ searcher: Int, _ comparisons: [SearcherContrast]) -> PaperTable.Cell {
        guard let place = indicators.firstIndex(of: .hv), let reference = comparisons[place].reference,
            let own = CampaignResults.mean(comparisons[place].means[searcher] ?? []),
            let whole = CampaignResults.mean(comparisons[place].means[reference] ?? []), searcher != reference
        else { return .missing }
        return .number(whole - own, digits: 4)
    }

    private func dataRows(_ comparisons: [[SearcherContrast]]) -> [[TextTable.Cell]] {
        let tasks = source.tasks.count == 1 ? source.title(of: source.tasks[0]) : "\(source.tasks.count) tasks"
        return budgets.indices.flatMap { budget in
            source.searchers.flatMap { searcher in
                indicators.indices.map {
                    source.dataRow(
                        searcher, indicators[$0], comparisons[budget][$0], task: tasks, at: budgets[budget])
                }
            }
        }
    }

    private var caption: [String] {
        let tasks = source.tasks.count == 1 ? "one task" : "\(source.tasks.count) tasks"
        let what = isAblation ? "The method without each of its parts" : "What each searcher reached"
        var lines = [
            "\(what), mean over \(tasks) (± standard deviation over seeds): \(source.measured).",
            indicators.map(\.meaning).joined(separator: "; ") + ".",
        ]
        if isAblation { lines.append("HV lost: the first arm's mean less the arm's own.") }
        return lines
            + source.legend(family: "a budget and indicator", pairs: source.tasks.count * source.spec.seeds)
            + ["Runs on one task are no independent tasks: the tests speak of these tasks."]
    }
}
