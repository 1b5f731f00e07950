import ArgumentParser
import Console
import Search

/// The knowledge base.
struct KnowledgeCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kb", abstract: "Show and change the knowledge base of design rules.",
        discussion: "A rule's check is written in this language:\n" + RulePredicate.grammar,
        subcommands: [
            KnowledgeShowCommand.self, KnowledgeAddCommand.self, KnowledgeEditCommand.self,
            KnowledgeRetireCommand.self, KnowledgePinCommand.self, KnowledgeUnpinCommand.self,
            KnowledgeHistoryCommand.self, KnowledgeDiffCommand.self, KnowledgeBlameCommand.self,
            KnowledgeExportCommand.self,
        ])
}

/// `kb show`.
struct KnowledgeShowCommand: WorkbenchCommand {
    static let examples = [
        Example("kb show", "every rule that stands, with its evidence"),
        Example("kb show --niche 3", "the rules that niche 3 sees"),
        Example("kb show --retired", "also those that were taken back"),
        Example("kb show --json", "rules, verdicts and gains for other programs"),
    ]
    static let configuration = described("show", "Show the rules with what the evaluated cells say of each.")

    @Option(help: "Only the rules this niche sees.")
    var niche: Int?

    @Flag(help: "Also rules that were retired.")
    var retired = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let report = try notebook.knowledgeReport(niche: niche, retired: retired)
        if format.isForMachines {
            let objectives = notebook.state.task?.objectives ?? [.error, .latency]
            format.show(KnowledgeTable(report: report, objectives: objectives).table, on: notebook.screen)
            return
        }
        if report.lines.isEmpty {
            notebook.screen.result("No rules yet.")
            notebook.screen.message("`evolve` lets the designer write some; `kb add \"...\"` adds your own.")
            return
        }
        notebook.screen.result(Sanitizer.sanitized(report.text))
        notebook.screen.message(RuleLine.legend + ".")
    }
}

/// `kb export`.
struct KnowledgeExportCommand: WorkbenchCommand {
    static let examples = [
        Example("kb export md", "as Markdown"), Example("kb export json", "for other programs"),
    ]
    static let configuration = described("export", "Print the knowledge base as Markdown or JSON.")

    @Argument(help: "md or json.")
    var form: Form

    enum Form: String, CaseIterable, ExpressibleByArgument { case md, json }

    func run(in notebook: isolated Notebook) async throws {
        let report = try notebook.knowledgeReport(niche: nil, retired: true)
        switch form {
        case .md: notebook.screen.result(Sanitizer.sanitized(report.markdown))
        case .json:
            do {
                notebook.screen.result(try report.json())
            } catch {
                throw WorkbenchError(.file, "The knowledge base has no JSON: \(error.localizedDescription).")
            }
        }
    }
}

extension Notebook {
    /// The rules with their evidence from all evaluations so far.
    func knowledgeReport(niche: Int?, retired: Bool) throws(WorkbenchError) -> KnowledgeReport {
        let base = state.search.knowledge
        if let niche, !(0..<base.niches).contains(niche) {
            throw WorkbenchError(
                .badArgument,
                base.niches == 0
                    ? "There are no niches yet." : "Niche \(niche) does not exist: 0 to \(base.niches - 1).")
        }
        // The rules are in the journal; only their evidence needs the tables.
        guard state.task != nil, let problem = try? problem() else {
            return KnowledgeReport(base, niche: niche, retired: retired)
        }
        let evidence = base.evidence(
            over: state.search.archive.evaluations, objectives: problem.objectives, in: problem.space, seed: state.seed)
        return KnowledgeReport(base, evidence: evidence, niche: niche, retired: retired)
    }

    /// Makes an edit of the user's and records what came of it.
    func edit(_ edit: KnowledgeEdit) throws(WorkbenchError) {
        let problem = try problem()
        guard state.search.partition != nil else {
            throw WorkbenchError(.badArgument, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        let generation = state.search.generation ?? 0
        var base = state.search.knowledge
        let outcome = base.apply(edit, generation: generation, author: .user, in: problem.space)
        if let refusal = outcome.refusal { throw WorkbenchError(.badArgument, refusal.message, hint: refusal.hint) }
        try record(
            .search(.knowledgeRevised(KnowledgeRevision(niche: nil, generation: generation, outcomes: [outcome]))))
        if let rule = outcome.rule { screen.result(RuleLine(rule).text) }
    }
}
