import ArgumentParser
import Search

/// Measurements of the program itself.
struct BenchCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure searchers and the program itself.",
        subcommands: [
            BenchSearchCommand.self, BenchIndicatorsCommand.self, BenchJournalCommand.self, BenchZeroCostCommand.self,
            BenchWaitCommand.self,
        ])
}

/// `bench search`.
struct BenchSearchCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("bench search --seeds 1 --budget 30 --task 'cifar10 fpga'", "a quick look at one task"),
        Example("bench search", "18 tasks, 10 seeds, 120 and 240 evaluations"),
    ]
    static let configuration = described(
        "search", "Compare searchers over the 18 tasks of the tables.",
        discussion: """
            Each searcher gets the same engine, validator and budget; test accuracy is read from the tables; the HV is \
            the share of the true front's. Intervals are bootstrapped over seeds.
            """)

    @OptionGroup var runs: BenchRuns

    @Option(help: "Evaluations at which scores are taken; as often as you like (default: 120 and 240).")
    var budget: [Int] = []

    @Option(help: "Proposals asked of each niche, of which a posterior chooses those evaluated.")
    var screen: Int?

    @Option(help: "The posterior that chooses, as for `evolve`.")
    var screenBy = ScreenSettings.Judge.process

    @Option(
        help:
            "Networks that `--screen-by predictor` is fitted on, drawn anew with each seed; without, the program's own."
    )
    var labels: Int?

    @Option(help: "What makes a cell new: class or cell, as for `evolve`.")
    var novelty = Novelty.byClass

    @Option(help: "Only searchers whose name holds this text.")
    var searcher: String?

    @Flag(help: "Also where each searcher's loss lies: the hypervolume that each niche still holds.")
    var byNiche = false

    @OptionGroup var format: ReportFormat

    /// The searchers, each with the same children and screen.
    private var contenders: [SearchBench.Contender] {
        let kinds: [(String, SearchMethod, Allocation)] = [
            ("random", .random, .gain), ("random-within-niches", .randomWithinNiches, .gain),
            ("offline, equal shares", .coEvolution, .equal), ("offline, by gain", .coEvolution, .gain),
        ]
        return kinds.map { name, method, allocation in
            let settings = SearchSettings(
                method: method, children: runs.children, allocation: allocation,
                screen: screen.map { ScreenSettings(proposals: $0, by: screenBy) }, novelty: novelty)
            let judge = labels.map { "\(screenBy.rawValue) of \($0) labels" } ?? screenBy.rawValue
            return SearchBench.Contender(
                name: screen.map { "\(name), screen \($0) by \(judge)" } ?? name, settings: settings, labels: labels)
        }.filter { contender in searcher.map(contender.name.contains) ?? true }
    }

    func validate() throws {
        try BenchRuns.check(budget)
        if screen == nil, screenBy != .process || labels != nil {
            throw ValidationError("--screen-by and --labels choose among what --screen asks for; it is not given.")
        }
        if labels != nil, screenBy != .predictor {
            throw ValidationError("--labels is for --screen-by predictor, not \(screenBy.rawValue).")
        }
        if let screen, screen < runs.children {
            throw ValidationError(
                "--screen takes a whole number of at least --children (\(runs.children)), not \(screen).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        if contenders.isEmpty {
            throw WorkbenchError(
                .badArgument,
                "No searcher's name holds '\((searcher ?? "").prefix(60))'; say 'gain', 'equal' or 'random'.")
        }
        try await notebook.measure(
            contenders, budgets: budget.isEmpty ? [120, 240] : budget.sorted(), runs, format, byNiche: byNiche)
    }
}
