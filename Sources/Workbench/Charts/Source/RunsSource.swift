import Console
import Determinism
import Figures
import Search
import SearchSpaces
import Sessions

/// What figures of a campaign are made from: its runs, and which of them are shown.
struct RunsSource {
    let results: CampaignResults
    /// The journal's name without its ending, for captions and file names.
    let name: String
    /// Places of the searchers shown, in the order asked for.
    let searchers: [Int]
    /// Places of the tasks shown.
    let tasks: [Int]
    /// The last digest of the journal's chain: equal digests, equal runs.
    let digest: String
    let catalogue: ProblemCatalogue

    /// Eight looks can be told apart.
    static let mostSearchers = 8

    /// Reads the journal at `path`.
    /// - Parameters:
    ///   - searchers: names; none for all.
    ///   - tasks: titles; none for all.
    /// - Throws: when it cannot be read, holds no run, or has no such searcher or task.
    init(reading path: String, searchers: [String], tasks: [String], catalogue: ProblemCatalogue) throws(WorkbenchError)
    {
        let journal = try CampaignSource(reading: path)
        results = journal.results
        guard !results.runs.isEmpty else { throw .noRuns(path) }
        let file = path.split(separator: "/").last.map(String.init) ?? path
        name = file.hasSuffix(".runs") ? String(file.dropLast(".runs".count)) : file
        self.searchers = try results.spec.searchers(named: searchers)
        self.tasks = try results.spec.tasks(named: tasks)
        digest = journal.digest
        self.catalogue = catalogue
    }

    var spec: CampaignSpec { results.spec }

    /// What a searcher is called in a legend.
    func title(_ searcher: Int) -> String { spec.searchers[searcher].name }

    /// The same without what stands in brackets, for ticks.
    func shortTitle(_ searcher: Int) -> String {
        let name = title(searcher)
        guard let bracket = name.firstRange(of: " (") else { return name }
        return String(name[..<bracket.lowerBound])
    }

    /// A searcher looks the same in all figures of its campaign, as long as there are looks enough.
    func role(_ searcher: Int) -> SeriesRole {
        let place = spec.searchers.count <= Self.mostSearchers ? searcher : searchers.firstIndex(of: searcher)
        return .series(place ?? searcher)
    }

    /// - Throws: when more searchers are shown than a figure of that kind tells apart.
    func requireFewSearchers(_ most: Int = mostSearchers, for figure: String) throws(WorkbenchError) {
        guard searchers.count > most else { return }
        let names = searchers.map { CommandWords.quoted(title($0)) }
        throw WorkbenchError(
            .badArgument, "\(searchers.count) searchers are too many for \(figure): at most \(most) can be told apart.",
            hint: "Choose with `--searcher`, as often as you like: \(names.joined(separator: ", ")).")
    }

    /// The one searcher shown.
    /// - Throws: when there are several.
    func requireSearcher(for figure: String) throws(WorkbenchError) -> Int {
        guard searchers.count == 1 else {
            let names = searchers.map { CommandWords.quoted(title($0)) }
            throw WorkbenchError(
                .badArgument, "\(figure) shows one searcher, and \(searchers.count) were chosen.",
                hint: "Choose with `--searcher`: \(names.joined(separator: ", ")).")
        }
        return searchers[0]
    }

    /// The one task shown.
    /// - Throws: when there are several.
    func requireTask(for figure: String) throws(WorkbenchError) -> Int {
        guard tasks.count == 1 else {
            throw WorkbenchError(
                .badArgument, "\(figure) shows one task, and \(tasks.count) were chosen.",
                hint: "Choose with `--task`, such as `--task '\(spec.tasks[tasks[0]].title)'`.")
        }
        return tasks[0]
    }

    /// - Throws: for fewer seeds than a figure needs.
    func requireSeeds(_ least: Int, for figure: String) throws(WorkbenchError) {
        guard spec.seeds < least else { return }
        throw WorkbenchError(
            .badArgument, "\(figure) needs at least \(least) seeds, and the campaign \(name) has \(spec.seeds).",
            hint:
                "`seeds = 10` in the campaign's file gives ten; it is then another campaign, with a journal of its own."
        )
    }

    /// Runs of a searcher on a task, seed after seed; those not performed are left out.
    func runs(_ searcher: Int, on task: Int) -> [CampaignRun] {
        (1...max(spec.seeds, 1)).compactMap { results.run(task: task, searcher: searcher, seed: $0) }
    }

    /// The problem of a task; nil where its tables are not here.
    func problem(_ task: Int) -> TableProblem? { try? catalogue.problem(spec.tasks[task]) }

    /// The problem of a task.
    /// - Throws: where its tables are not here.
    func requireProblem(_ task: Int) throws(WorkbenchError) -> TableProblem { try catalogue.problem(spec.tasks[task]) }

    /// What is shown, and where it comes from, for the caption.
    var provenance: [String] {
        let shown = tasks.count == 1 ? spec.tasks[tasks[0]].title : "\(tasks.count) tasks"
        let names = searchers.map(title).joined(separator: ", ")
        let accuracy = spec.tasks.first?.accuracy ?? ""
        let tables = spec.tasks.first?.tables.map { ", tables \($0.short)" } ?? ""
        let part = results.isComplete ? "" : ", \(results.runs.count) of \(spec.runs.count) runs"
        return [
            "campaign \(name), runs \(digest)\(part), \(shown), \(spec.seeds) seeds, searchers \(names)",
            "searched in \(accuracy) accuracy, measured in test accuracy\(tables)",
        ]
    }
}

extension WorkbenchError {
    static func noRuns(_ path: String) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "The campaign in \(path) has no finished run yet.",
            hint: "`campaign FILE` performs what is left of it.")
    }

    static func noCampaignValues(_ what: String) -> WorkbenchError {
        WorkbenchError(
            .figure, "No run of these searchers on these tasks has \(what).",
            hint: "`campaign FILE` performs what is left of a campaign.")
    }
}
