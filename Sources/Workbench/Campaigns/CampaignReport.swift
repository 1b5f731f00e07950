import Console
import Sessions

/// A campaign's searchers, averaged over tasks and seeds, with the spread over seeds.
struct CampaignReport {
    let results: CampaignResults
    /// Whether each task has its own lines.
    let isByTask: Bool

    var table: TextTable {
        var table = TextTable(columns: (isByTask ? [.init("task")] : []) + Self.columns)
        let groups = isByTask ? results.spec.tasks.indices.map { [$0] } : [Array(results.spec.tasks.indices)]
        for tasks in groups {
            for searcher in results.spec.searchers.indices {
                for budget in results.spec.budgets {
                    let title: [TextTable.Cell] = isByTask ? [.text(results.spec.tasks[tasks[0]].title)] : []
                    table.append(title + row(searcher, budget, tasks))
                }
            }
        }
        return table
    }

    private static let columns: [TextTable.Column] = [
        .init("searcher"), .init("evaluations", alignment: .right),
        .init("hv_span", title: "HV span", alignment: .right),
        .init("hv_span_interval", title: "95 %", alignment: .right),
        .init("igd_span", title: "IGD span", alignment: .right),
        .init("igd_span_interval", title: "95 %", alignment: .right),
        .init("hv_front", title: "HV front", alignment: .right),
        .init("found", title: "front found", alignment: .right),
        .init("seconds", title: "a run", unit: "s", alignment: .right),
    ]

    private func row(_ searcher: Int, _ budget: Int, _ tasks: [Int]) -> [TextTable.Cell] {
        func means(_ indicator: CampaignScore.Indicator) -> [Double] {
            results.means(indicator, searcher: searcher, at: budget, tasks: tasks)
        }
        let hv = means(.hv)
        let igd = means(.igd)
        let isLast = budget == results.spec.budgets.last
        return [
            .text(results.spec.searchers[searcher].name), .integer(budget),
            .number(CampaignResults.mean(hv), digits: 4), .text(CampaignResults.interval(hv)),
            .number(CampaignResults.mean(igd), digits: 4), .text(CampaignResults.interval(igd)),
            .number(CampaignResults.mean(means(.hvFront)), digits: 4),
            .number(CampaignResults.mean(means(.found)), digits: 3),
            // A run was timed as a whole.
            isLast ? .number(results.seconds(searcher: searcher), digits: 3) : .missing,
        ]
    }
}
