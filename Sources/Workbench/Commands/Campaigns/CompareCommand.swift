import ArgumentParser
import Sessions

/// Tests whether searchers of a campaign differ.
struct CompareCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("compare offline nsga2 --in sessions/rivals.runs", "are they different in HV at the last budget?"),
        Example("compare --in sessions/rivals.runs --indicator igd --at 120", "every pair of searchers, in IGD"),
        Example("compare --ranks --in sessions/rivals.runs", "mean ranks over tasks, and which of them differ"),
    ]
    static let configuration = described(
        "compare", "Test searchers of a campaign against each other, on the same tasks with the same seeds.",
        discussion: """
            Pairs of runs with the same task and seed; Wilcoxon's signed rank test (two-sided), corrected after Holm for \
            all pairs shown; a bootstrap interval of the mean advantage, positive where the first is better; A12, the \
            probability that the first does better, averaged over tasks. Runs on one task are not independent tasks: the \
            tests speak of these tasks, not of others.
            """)

    @Argument(help: "Searchers as the campaign names them; all of them unless said.")
    var searchers: [String] = []

    @Option(name: .customLong("in"), help: "The campaign's journal; sessions/campaign.runs unless said.")
    var path: String?

    @OptionGroup var moment: CampaignMoment

    @Option(help: "Only this task, as 'DATASET DEVICE'; as often as you like.")
    var task: [String] = []

    @Flag(help: "Friedman's test over tasks and mean ranks after Nemenyi, in place of the pairs.")
    var ranks = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if searchers.count == 1 {
            throw ValidationError("One searcher alone has nothing to be compared with; name two.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        // The campaign's journal lies outside the session; it may be another by now.
        let source = try CampaignSource(reading: path ?? CampaignSource.standardPath(in: notebook))
        let results = source.results
        let evaluations = try results.spec.checkpoint(moment.at)
        let indicator = moment.indicator
        let (chosen, tasks) = (try results.spec.searchers(named: searchers), try results.spec.tasks(named: task))
        if ranks {
            let ranks = try CampaignRanks(results, chosen, tasks: tasks, indicator: indicator, at: evaluations)
            format.show(ranks.table, on: notebook.screen)
            if !format.isForMachines { notebook.screen.message(ranks.sentence) }
        } else {
            let comparison = try CampaignComparison(
                results, chosen, tasks: tasks, indicator: indicator, at: evaluations)
            format.show(comparison.table, on: notebook.screen)
            if !format.isForMachines {
                let direction = indicator.greaterIsBetter ? "greater" : "smaller"
                notebook.screen.message(
                    """
                    \(indicator.rawValue) after \(evaluations) evaluations, \(direction) being better; p after Holm for \
                    \(comparison.pairs.count) pairs, level 0.05.
                    """)
            }
        }
        if !format.isForMachines { notebook.warnOfMissingRuns(results) }
    }
}

extension CampaignScore.Indicator: ExpressibleByArgument {}
