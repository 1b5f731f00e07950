import Foundation
import Search
import Testing

@testable import Workbench

/// Answers as models really give them, from a server through to the journal and the screen.
@Suite(AnswerServer.isAvailable) struct BadAnswerTests {
    /// What a kind of answer leads to in a generation of two niches.
    private struct Case {
        let mode: String
        /// Children that can be used: evaluated, or known already.
        var usable = 6
        /// Calls asked again; nil where that hangs on which cells are known.
        var repairs: Int? = 0
        /// Reasons that refusals must have, beside cells that are known.
        var refused: Set<Refusal.Reason> = []
    }

    private static let cases = [
        Case(mode: "good"), Case(mode: "prose"), Case(mode: "fences"), Case(mode: "mend", repairs: 4),
        Case(mode: "truncated", usable: 2, repairs: 4), Case(mode: "controls-prose"),
        Case(mode: "broken", usable: 0, repairs: 8, refused: [.unreadable]),
        Case(mode: "wrong-ops", usable: 0, repairs: 4, refused: [.malformed]),
        Case(mode: "wrong-edges", usable: 0, repairs: 4, refused: [.malformed]),
        Case(mode: "none", usable: 0), Case(mode: "fifty", refused: [.surplus]),
        Case(mode: "repeated", usable: 2, refused: [.repeated]),
        Case(mode: "elsewhere", usable: 0, repairs: 4, refused: [.outsideNiche]),
        Case(mode: "refusal", usable: 0, repairs: 8, refused: [.unreadable]),
        Case(mode: "empty", usable: 0, repairs: 8, refused: [.unreadable]),
        Case(mode: "blank", usable: 0, repairs: 8, refused: [.unreadable]),
        Case(mode: "types", repairs: nil, refused: [.malformed]),
        Case(mode: "controls", usable: 4, repairs: nil, refused: [.malformed]),
    ]

    /// One session for all of them: what follows a bad answer must not suffer from it.
    @Test func badAnswersAreCountedShownAndKept() async throws {
        let model = try await ModelDesk([])
        for bad in Self.cases {
            let before = await model.search
            let line = try AnswerServer.use("\(bad.mode):case")
            #expect(await model.run(line).outcome == .done)
            let (outcome, shown) = await model.run(ModelDesk.evolve)
            #expect(outcome == .done, "\(bad.mode): \(shown)")
            let after = await model.search
            let outcomes = after.lastOutcomes.values
            let refusals = outcomes.flatMap(\.refused).map(\.reason)
            let known = refusals.filter { $0 == .known || ($0 == .repeated && bad.mode != "repeated") }.count
            let usable = outcomes.flatMap(\.accepted).count + known
            #expect(bad.mode == "fifty" ? usable >= 6 : usable == bad.usable, "\(bad.mode): \(usable) usable")
            #expect(after.generation == (before.generation ?? 0) + 1, "\(bad.mode)")
            let repairs = after.spending.repairs - before.spending.repairs
            #expect(repairs == bad.repairs ?? repairs, "\(bad.mode)")
            #expect(after.spending.calls - before.spending.calls == 4 + repairs, "\(bad.mode)")
            var reasons = Set(refusals)
            if bad.mode != "repeated" { reasons.remove(.repeated) }
            #expect(reasons.subtracting([.known]) == bad.refused, "\(bad.mode): \(refusals)")
            #expect(ModelDesk.isHarmless(shown), "\(bad.mode): \(shown.debugDescription)")
            #expect(!shown.contains(ModelDesk.key))
        }
        // What is shown later repeats words of the answers.
        let later = await model.run("kb show; prompt show 1; prompt show 1 --generation 1; front; history; budget")
        #expect(later.outcome == .done && ModelDesk.isHarmless(later.shown), "\(later.shown.debugDescription)")
        let journal = try model.journal()
        #expect(journal.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 })
        await model.verify()
    }

    @Test func anAnswerAskedForAgainIsToldWhatWasWrong() async throws {
        let model = try await ModelDesk([AnswerServer.use("mend:told")])
        #expect(await model.run(ModelDesk.evolve).outcome == .done)
        let prompts = try AnswerServer.requests(for: "mend:told").compactMap {
            $0["body"]?["messages"]?.elements?.last?["content"]?.string
        }
        #expect(prompts.count == 8)
        let repairs = prompts.filter { $0.contains("could not be used: the answer held no JSON object") }
        #expect(repairs.count == 4)
        for repair in repairs {
            #expect(repair.contains("It began: I would take a residual network."))
            // It is the whole prompt again, since a call remembers nothing.
            #expect(prompts.contains { repair != $0 && repair.hasPrefix($0) })
        }
        let shown = await model.run("prompt show 1 --generation 1 --repair 1").shown
        #expect(shown.contains("could not be used") && shown.contains("repair 1, template standard 1"), "\(shown)")
        #expect(shown.contains("asked, and answered in the journal"))
        let before = await model.search.spending.calls
        _ = await model.run(try AnswerServer.use("refusal:none"))
        #expect(await model.run("evolve 1 --repairs 0").outcome == .done)
        #expect(await model.search.spending.calls == before + 4, "without repairs nothing is asked again")
        await model.verify()
    }

    /// A flood is stopped at one megabyte; a stream that ends inside a character, or stands still, breaks off.
    @Test func streamsThatBreakOffAreLoggedAndAskedForAgain() async throws {
        let model = try await ModelDesk([])
        let cases = [("huge", "answerTooLong", 1), ("cut-character", "cut", 3), ("hang", "timedOut", 3)]
        var seen = 0
        for (mode, code, calls) in cases {
            #expect(await model.run(try AnswerServer.use("\(mode):broken", "--idle 0.3")).outcome == .done)
            let (outcome, shown) = await model.run(ModelDesk.evolve + " --quiet")
            #expect(outcome.status == .failed && shown.contains("openai did not answer"), "\(shown)")
            let failures = try model.events().compactMap { event -> FailedCall? in
                if case .callFailed(let call) = event { call } else { nil }
            }
            #expect(failures.dropFirst(seen).map(\.code) == Array(repeating: code, count: calls))
            for failure in failures.dropFirst(seen) {
                #expect(!failure.text.isEmpty && failure.text.utf8.count <= 65_536)
                #expect(failure.bytes >= failure.text.utf8.count && !failure.text.contains("\u{FFFD}"))
                #expect(failure.answerTokens > 0)
            }
            if mode == "huge" { #expect(failures.last?.bytes == 1 << 20) }
            seen = failures.count
        }
        // What a server read too little of is no answer, whichever protocol it speaks.
        for provider in ["openai", "anthropic", "ollama"] {
            _ = await model.run(try AnswerServer.use("shortened:\(provider)", as: provider))
            let (outcome, shown) = await model.run(ModelDesk.evolve)
            #expect(outcome.status == .failed)
            #expect(shown.contains("the server read 20 prompt tokens where about"), "\(shown)")
        }
        let spending = await model.search.spending
        // Anthropic's protocol tells the prompt's tokens first: that call ends before anything has come.
        #expect(spending.calls == 9 && spending.estimatedTokens == spending.tokens && spending.tokens > 0)
        #expect(await model.search.round != nil, "the generation can be taken up again")
        #expect(await model.run("llm use offline").outcome == .done)
        #expect(await model.run("evolve 1").outcome == .done)
        // One broken stream does not end a search.
        _ = await model.run(try AnswerServer.use("flaky:once"))
        let (outcome, shown) = await model.run("evolve 1 --parallel 4")
        #expect(outcome == .done && ModelDesk.isHarmless(shown), "\(shown)")
        await model.verify()
    }
}
