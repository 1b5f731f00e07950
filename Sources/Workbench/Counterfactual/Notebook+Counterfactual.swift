import Console
import Foundation
import LanguageModels
import Search
import Sessions

extension Notebook {
    /// Makes a journal's session again from a cell on with something otherwise, and compares the two.
    ///
    /// - Parameters:
    ///   - path: where the new session is kept; nil for a dry run, which stops before the first call that would differ.
    func replay(
        _ contents: JournalContents, otherwise change: Counterfactual, keeping path: String?, _ format: ReportFormat
    ) async throws {
        let old = SessionState(contents)
        let head = change.head(of: contents, old)
        try check(change, old, SessionState(seed: contents.header.seed, records: head))
        let library = AnswerLibrary(contents.records, policy: path == nil ? .stop : .ask)
        let other = Notebook(
            surroundings: path == nil ? quiet : surroundings,
            session: try Self.copy(contents.header, head, to: path), journalPath: nil, mode: .live)
        await other.reuse(library)
        for cell in change.inputs(for: contents, old) {
            screen.message("> \(Sanitizer.singleLine(cell.input))")
            let outcome = await other.run(cell)
            if outcome.status == .cancelled, cell.cut == nil || Task.isCancelled { throw CancellationError() }
            if outcome.status == .failed { break }
        }
        try await tell(old, other, library, path, format)
    }

    /// Runs a cell of another session, as far as it went there.
    private func run(_ cell: Counterfactual.Typed) async -> CellOutcome {
        cut = cell.cut
        defer { cut = nil }
        return await run(cell.input)
    }

    /// Answers of a journal are given again where prompts are the same.
    func reuse(_ library: AnswerLibrary) { self.library = library }

    /// - Throws: before prompts that the library holds no answer to, when nobody is to be asked; the offline designer, which
    ///   costs nothing, always may be.
    func checkAnswers(to prompts: [DesignPrompt]) throws(WorkbenchError) {
        guard let library, library.policy == .stop, currentSelection.provider != .offline else { return }
        let (space, templates) = (space, state.templates)
        unanswered = library.missing(prompts) { PromptText($0, space: space, templates: templates).digest }
        guard !unanswered.isEmpty else { return }
        throw WorkbenchError(.designer, "The next calls would differ from the recorded ones, and none is to be made.")
    }

    private func check(
        _ change: Counterfactual, _ old: SessionState, _ head: SessionState
    ) throws(WorkbenchError) {
        let tail = change.tail(of: old)
        guard let first = tail.first else {
            throw WorkbenchError(
                .badArgument, "No cell from \(change.from) on changed the search.", hint: "`history` lists the cells.")
        }
        for case .rule(let id) in change.changes where head.search.knowledge.rule(id)?.isActive != true {
            throw WorkbenchError(
                .badArgument, "No rule \(id) stands before cell \(first.number).",
                hint: "Choose a later cell, or see what the rule brought with `kb blame --without \(id)`.")
        }
        let own = Set(
            change.changes.compactMap(\.setting).compactMap { $0.split(separator: "=").first.map(String.init) })
        for cell in tail where own.contains(where: { cell.input.contains("--\($0) ") }) {
            screen.message("Cell \(cell.number) (\(Sanitizer.singleLine(cell.input))) says otherwise again.")
        }
        screen.message("Cells before \(first.number) stand; \(tail.count) are made again.")
    }

    private static func copy(
        _ header: JournalHeader, _ records: [JournalRecord], to path: String?
    ) throws(WorkbenchError) -> sending Session {
        guard let path else { return Session(header: header, records: records) }
        do {
            return try Session(
                header: header.renamed(SessionNames.name(of: path)), creating: path, holding: records)
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// Surroundings whose screen keeps what it is shown to itself.
    private var quiet: Surroundings {
        Surroundings(
            variables: surroundings.variables, clock: surroundings.clock, screen: RecordingScreen(),
            dataDirectory: surroundings.dataDirectory, sessionsDirectory: surroundings.sessionsDirectory,
            plotsDirectory: surroundings.plotsDirectory, gnuplot: surroundings.gnuplot)
    }

    private func tell(
        _ old: SessionState, _ other: Notebook, _ library: AnswerLibrary, _ path: String?, _ format: ReportFormat
    ) async throws {
        let new = await other.state
        let report = CounterfactualReport(recorded: old.search, otherwise: new.search)
        format.show(report.table, on: screen)
        guard !format.isForMachines else { return }
        let counts = library.counts
        screen.message(
            "\(counts.reused) prompts unchanged and answered as recorded, \(counts.asked) answered anew. HV is the span's."
        )
        let unanswered = await other.unanswered
        if !unanswered.isEmpty {
            say(unanswered, of: new.designer?.identity, library, try PriceBook.load(surroundings.variables).table)
        }
        guard let path else { return }
        let difference = LineDifference(before: old.line, after: new.line, space: space)
        if !difference.changes.isEmpty {
            screen.result(difference.table.aligned(width: screen.width, style: screen.style))
        }
        screen.message("It is kept in \(path); `plot hv --with \(SessionNames.name(of: path))` draws both.")
    }

    /// The calls that would differ, with what they would cost.
    private func say(
        _ prompts: [DesignPrompt], of identity: ModelIdentity?, _ library: AnswerLibrary, _ prices: PriceTable
    ) {
        var tokens = 0
        for prompt in prompts {
            let text = PromptText(prompt, space: space)
            let own = Usage.estimatedTokens(characters: text.system.count + text.user.count)
            tokens += own
            screen.result(
                "would differ: generation \(prompt.generation), niche \(prompt.niche.number), "
                    + "\(prompt.purpose.rawValue), about \(own) tokens")
        }
        let answers = library.meanAnswerTokens * prompts.count
        let usage = Usage(promptTokens: tokens, completionTokens: answers, isEstimated: true)
        let cost = identity.flatMap { prices.cost(of: usage, with: $0) }
        screen.message(
            """
            \(prompts.count) calls differ first: about \(tokens) prompt and \(answers) answer tokens, price \
            \(cost?.description ?? "unknown"). Later ones hang on their answers. Without --dry-run they are made.
            """)
    }
}
