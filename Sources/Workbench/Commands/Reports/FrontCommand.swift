import ArgumentParser
import Search

/// Shows the front of all that was evaluated.
struct FrontCommand: WorkbenchCommand {
    static let examples = [
        Example("front", "the non-dominated cells, most accurate first"),
        Example("front --niche 3", "the front within one niche"),
        Example("front --sort latency --where 'latency < 6'", "the fast part of it, fastest first"),
        Example("front --csv", "for other programs"),
    ]
    static let configuration = described(
        "front", "Show the non-dominated cells, with test accuracy beside what the search saw.")

    @Option(help: "Only this niche's front.")
    var niche: Int?

    @Option(help: "The objective to sort by, best first: error (the usual), latency, or energy.")
    var sort: Objective?

    @Option(
        name: .customLong("where"),
        help: "Only what lies within a bound: 'latency < 3', 'error <= 9'; several bounds hold together.",
        transform: FrontBound.typed)
    var bounds: [FrontBound] = []

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let archive = notebook.state.search.archive
        if archive.count == 0 { throw WorkbenchError.nothingEvaluated() }
        if let niche, let spec = notebook.state.search.partition, !spec.niches.indices.contains(niche) {
            throw WorkbenchError(.badArgument, "Niche \(niche) does not exist: 0 to \(spec.niches.count - 1).")
        }
        let problem = try notebook.problem()
        for objective in bounds.map(\.objective) + [sort].compactMap(\.self)
        where !problem.objectives.contains(objective) {
            throw WorkbenchError.noObjective(objective, of: problem)
        }
        var front = niche.map { archive.front(ofNiche: $0) } ?? archive.front()
        front = front.filter { evaluation in
            bounds.allSatisfy { $0.holds(for: evaluation, objectives: problem.objectives) ?? false }
        }
        if let sort, let place = problem.objectives.firstIndex(of: sort) {
            front.sort { ($0.values[place], $0.number) < ($1.values[place], $1.number) }
        }
        format.show(FrontReport(front: front, problem: problem, marks: notebook.state.marks).table, on: notebook.screen)
        if !format.isForMachines, let mixture = SearchMakeup(notebook.state.search).warning {
            notebook.screen.message(mixture)
        }
    }
}

/// Names the evaluated architecture to take where a device leaves so much room.
struct RecommendCommand: WorkbenchCommand {
    static let examples = [
        Example("recommend --where 'latency < 6'", "the most accurate architecture that is fast enough"),
        Example("recommend --where 'latency < 6' --json", "for other programs"),
    ]
    static let configuration = described(
        "recommend",
        "Name the most accurate evaluated architecture within bounds, and what a little more room would buy.",
        discussion: """
            Of what was evaluated in this session: the least error within all bounds, and the next architecture of the front \
            that is more accurate, with what it costs.
            """)

    @Option(
        name: .customLong("where"), help: "A bound: 'latency < 3', 'energy <= 20'; several bounds hold together.",
        transform: FrontBound.typed)
    var bounds: [FrontBound] = []

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let archive = notebook.state.search.archive
        if archive.count == 0 { throw WorkbenchError.nothingEvaluated() }
        let problem = try notebook.problem()
        for objective in bounds.map(\.objective) where !problem.objectives.contains(objective) {
            throw WorkbenchError.noObjective(objective, of: problem)
        }
        // The front is in order of error, so the first within all bounds is the most accurate.
        let front = archive.front()
        let within = front.firstIndex { evaluation in
            bounds.allSatisfy { $0.holds(for: evaluation, objectives: problem.objectives) ?? false }
        }
        guard let within else {
            throw WorkbenchError(
                .badArgument, "Nothing that was evaluated lies within these bounds.",
                hint: "`front --sort latency` shows what there is; `evolve` goes on searching.")
        }
        let shown = [front[within]] + (within > 0 ? [front[within - 1]] : [])
        format.show(FrontReport(front: shown, problem: problem, marks: notebook.state.marks).table, on: notebook.screen)
        if !format.isForMachines, within > 0 {
            notebook.screen.message("The second line is what a little more room would buy.")
        }
    }
}

extension WorkbenchError {
    static func noObjective(_ objective: Objective, of problem: TableProblem) -> WorkbenchError {
        let known = problem.objectives.map(\.rawValue).joined(separator: ", ")
        return WorkbenchError(
            .badArgument, "\(problem.title) has no \(objective.rawValue): its objectives are \(known).",
            hint: objective == .energy ? "`task ... --energy` takes energy as a third, where it is known." : nil)
    }
}
