import Determinism
import LanguageModels
import Search
import SearchSpaces
import Sessions

extension Notebook {
    /// Asks the designer all prompts, at most `view.parallel` side by side, and records the answers in their order.
    ///
    /// The first unfinished answer is shown as it comes; those behind it wait for their turn, so that the screen and
    /// the journal are the same however fast each came. An answer that breaks off is recorded as far as it came and
    /// asked for again, twice at the most. When a call fails, those that are whole are kept all the same.
    /// - Returns: why not all prompts were asked; nil when they were.
    func consult(_ prompts: [DesignPrompt], showing view: SearchView) async throws
        -> SearchStep.Ending?
    {
        let desk = try callDesk()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            var calls: [RunningCall] = []
            var refused: Budget.Limit?
            var place = 0
            var broken = 0
            while place < prompts.count {
                while refused == nil, calls.count < min(place + max(view.parallel, 1), prompts.count) {
                    let prompt = prompts[calls.count]
                    refused = try await refusal(of: prompt, beside: calls[place...].map(\.forecast), desk)
                    if refused != nil { break }
                    let call = desk.call(prompt)
                    calls.append(call)
                    group.addTask { await call.channel.pour(desk.designer.answer(to: call.prompt)) }
                }
                guard place < calls.count else { break }
                view.announce(calls[place].prompt, designer: desk.designer.identity, in: state.search)
                do {
                    try await take(calls[place], desk, showing: view)
                    place += 1
                    broken = 0
                } catch {
                    guard broken < Self.asksAgain, Self.mayComeBetter(error) else {
                        await keep(calls[(place + 1)...], desk) { group.cancelAll() }
                        if error is SecondsSpent { return .budget(.seconds) }
                        throw worded(error, desk)
                    }
                    broken += 1
                    let others = calls[(place + 1)...].map(\.forecast)
                    refused = try await refusal(of: prompts[place], beside: others, desk)
                    if refused != nil {
                        await keep(calls[(place + 1)...], desk) { group.cancelAll() }
                        break
                    }
                    let call = desk.call(prompts[place])
                    calls[place] = call
                    group.addTask { await call.channel.pour(desk.designer.answer(to: call.prompt)) }
                }
            }
            return refused.map(SearchStep.Ending.heldBack)
        }
    }

    /// chosen: a stream that breaks off three times is not bad luck.
    private static let asksAgain = 2

    /// The budget's seconds ran out during a call.
    private struct SecondsSpent: Error {}

    /// Shows and records one answer, or what came of it.
    private func take(_ call: RunningCall, _ desk: CallDesk, showing view: SearchView)
        async throws
    {
        let alarm = millisecondsLeft.map { left in
            Task {
                try await Task.sleep(for: .milliseconds(left))
                call.channel.end(SecondsSpent())
            }
        }
        defer { alarm?.cancel() }
        do {
            let search = state.search
            var characters = 0
            let answer = try await call.channel.collect { event in
                if case .text(let piece) = event { characters += piece.utf8.count }
                view.show(event, of: call.prompt, characters: characters, in: search)
            }
            view.endAnswer()
            try record(.search(.answered(entry(answer, for: call, desk))))
        } catch {
            view.endAnswer()
            try recordFailure(of: call, error, desk)
            throw error
        }
    }

    /// Records the whole answers of calls behind one that failed, and what had come of the others.
    private func keep(_ calls: ArraySlice<RunningCall>, _ desk: CallDesk, cancelling: () -> Void) async {
        // A recorded answer comes at once, but only when its task has had its turn.
        if isReplay { for call in calls { await call.channel.waitUntilOver() } }
        cancelling()
        for call in calls {
            if let whole = call.channel.wholeAnswer {
                try? record(.search(.answered(entry(whole, for: call, desk))))
            } else {
                try? recordFailure(of: call, CancellationError(), desk)
            }
        }
    }

    /// Records what had come of an answer that broke off, since it is paid for; nothing when nothing had.
    private func recordFailure(of call: RunningCall, _ error: any Error, _ desk: CallDesk) throws {
        if case .replay(let answers) = mode {
            if let failure = answers.givenFailure(call.prompt.call) {
                try record(.search(.callFailed(failure.asked(call.text.digest))))
            }
            return
        }
        guard let partial = call.channel.partialAnswer else { return }
        let fault = error as? ModelError
        let code =
            error is CancellationError ? FailedCall.cancelled : (fault?.code ?? (.timedOut)).rawValue
        let message =
            fault?.message
            ?? (error is CancellationError ? "the call was cancelled" : "the budget of seconds ended the call")
        let failed = FailedCall(
            partial, of: call.prompt, worded: call.text, code: code, message: message, hint: fault?.hint,
            cost: desk.cost(of: partial.usage))
        try record(.search(.callFailed(failed)))
    }

    /// Whether the same call may go better the next time: its answer had begun and broke off. A flood would only be paid
    /// for again.
    private static func mayComeBetter(_ error: any Error) -> Bool {
        guard let error = error as? ModelError, error.partial != nil else { return false }
        return error.code == .cut || error.code == .timedOut
    }

    private func worded(_ error: any Error, _ desk: CallDesk) -> any Error {
        if error is CancellationError || error is WorkbenchError { return error }
        return WorkbenchError(designer: desk.designer.identity, error)
    }

    private func entry(_ answer: ModelAnswer, for call: RunningCall, _ desk: CallDesk) -> DesignerAnswer {
        var cost = desk.cost(of: answer.usage)
        var provenance: PromptProvenance? = PromptProvenance(
            call.prompt, worded: call.text, templates: desk.templates)
        // What it cost then stays what it cost; journals older than provenance have none.
        if case .replay(let answers) = mode, let given = answers.givenAnswer(call.prompt.call) {
            cost = given.cost
            if given.provenance == nil { provenance = nil }
        }
        return DesignerAnswer(answer, to: call.prompt, worded: call.text, cost: cost, provenance: provenance)
    }

    /// Who is called now.
    func callDesk() throws(WorkbenchError) -> CallDesk {
        let designer = try currentDesigner()
        let space = try problem().space
        let templates = state.templates
        let isPriced = !isReplay && designer.identity != OfflineDesigner.identity
        return CallDesk(
            designer: designer, templates: templates,
            wording: { PromptText($0, space: space, templates: templates) },
            price: isPriced ? try PriceBook.load(surroundings.variables).table.price(of: designer.identity) : nil)
    }

    /// What is left of the budget's seconds; nil without such a limit, and in a replay.
    private var millisecondsLeft: Int? {
        guard !isReplay, let seconds = state.search.budget.seconds else { return nil }
        return max(seconds * 1000 - millisecondsTaken, 0)
    }
}

extension WorkbenchError {
    init(designer: ModelIdentity, _ error: any Error) {
        if let known = error as? ModelError {
            self.init(
                .designer, "\(designer.provider) did not answer: \(known.message).",
                hint: known.hint.map(Self.sentence))
        } else {
            self.init(.designer, "\(designer.provider) did not answer: \(error).")
        }
    }

    /// A clause as a sentence.
    static func sentence(_ clause: String) -> String {
        guard let first = clause.first, !clause.hasSuffix(".") else { return clause }
        return first.uppercased() + clause.dropFirst() + "."
    }
}
