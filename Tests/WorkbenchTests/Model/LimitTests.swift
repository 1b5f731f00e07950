import Foundation
import LanguageModels
import Search
import Synchronization
import TestSupport
import Testing

@testable import Workbench

/// Limits of tokens, money and seconds: asked about before they are passed, held in scripts.
@Suite(AnswerServer.isAvailable) struct LimitTests {
    /// Somebody who gives the same answers in order, then refuses; keeps what was asked.
    private final class Script: Asker {
        private let answers: Mutex<[Consent]>
        let questions = Mutex<[String]>([])

        init(_ answers: [Consent]) { self.answers = Mutex(answers) }

        func consent(to question: String) async -> Consent {
            questions.withLock { $0.append(question) }
            return answers.withLock { $0.isEmpty ? .no : $0.removeFirst() }
        }
    }

    private static func decisions(_ model: ModelDesk) throws -> [LimitDecision] {
        try model.events().compactMap { event in
            if case .limitAsked(let decision) = event { decision } else { nil }
        }
    }

    /// Prices in a file of the user's; nothing else is in its folder.
    private static func prices(_ text: String, in folder: TemporaryFolder) throws {
        let path = folder.path + "/llm-nas"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try text.write(toFile: path + "/prices.txt", atomically: true, encoding: .utf8)
    }

    @Test func callsThatCouldPassALimitAreHeldBackOrAskedAbout() async throws {
        let model = try await ModelDesk([AnswerServer.use("good:tokens"), "budget --tokens 3000"])
        let (outcome, shown) = await model.run(ModelDesk.evolve + " --quiet")
        #expect(outcome == .done)
        #expect(shown.contains("The next call may take up to ") && shown.contains("The call was not made"), "\(shown)")
        let held = await model.search.spending
        #expect(held.calls > 0 && held.tokens < 3000)
        #expect(try AnswerServer.requests(for: "good:tokens").count == held.calls, "nothing was sent after that")
        #expect(try Self.decisions(model).map(\.isGranted) == [false])
        // At a terminal one is asked: once, then for good.
        let script = Script([.once, .always])
        await model.notebook.ask(script)
        #expect(await model.run("evolve 1 --quiet").outcome == .done)
        #expect(script.questions.withLock(\.count) == 2)
        let decisions = try Self.decisions(model).dropFirst()
        #expect(decisions.map(\.isGranted) == [true, true] && decisions.allSatisfy { $0.limit == .tokens })
        #expect((decisions.first?.budget.tokens ?? 0) > 3000 && decisions.last?.budget.tokens == nil)
        let lifted = await model.search
        #expect(lifted.generation == 1 && lifted.budget.tokens == nil)
        // A limit that was reached is asked about as well.
        #expect(await model.run("budget --calls \(lifted.spending.calls)").outcome == .done)
        await model.notebook.ask(Script([.once]))
        #expect(await model.run("evolve 1 --quiet").outcome == .done)
        #expect(await model.search.generation == 2)
        // Seconds end a running call.
        await model.notebook.ask(Script([]))
        _ = await model.run(try AnswerServer.use("hang:seconds"))
        #expect(await model.run("budget --seconds 1").outcome == .done)
        let hung = await model.run("evolve 1 --quiet")
        #expect(hung.outcome == .done && hung.shown.contains("The budget of seconds is spent"), "\(hung.shown)")
        let failed = try model.events().compactMap { event -> FailedCall? in
            if case .callFailed(let call) = event { call } else { nil }
        }
        #expect(failed.map(\.message) == ["the budget of seconds ended the call"])
        await model.verify()
    }

    @Test func moneyGoesByTheUsersPricesAndIsNotGuessed() async throws {
        let folder = try TemporaryFolder()
        try Self.prices("# mine\nopenai@127.0.0.1 good:money 2 100\n", in: folder)
        let model = try await ModelDesk(
            [AnswerServer.use("good:unknown"), "budget --money 0.21"], variables: ["XDG_CONFIG_HOME": folder.path])
        let unknown = await model.run(ModelDesk.evolve + " --quiet").shown
        #expect(unknown.contains("The price of openai good:unknown is not known"), "\(unknown)")
        #expect(await model.search.spending.calls == 0)
        // 2,000 tokens of answer at 100 dollars a million are 0.20: the first call fits and the second does not.
        _ = await model.run(try AnswerServer.use("good:money", "--max-tokens 2000"))
        let shown = await model.run("evolve 1 --quiet").shown
        #expect(shown.contains("The next call may cost up to $0.20"), "\(shown)")
        let spending = await model.search.spending
        #expect(spending.calls > 0 && spending.calls < 4 && spending.unpricedCalls == 0)
        let exact = Int64(spending.promptTokens) * 2_000_000 + Int64(spending.answerTokens) * 100_000_000
        #expect(spending.money.picodollars == exact)
        let bill = await model.run("budget --csv").shown
        #expect(bill.contains("money,\(spending.money),$0.2100,"), "\(bill)")
        #expect(await model.run("llm prices").shown.contains("your file"))
        // What is not known is counted, and printed as unknown.
        _ = await model.run("budget --none; \(try AnswerServer.use("good:unknown"))")
        #expect(await model.run("evolve 1 --quiet").outcome == .done)
        let calls = await model.search.spending.unpricedCalls
        #expect(calls > 0)
        #expect(await model.run("budget").shown.contains("\(calls) calls of unknown price not counted"))
        // Prices change; what was paid does not.
        try Self.prices("openai@127.0.0.1 good:money 4000 4000\n", in: folder)
        await model.verify()
        try Self.prices("openai gpt-4.1 two 8\n", in: folder)
        let fault = await model.run("llm prices").shown
        #expect(fault.contains("prices.txt: Line 1 of the prices, 'openai gpt-4.1 two 8', is not"), "\(fault)")
    }
}
