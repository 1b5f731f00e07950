import Console
import Determinism
import ParetoMetrics
import Sessions

/// The searchers of a campaign ranked on each task, and which mean ranks differ.
///
/// Source: Demsar 2006, "Statistical comparisons of classifiers over multiple data sets", Journal of Machine Learning
/// Research 7, 1-30.
struct CampaignRanks {
    let names: [String]
    /// The mean value of each searcher.
    let means: [Double]
    let friedman: Friedman
    let nemenyi: Nemenyi
    /// What was ranked on: tasks, or the seeds of the only one.
    let isOverTasks: Bool
    let indicator: CampaignScore.Indicator
    let evaluations: Int

    /// Ranks the searchers on each task by their mean over seeds; on a single task, on each seed.
    ///
    /// - Throws: for fewer than three searchers or two rows, and where a run is missing.
    init(
        _ results: CampaignResults, _ searchers: [Int], tasks: [Int], indicator: CampaignScore.Indicator,
        at evaluations: Int
    ) throws(WorkbenchError) {
        names = searchers.map { results.spec.searchers[$0].name }
        guard names.count >= 3 else {
            throw WorkbenchError(
                .badArgument, "Ranks need at least three searchers, and there are \(names.count).",
                hint: "`compare ONE OTHER` tests two.")
        }
        isOverTasks = tasks.count > 1
        self.indicator = indicator
        self.evaluations = evaluations
        var columns: [[Double]] = []
        for searcher in searchers {
            let values =
                isOverTasks
                ? tasks.flatMap {
                    CampaignResults.mean(
                        results.means(indicator, searcher: searcher, at: evaluations, tasks: [$0])
                    ).map { [$0] } ?? []
                } : results.means(indicator, searcher: searcher, at: evaluations, tasks: tasks)
            columns.append(values)
        }
        let rows = isOverTasks ? tasks.count : columns.map(\.count).min() ?? 0
        guard columns.allSatisfy({ $0.count == rows }) else {
            throw WorkbenchError(
                .badArgument, "Runs of this campaign are missing, so searchers cannot be ranked on every task.",
                hint: "`campaign FILE` finishes what is left of it.")
        }
        guard rows >= 2 else {
            throw isOverTasks ? .tooFewSeeds(results.spec.seeds) : .tooFewSeeds(rows)
        }
        means = columns.map { CampaignResults.mean($0) ?? 0 }
        do throws(MetricsError) {
            friedman = try Friedman(
                rows: (0..<rows).map { row in columns.map { $0[row] } }, greaterIsBetter: indicator.greaterIsBetter)
            nemenyi = try Nemenyi(friedman)
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// The searchers by rank; those that share a letter do not differ.
    var table: TextTable {
        TextTable(
            columns: [
                .init("searcher"), .init("rank", title: "mean rank", alignment: .right),
                .init("mean", title: "mean \(indicator.rawValue)", alignment: .right), .init("alike"),
            ],
            rows: nemenyi.order.map { place in
                [
                    .text(names[place]), .number(nemenyi.averageRanks[place], digits: 2),
                    .number(means[place], digits: 4), .text(letters(of: place)),
                ]
            })
    }

    private func letters(of place: Int) -> String {
        nemenyi.groups.enumerated().filter { $0.element.contains(place) }
            .map { String(UnicodeScalar(UInt8(97 + $0.offset % 26))) }.joined()
    }

    /// The tests in words.
    var sentence: String {
        let p = friedman.imanDavenportPValue ?? friedman.chiSquarePValue
        let test =
            friedman.imanDavenport.map {
                $0.isFinite
                    ? "Iman and Davenport's F \(NumberText.fixed($0, digits: 2))" : "all \(friedman.tasks) agree"
            } ?? "one"
        return """
            Friedman over \(friedman.tasks) \(isOverTasks ? "tasks" : "seeds"): chi-square \
            \(NumberText.fixed(friedman.chiSquare, digits: 2)), \(test), p \(p < 0.0001 ? "< 0.0001" : NumberText.fixed(p, digits: 4)). \
            Nemenyi: mean ranks that lie \(NumberText.fixed(nemenyi.criticalDifference, digits: 2)) apart differ (level 0.05); \
            searchers that share a letter do not.
            """
    }
}
