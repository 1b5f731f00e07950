import Console
import Foundation
import LanguageModels
import Search
import TestSupport
import Testing

@testable import Workbench

/// Each provider from its protocol to the journal and the screen.
@Suite(AnswerServer.isAvailable) struct ProviderTests {
    @Test func aGenerationThroughEachProtocolAloneAndSideBySide() async throws {
        let model = try await ModelDesk([])
        for (provider, parallel) in [("openai", 1), ("anthropic", 1), ("ollama", 1), ("openai", 4), ("anthropic", 2)] {
            let before = await model.search
            _ = await model.run(try AnswerServer.use("good:\(provider)\(parallel)", as: provider))
            let (outcome, shown) = await model.run(ModelDesk.evolve + " --raw --parallel \(parallel)")
            #expect(outcome == .done, "\(shown)")
            let after = await model.search
            let outcomes = after.lastOutcomes.values
            #expect(outcomes.flatMap(\.accepted).count + outcomes.flatMap(\.refused).count == 6)
            #expect(after.spending.calls - before.spending.calls == 4 && after.spending.estimatedTokens == 0)
            #expect(after.spending.answerTokens - before.spending.answerTokens == 4 * 42)
            #expect(shown.contains("Keep a skip") && shown.contains("architecture_code"), "the answers stream by")
        }
        let answers = try model.events().compactMap { event -> DesignerAnswer? in
            if case .answered(let answer) = event { answer } else { nil }
        }
        #expect(answers.prefix(4).map(\.purpose) == [.revise, .revise, .propose, .propose])
        for answer in answers {
            #expect(answer.provenance?.template == "standard 1" && answer.provenance?.tokens ?? 0 > 100)
        }
        // Proposals are asked under the rules that the revisions made.
        #expect(answers[0].provenance?.rules == [] && answers[3].provenance?.rules == ["r2"])
        await model.verify()
    }

    /// Whole responses of servers that are not ours, byte for byte, cut into pieces that fit no event.
    @Test func recordedResponsesAreRead() async throws {
        let files = [
            ("openai", "openai-litellm.sse"), ("anthropic", "anthropic-litellm.json"),
            ("anthropic", "anthropic-documented.sse"), ("ollama", "ollama-documented.ndjson"),
        ]
        let model = try await ModelDesk([])
        for (provider, file) in files {
            let before = await model.search
            _ = await model.run(try AnswerServer.use("recorded-\(file)", as: provider))
            let (outcome, shown) = await model.run(ModelDesk.evolve + " --repairs 0")
            #expect(outcome == .done, "\(file): \(shown)")
            let after = await model.search
            // The same cell each time: new at first, known later; of the other niche it is no cell.
            let outcomes = after.lastOutcomes.values
            let reasons = outcomes.flatMap(\.refused).map(\.reason)
            #expect(outcomes.flatMap(\.accepted).count + reasons.filter { $0 == .known }.count == 1, "\(file)")
            #expect(reasons.filter { $0 != .known } == [.outsideNiche], "\(file)")
            #expect(after.spending.calls - before.spending.calls == 4 && after.spending.estimatedTokens == 0)
        }
        await model.verify()
    }

    @Test func tokensThatAreNotReportedAreMarkedOfServersProgramsAndPeople() async throws {
        let model = try await ModelDesk([AnswerServer.use("no-usage:mark")])
        let (outcome, shown) = await model.run(ModelDesk.evolve + " --quiet")
        #expect(outcome == .done)
        let spending = await model.search.spending
        #expect(spending.tokens > 0 && spending.estimatedTokens == spending.tokens)
        #expect(shown.contains("(\(spending.tokens) estimated)"), "\(shown)")
        #expect(await model.run("budget").shown.contains("\(spending.tokens) of them estimated"))
        // A program and a folder answer too; neither counts tokens.
        let folder = try TemporaryFolder()
        let script = "cat > \(folder.path)/p; echo '{\"children\": [], \"add\": []}'"
        _ = await model.run("llm use command \(CommandWords.quoted(script))")
        #expect(await model.run(ModelDesk.evolve + " --repairs 0").outcome == .done)
        let prompt = try String(contentsOfFile: folder.path + "/p", encoding: .utf8)
        #expect(prompt.contains("Propose 3 new cells") && prompt.contains("following this schema"))
        #expect(await model.run("llm use files \(folder.path)/exchange --total 0.2").outcome == .done)
        let waiting = await model.run("evolve 1")
        #expect(waiting.outcome.status == .failed && waiting.shown.contains("answer-0001.txt"), "\(waiting.shown)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/exchange/prompt-0001.txt"))
    }
}
