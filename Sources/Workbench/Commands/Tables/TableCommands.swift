import ArgumentParser
import Sessions

/// Tables for papers.
struct TableCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Print a table for a paper: LaTeX, Markdown, CSV or JSON.",
        subcommands: [
            TableResultsCommand.self, TableOverallCommand.self, TableLatencyCommand.self, TableCostCommand.self,
            TableAblationCommand.self,
        ])
}

/// `table results`.
struct TableResultsCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("table results --in sessions/rivals.runs", "HV and IGD of every searcher on every task"),
        Example("table results --in sessions/rivals.runs --against offline --to results.tex", "as LaTeX"),
    ]
    static let configuration = described(
        "results", "HV and IGD by data set and device: what each searcher of a campaign reached.",
        discussion: """
            Best means are in bold. Marks tell what Wilcoxon's signed rank test finds between a searcher and the best one \
            (or the one that --against names), corrected after Holm; the caption says how. Too few seeds for a test: \
            the table stands without marks.
            """)

    @OptionGroup var campaign: CampaignInput

    @Option(
        help: "\(CampaignScore.Indicator.allCases.map(\.rawValue).joined(separator: ", ")); hv and igd unless said.")
    var indicator: [CampaignScore.Indicator] = []

    @Flag(help: "Also the standard deviation over seeds.")
    var spread = false

    @OptionGroup var output: TableOutput

    func run(in notebook: isolated Notebook) async throws {
        let source = try campaign.source(notebook)
        source.warnOfMissingMarks(pairs: source.spec.seeds, in: notebook)
        let table = ResultsTable(
            source: source, indicators: indicator.isEmpty ? [.hv, .igd] : indicator, withSpread: spread)
        try output.show(table.table, on: notebook)
    }
}

/// `table overall`.
struct TableOverallCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("table overall --in sessions/rivals.runs", "means over all tasks, at each budget")
    ]
    static let configuration = described(
        "overall", "What each searcher of a campaign reached over all tasks, at each budget.")

    @OptionGroup var campaign: CampaignInput

    @OptionGroup var output: TableOutput

    func run(in notebook: isolated Notebook) async throws {
        let source = try campaign.source(notebook)
        source.warnOfMissingMarks(pairs: source.spec.seeds * source.tasks.count, in: notebook)
        let table = OverallTable(
            source: source, indicators: [.hv, .igd],
            budgets: campaign.at.map { [$0] } ?? source.spec.budgets, isAblation: false)
        try output.show(table.table, on: notebook)
    }
}

/// `table latency`.
struct TableLatencyCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("table latency --in sessions/rivals.runs", "how much faster at similar accuracy, beside each rival"),
        Example("table latency --in sessions/rivals.runs --rival nsga2", "task by task, beside one rival"),
    ]
    static let configuration = described(
        "latency", "How much lower latency is at similar accuracy, device by device.",
        discussion: """
            Per task and seed: the lowest latency on the searcher's front within 0.1, 0.5 and 1 point of the accuracy of \
            the rival's most accurate network, beside that network's latency. Such a figure grows with the allowance for \
            everybody, so beside it stands the same against what the rival's own front offers at that allowance.
            """)

    @OptionGroup var campaign: CampaignInput

    @Option(help: "Whose networks are looked at; the campaign's last searcher unless said.")
    var subject: String?

    @Option(help: "Beside this searcher only, task by task.")
    var rival: String?

    @OptionGroup var output: TableOutput

    func run(in notebook: isolated Notebook) async throws {
        let source = try campaign.source(notebook)
        let results = source.results
        guard results.runs.contains(where: { !$0.fronts.isEmpty }) else {
            throw WorkbenchError(
                .badArgument, "The campaign \(source.name) was run by a program that kept no fronts.",
                hint: "`campaign FILE --journal OTHER.runs` runs it again.")
        }
        guard source.spec.budgets.contains(source.evaluations) else {
            throw WorkbenchError(
                .badArgument, "Fronts are kept at the budgets only, not after \(source.evaluations) evaluations.",
                hint: "--at takes \(source.spec.budgets.map(String.init).joined(separator: ", ")).")
        }
        let subject =
            try subject.map { try results.spec.searchers(named: [$0])[0] }
            ?? source.searchers[source.searchers.count - 1]
        let tables = LatencyTables(source: source, subject: subject)
        let other = try rival.map { try results.spec.searchers(named: [$0])[0] }
        if other == subject {
            throw WorkbenchError(.badArgument, "'\(source.name(of: subject))' is its own rival; name another.")
        }
        try output.show(other.map { tables.byTask(against: $0) } ?? tables.summary, on: notebook)
    }
}

/// `table cost`.
struct TableCostCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("table cost", "what this session's search took"),
        Example("table cost --in sessions/rivals.runs", "what a run of each searcher took"),
    ]
    static let configuration = described(
        "cost", "What searching costs: evaluations, labels, calls, tokens, money and seconds.",
        discussion: "Of this session, and of others of its task beside it; with --in, of a campaign's searchers.")

    @OptionGroup var campaign: CampaignInput

    @OptionGroup var others: OtherSessions

    @OptionGroup var output: TableOutput

    func validate() throws {
        if campaign.path != nil, !others.names.isEmpty {
            throw ValidationError("--in prints a campaign and --with sessions; choose one.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        if campaign.path != nil {
            return try output.show(CostTable.table(of: try campaign.source(notebook)), on: notebook)
        }
        let source = try ChartSource(
            state: notebook.state, problem: try notebook.problem(), partition: try notebook.partition(),
            name: notebook.name, sessionsDirectory: notebook.surroundings.sessionsDirectory)
        let sessions = try others.read(beside: source).map { ($0.name, $0.state) }
        try output.show(CostTable.table(of: [(notebook.name, notebook.state)] + sessions), on: notebook)
    }
}

/// `table ablation`.
struct TableAblationCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("table ablation --in sessions/ablation.runs", "what `ablate` measured, beside the whole method")
    ]
    static let configuration = described(
        "ablation", "The method without each of its parts, beside the whole: what `ablate` measured.",
        discussion: "Marks and losses are against the campaign's first searcher unless --against names another.")

    @OptionGroup var campaign: CampaignInput

    @OptionGroup var output: TableOutput

    func run(in notebook: isolated Notebook) async throws {
        let source = try campaign.source(notebook, against: .searcher(0))
        source.warnOfMissingMarks(pairs: source.spec.seeds * source.tasks.count, in: notebook)
        let table = OverallTable(
            source: source, indicators: [.hv, .igd],
            budgets: campaign.at.map { [$0] } ?? source.spec.budgets, isAblation: true)
        try output.show(table.table, on: notebook)
    }
}
