import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// The prompts of a designer that goes without parts of the method.
@Suite struct AblatedPromptTests {
    @Test(arguments: [Ablation([.partition]), Ablation([.evidence]), .plain])
    func `a prompt without a part reads as pinned`(_ ablation: Ablation?) throws {
        let settings = SearchSettings(children: 2, allocation: .equal, start: 12, ablation: ablation)
        var driver = try Bench.driver(to: 3, settings)
        _ = driver.run()
        let prompt = try Bench.engine(to: 4, settings).preview(.propose, ofNiche: 2, in: driver.state)
        let text = PromptText(prompt, space: Bench.space).user + "\n"
        let name = (ablation?.title ?? "").replacing(" ", with: "-")
        #expect(Snapshot.difference(text, from: "propose-\(name).txt") == nil)
    }

    @Test func `nothing is told by a prompt without feedback but task, space and number`() throws {
        let prompt = DesignPrompt.withoutFeedback(children: 10, of: Bench.problem, partition: try Bench.partition())
        let text = PromptText(prompt, space: Bench.space)
        #expect(Snapshot.difference(text.user + "\n", from: "propose-without-feedback.txt") == nil)
        #expect(!text.user.contains("#"))
    }
}
