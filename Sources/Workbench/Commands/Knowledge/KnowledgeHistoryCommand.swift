import ArgumentParser
import Search
import Sessions

/// `kb history`.
struct KnowledgeHistoryCommand: WorkbenchCommand {
    static let examples = [
        Example("kb history", "every change that was asked for, and what came of it"),
        Example("kb history r1", "the life of one rule"),
        Example("kb history --niche 2 --csv", "what the designer of niche 2 asked for"),
    ]
    static let configuration = described(
        "history", "List every change of the knowledge base: who asked for it, in which generation, what came of it.")

    @Argument(help: "Only this rule: r1, r2, ...")
    var id: String?

    @Option(help: "Only what the designer asked for in this niche.")
    var niche: Int?

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let search = notebook.state.search
        if let id { _ = try search.knowledge.requireRule(id) }
        try notebook.requireNiche(niche)
        let entries = KnowledgeHistory(search.revisions).entries.filter { entry in
            (id == nil || entry.outcome?.rule?.id == id) && (niche == nil || entry.niche == niche)
        }
        format.show(KnowledgeHistoryReport(entries: entries).table, on: notebook.screen)
    }
}

/// `kb diff`.
struct KnowledgeDiffCommand: WorkbenchCommand {
    static let examples = [
        Example("kb diff 1..2", "what generation 2 changed"),
        Example("kb diff 1..", "since generation 1; `..3` is up to generation 3"),
    ]
    static let configuration = described(
        "diff", "Show what changed between the ends of two generations: rules added, edited, retired, and verdicts.",
        discussion: """
            A verdict is what the cells evaluated by the end of a generation say of a rule that stands at both ends. \
            Changes that you make after a generation count to it.
            """)

    @Argument(help: "Two generations: 3..7, 3.. or ..7.", transform: GenerationRange.init(typed:))
    var range: GenerationRange

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let search = notebook.state.search
        let last = search.generation ?? 0
        let (from, to) = (range.from ?? 0, range.to ?? last)
        guard from <= to, to <= last else {
            throw WorkbenchError(
                .badArgument, "\(from)..\(to) is no stretch of generations: they are 0 to \(last), the earlier first.")
        }
        let problem = try notebook.problem()
        let seed = notebook.state.seed
        func verdicts(_ base: KnowledgeBase, after number: Int) -> [String: String] {
            base.evidence(
                over: search.archive.evaluations.filter { $0.generation <= number }, objectives: problem.objectives,
                in: problem.space, seed: seed
            ).mapValues(\.verdict.rawValue)
        }
        let (old, new) = (search.knowledge(after: from), search.knowledge(after: to))
        let report = KnowledgeDiffReport(
            from: old, to: new, verdicts: (verdicts(old, after: from), verdicts(new, after: to)))
        if report.changes.isEmpty, !format.isForMachines {
            notebook.screen.result("Nothing changed between the ends of generations \(from) and \(to).")
            return
        }
        format.show(report.table, on: notebook.screen)
    }
}

/// Two generations as they are typed: `3..7`; an end that is missing is the first or the last there is.
struct GenerationRange: Sendable {
    let from: Int?
    let to: Int?

    init(typed text: String) throws {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false)
        func isEnd(_ end: Substring) -> Bool {
            end.utf8.count <= 6 && end.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard ends.count == 2, ends.allSatisfy(isEnd), ends.contains(where: { !$0.isEmpty }) else {
            throw ValidationError("'\(text.prefix(40))' is no stretch of generations: 3..7, 3.. or ..7.")
        }
        from = Int(ends[0])
        to = Int(ends[1])
    }
}

extension KnowledgeBase {
    /// The rule of that id.
    func requireRule(_ id: String) throws(WorkbenchError) -> Rule {
        if let rule = rule(id) { return rule }
        throw .unknownName("rule", id, known: rules.isEmpty ? ["there are none yet"] : rules.map(\.id))
    }
}

extension Notebook {
    /// - Throws: when the niche is given and does not exist.
    func requireNiche(_ niche: Int?) throws(WorkbenchError) {
        let count = state.search.knowledge.niches
        guard let niche, !(0..<count).contains(niche) else { return }
        throw WorkbenchError(
            .badArgument,
            count == 0 ? "There are no niches yet." : "Niche \(niche) does not exist: 0 to \(count - 1).")
    }
}
