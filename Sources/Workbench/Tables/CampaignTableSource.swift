import Console
import Sessions

/// What the tables of a campaign are made from.
struct CampaignTableSource {
    let results: CampaignResults
    /// The campaign's name, for remarks.
    let name: String
    /// The program that began the campaign.
    let program: String
    /// Places in the campaign's lists.
    let searchers: [Int]
    let tasks: [Int]
    let evaluations: Int
    let against: SearcherContrast.Reference

    var spec: CampaignSpec { results.spec }

    func name(of searcher: Int) -> String { spec.searchers[searcher].name }

    func title(of task: Int) -> String { spec.tasks[task].title }

    /// Where the figures come from.
    var provenance: [String] {
        let tables = spec.tasks.first?.tables.map { ", tables \($0.short)" } ?? ""
        let runs =
            results.isComplete ? "\(results.runs.count) runs" : "\(results.runs.count) of \(spec.runs.count) runs"
        return ["campaign \(name), \(runs), llm-nas \(program)\(tables)"]
    }

    /// How often and in what the searchers were measured.
    var measured: String {
        let seeds = spec.seeds == 1 ? "one seed" : "\(spec.seeds) seeds"
        let seen = spec.tasks.first?.accuracy ?? "test"
        return seen == "test"
            ? "means over \(seeds), fronts in test accuracy"
            : "means over \(seeds), searched in \(seen) accuracy, fronts measured in test accuracy"
    }

    func comparison(_ indicator: CampaignScore.Indicator, tasks: [Int], at evaluations: Int? = nil)
        -> SearcherContrast
    {
        SearcherContrast(
            results, searchers, tasks: tasks, indicator: indicator, at: evaluations ?? self.evaluations,
            against: against)
    }

    /// What the marks mean, or why there are none.
    ///
    /// - Parameters:
    ///   - family: what the tests of one family are about: `a task and indicator`.
    ///   - pairs: of runs that one test takes.
    func legend(family: String, pairs: Int) -> [String] {
        let bold = "Bold: the best mean."
        guard spec.seeds >= 2 else {
            return [bold, "No marks: a test needs at least two seeds, and the campaign has \(spec.seeds)."]
        }
        let others = searchers.count - 1
        if others < 1 { return [] }
        let reference =
            switch against {
            case .best: "the best mean"
            case .searcher(let place): name(of: place)
            }
        let least = SearcherContrast.leastPairs(comparisons: others)
        let test =
            "A raised + or - marks what is better or worse than \(reference) (Wilcoxon's signed rank test over \(pairs) "
            + "runs paired by task and seed, two-sided, level 0.05 after Holm for the \(others) comparisons of \(family))"
        guard pairs >= least else {
            return [
                bold, "No marks: with \(pairs) pairs of runs no difference passes after Holm; \(least) are the least.",
            ]
        }
        return [bold, test + "; no mark: no difference shown."]
    }
}

extension CampaignScore.Indicator {
    /// As tables head it.
    var title: String {
        switch self {
        case .hv: "HV"
        case .igd: "IGD"
        case .igdPlus: "IGD+"
        case .hvFront: "HV front"
        case .igdFront: "IGD front"
        case .found: "found"
        }
    }

    /// What it is, for captions.
    var meaning: String {
        switch self {
        case .hv: "HV: share of the true front's hypervolume, contract span, greater is better"
        case .igd: "IGD: mean distance from the true front, contract span, smaller is better"
        case .igdPlus: "IGD+: the same counting only what is worse, contract span, smaller is better"
        case .hvFront: "HV front: share of the true front's hypervolume, contract front, greater is better"
        case .igdFront: "IGD front: mean distance from the true front, contract front, smaller is better"
        case .found: "found: share of the true front's points found"
        }
    }

    /// Decimals that tables print.
    var digits: Int { self == .found ? 3 : 4 }
}

extension CampaignTableSource {
    /// A searcher's mean as a cell, in bold where no other prints better, and marked by the test.
    func cell(
        _ searcher: Int, _ indicator: CampaignScore.Indicator, _ comparison: SearcherContrast,
        withSpread: Bool = false,
        withMark: Bool = true
    ) -> PaperTable.Cell {
        guard let values = comparison.means[searcher], let mean = CampaignResults.mean(values) else { return .missing }
        func text(_ value: Double) -> String {
            TextTable.Cell.number(value, digits: indicator.digits).display
        }
        let means = comparison.means.values.compactMap { CampaignResults.mean($0) }
        let best = indicator.greaterIsBetter ? means.max() : means.min()
        let spread = withSpread ? CampaignResults.deviation(values).map { " ± " + text($0) } ?? "" : ""
        return PaperTable.Cell(
            text: text(mean) + spread, isBest: best.map(text) == text(mean),
            mark: withMark ? comparison.findings[searcher]?.mark : nil)
    }

    static let dataColumns: [TextTable.Column] = [
        .init("task"), .init("searcher"), .init("evaluations", alignment: .right), .init("indicator"),
        .init("seeds", alignment: .right), .init("mean", alignment: .right), .init("deviation", alignment: .right),
        .init("reference"), .init("advantage", alignment: .right), .init("p", alignment: .right),
        .init("p_holm", alignment: .right), .init("mark"),
    ]

    /// The same as a row for machines.
    func dataRow(
        _ searcher: Int, _ indicator: CampaignScore.Indicator, _ comparison: SearcherContrast, task: String,
        at evaluations: Int
    ) -> [TextTable.Cell] {
        let values = comparison.means[searcher] ?? []
        let finding = comparison.findings[searcher]
        return [
            .text(task), .text(name(of: searcher)), .integer(evaluations), .text(indicator.rawValue),
            .integer(values.count), .number(CampaignResults.mean(values), digits: indicator.digits),
            .number(CampaignResults.deviation(values), digits: indicator.digits),
            comparison.reference.map { .text(name(of: $0)) } ?? .missing,
            .number(finding?.advantage, digits: indicator.digits), .number(finding?.p, digits: 4),
            .number(finding?.corrected, digits: 4), .text(finding?.mark?.rawValue ?? ""),
        ]
    }
}
