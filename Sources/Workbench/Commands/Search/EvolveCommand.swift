import ArgumentParser
import Console
import Search
import Sessions

/// Runs generations.
struct EvolveCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("evolve 5", "five generations"),
        Example("evolve 5 --quiet", "one line a generation"),
        Example("evolve 1 --raw", "each answer as it comes, word for word"),
        Example("evolve 3 --children 6 --faithful", "six children in each niche, as the paper shares them"),
        Example("evolve 5 --screen 30", "thirty proposals a niche, of which a Gaussian process chooses"),
        Example("evolve 2 --screen 30 --screen-by xgb", "the same, gradient-boosted trees choose"),
        Example("evolve 1 --screen 0", "from here on without a screen"),
        Example("evolve 5 --with random-within-niches", "the control that needs no designer"),
        Example("evolve 2 --with nsga2", "a rival, at the same budget, through the same validator"),
        Example("evolve 5 --calls niche", "two calls a niche and generation, as the paper has it"),
        Example("evolve 5 --no-partition", "asked for the whole space at once"),
        Example("evolve 5 --plain", "the designer without any of the method's parts"),
    ]
    static let configuration = described(
        "evolve", "Run generations: the knowledge base is revised, then children are proposed, niche by niche.",
        discussion: """
            The first run begins with a start of cells spread over niches and latencies. `evolve` after `evolve` goes \
            on exactly where it stopped; Ctrl-C stops after what is finished. Options stay in force for the session.
            --no-partition, --no-kb, --no-evidence and --plain use the designer without parts of the method, on the \
            same budget and otherwise with the same prompts; --whole takes all parts up again.
            A rival (--with) evaluates the fastest cell of each class it finds, once, and a random search the cell it \
            drew; --members says otherwise.
            Who chooses (--screen-by) or ranks (--rank-by): gp is the Gaussian process and xgb an ensemble of trees, both \
            fitted on what was evaluated (xgb also on the labels of the session's predictor); predictor is the session's \
            or the program's own, corrected by what was evaluated. Labels are counted as cost; `screened` shows expected \
            and measured.
            """)

    @Argument(help: "How many generations.")
    var generations = 1

    @Option(
        help: """
            Children asked of each niche (on average, by gain); unless said \(SearchSettings.usualChildrenOffline) of the \
            offline designer, \(SearchSettings.usualChildrenAtOnce) of a model asked once a generation, else \
            \(SearchSettings.usualChildren).
            """)
    var children: Int?

    @Option(help: "How children are shared among niches: equal, or gain (by expected hypervolume).")
    var allocation: Allocation?

    @Flag(help: "As the paper does it: the same number of children for each niche.")
    var faithful = false

    @Option(
        name: .customLong("with"),
        help: "Who proposes: \(SearchMethod.allCases.map(\.rawValue).joined(separator: ", ")).")
    var method: SearchMethod?

    @Option(help: "Cells evaluated before the first generation; an evolutionary rival takes its population.")
    var start: Int?

    @Option(help: "The population of a rival, which is also its generation; 20, and 6 for gp-ehvi, unless said.")
    var population: Int?

    @Option(help: "Which cell of a class is evaluated for one that was drawn or bred: fastest, or found.")
    var members: ClassMember?

    @Option(help: "Proposals asked of each niche, of which a posterior chooses those evaluated; 0 for no screen.")
    var screen: Int?

    @Option(
        help: "The posterior that chooses: \(ScreenSettings.Judge.allCases.map(\.rawValue).joined(separator: ", ")).")
    var screenBy: ScreenSettings.Judge?

    @Option(help: "What predictor-exhaustive ranks cells by: gp (the usual), xgb or predictor.")
    var rankBy: ScreenSettings.Judge?

    @Option(
        help:
            "What makes a cell new: class (what it computes), or cell (how it is written: twins are runs of their own)."
    )
    var novelty: Novelty?

    @Option(
        help: """
            What one call of a model is about: generation (rules and the children of all niches; the usual), or niche (two \
            calls each, as the paper has it).
            """)
    var calls: CallSpan?

    @Option(
        help: """
            Which share of a generation the posterior picks beside a model that is asked once a generation: auto (by what each \
            gained; the usual), or 0 to 1.
            """)
    var posterior: PosteriorShare?

    @OptionGroup var parts: AblationOptions

    @Option(help: "How many prompts are asked side by side.")
    var parallel = 1

    @Option(help: "How often an answer that cannot be used is asked for again: 0 to 2 (the usual).")
    var repairs: Int?

    @Flag(name: .shortAndLong, help: "Show one line a generation, and nothing of proposals and rules.")
    var quiet = false

    @Flag(help: "Show each answer as it comes, word for word.")
    var raw = false

    func validate() throws {
        if generations < 1 || generations > 100_000 {
            throw ValidationError("Generations are a whole number from 1 to 100000, not \(generations).")
        }
        for (name, value) in [
            ("children", children), ("start", start), ("population", population), ("screen", screen),
            ("repairs", repairs),
        ] {
            guard let value, let range = Setting.named(name)?.range, !range.contains(value) else { continue }
            throw ValidationError(
                "--\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(value).")
        }
        if !(1...64).contains(parallel) {
            throw ValidationError("--parallel takes a whole number from 1 to 64, not \(parallel).")
        }
        if faithful, allocation == .gain {
            throw ValidationError("--faithful and --allocation gain exclude each other.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let problem = try notebook.problem()
        if notebook.state.search.partition == nil {
            notebook.screen.message("No partition yet: six niches by the number of 3x3 convolutions.")
            try notebook.partition(by: .convolutions3x3, count: 6)
        }
        var settings = merged(notebook.state.settings)
        if !notebook.state.isConfigured, settings.method.consults { takeUsual(&settings, in: notebook) }
        try notebook.checkParts(settings)
        try check(settings)
        try notebook.checkJudge(settings)
        if settings != notebook.state.settings || !notebook.state.isConfigured {
            try notebook.record(.configured(settings))
        }
        if settings.method.consults { try notebook.announceDesigner() }
        if let mixture = SearchMakeup(notebook.state.search, next: settings).warning {
            notebook.screen.message(mixture)
        }
        let target = (notebook.state.search.generation ?? 0) + min(generations, try notebook.generationsBeforeCut)
        let engine = try notebook.engine(upTo: target, settings: settings)
        let view = SearchView(
            screen: notebook.screen, isQuiet: quiet, parallel: parallel, problem: problem, accuracy: problem.accuracy,
            isRaw: raw, target: target,
            bar: notebook.screen.showsStreams ? ProgressLine.standardError(notebook.surroundings.variables) : nil)
        let ending = try await notebook.drive(engine, showing: view)
        if notebook.cut != nil { throw CancellationError() }
        notebook.say(ending)
        try notebook.checkUse()
    }

    /// What the first `evolve` of a session goes by where nothing was said: statistics are asked niche by niche for one child
    /// each, which costs nothing, and a model once a generation.
    private func takeUsual(_ settings: inout SearchSettings, in notebook: isolated Notebook) {
        let isOffline = notebook.currentSelection.provider == .offline
        if !isOffline, calls == nil, !faithful, settings.ablation.has(.partition) { settings.calls = .generation }
        if settings.calls == .generation, posterior == nil { settings.posterior = .automatic }
        guard children == nil else { return }
        if isOffline {
            settings.children = SearchSettings.usualChildrenOffline
        } else if settings.calls == .generation {
            settings.children = SearchSettings.usualChildrenAtOnce
        }
    }

    /// A screen that keeps all it is given chooses nothing, without one nobody is asked, and who sees every cell has no
    /// member to choose.
    private func check(_ settings: SearchSettings) throws(WorkbenchError) {
        if members != nil, !settings.method.choosesMembers {
            throw WorkbenchError(
                .badArgument,
                "--members is no option of \(settings.method.rawValue), which looks at every cell itself.",
                hint: "It is one of the random searches and of the rivals that breed.")
        }
        if let screenBy, settings.screen == nil || settings.method.isRival {
            let why = settings.method.isRival ? "\(settings.method.rawValue) screens nothing" : "nothing is screened"
            throw WorkbenchError(
                .badArgument, "--screen-by \(screenBy.rawValue) has nothing to choose from: \(why).",
                hint: settings.method.isRival
                    ? "`--with co-evolution` asks a designer again; `--rank-by` is predictor-exhaustive's."
                    : "`--screen 30` asks each niche for thirty proposals.")
        }
        if let rankBy, settings.method != .predictorExhaustive {
            throw WorkbenchError(
                .badArgument,
                "--rank-by \(rankBy.rawValue) is for predictor-exhaustive, not \(settings.method.rawValue).",
                hint: "`--with predictor-exhaustive --rank-by \(rankBy.rawValue)`.")
        }
        guard let screen = settings.screen, screen.proposals < settings.children else { return }
        throw WorkbenchError(
            .badArgument,
            """
            --screen \(screen.proposals) asks for fewer proposals than the \(settings.children) children of each niche \
            that are evaluated.
            """, hint: "Ask for more proposals, or for fewer with --children.")
    }

    private func merged(_ old: SearchSettings) -> SearchSettings {
        var settings = old
        if let children { settings.children = children }
        if let allocation { settings.allocation = allocation }
        if faithful { settings.allocation = .equal }
        if let method {
            // What was chosen for one rival is not the next one's own.
            if method != old.method {
                settings.population = nil
                settings.members = nil
            }
            settings.method = method
        }
        if let members { settings.members = members }
        if let population { settings.population = population }
        if let start { settings.start = start }
        if let ablation = parts.choice { settings.ablation = ablation }
        if let repairs { settings.repairs = repairs }
        if let screen {
            let judge = settings.screen?.judge ?? .process
            settings.screen = screen > 0 ? ScreenSettings(proposals: screen, by: judge) : nil
        }
        if let rankBy { settings.ranking = rankBy }
        if let novelty { settings.novelty = novelty }
        if let calls { settings.calls = calls }
        if let posterior { settings.posterior = posterior }
        if let screenBy { settings.screen?.judge = screenBy }
        return settings
    }
}

extension SearchMethod: ExpressibleByArgument {}
extension Allocation: ExpressibleByArgument {}
extension ClassMember: ExpressibleByArgument {}
extension ScreenSettings.Judge: ExpressibleByArgument {}
extension Novelty: ExpressibleByArgument {}
extension CallSpan: ExpressibleByArgument {}
extension PosteriorShare: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Notebook {
    /// How many generations the running cell may finish.
    /// - Throws: `CancellationError` when the cell is cut before anything of it.
    fileprivate var generationsBeforeCut: Int {
        get throws {
            guard let cut else { return .max }
            let left = cut - (state.search.generation == nil ? 1 : 0)
            if left < 0 { throw CancellationError() }
            return left
        }
    }

    /// - Throws: where the designer was asked for two generations or more and none of its children could be used.
    func checkUse() throws(WorkbenchError) {
        let useless = state.search.uselessGenerations(since: state.roundsBeforeDesigner)
        guard useless >= 2, state.designer?.selection.provider != .offline else { return }
        throw WorkbenchError(
            .designer,
            "The designer has not proposed one usable child for \(useless) generations; answers are not asked for again any more.",
            hint:
                "`llm test` says what the model is fit for, `evolve 1 --raw` shows its answers, `llm use` chooses another."
        )
    }

    /// Says why a search stopped, where that is not what was asked for, and what to type next.
    func say(_ ending: SearchStep.Ending) {
        switch ending {
        case .generations: screen.message("Next: `front`, `metrics`, `kb show`, `plot pareto`.")
        case .budget(let limit):
            screen.message("The budget of \(limit.rawValue) is spent; `budget` shows and changes it.")
        case .heldBack(let limit):
            screen.message(
                "The call was not made; `budget` shows what is spent and raises the limit of \(limit.rawValue).")
        case .exhausted: screen.message("No usable cell is left that was not evaluated.")
        }
    }
}
