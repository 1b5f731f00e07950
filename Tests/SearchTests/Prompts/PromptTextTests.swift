import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct PromptTextTests {
    private func text(_ prompt: DesignPrompt) -> String {
        let text = PromptText(prompt, space: Bench.space)
        return "SYSTEM\n\(text.system)\n\nUSER\n\(text.user)\n"
    }

    /// Right after the partition: nothing evaluated, no rules.
    private func empty(_ purpose: DesignPrompt.Purpose) throws -> DesignPrompt {
        var state = SearchState()
        state.apply(.partitioned(try Bench.partition().spec))
        return try Bench.engine(to: 1).preview(purpose, ofNiche: 2, in: state)
    }

    /// After three generations of a designer that follows its prompts badly.
    private func rich(_ purpose: DesignPrompt.Purpose) throws -> DesignPrompt {
        var driver = try Bench.driver(to: 3)
        _ = driver.run()
        return try Bench.engine(to: 4).preview(purpose, ofNiche: 2, in: driver.state)
    }

    @Test(arguments: DesignPrompt.Purpose.allCases)
    func `a prompt before anything is known reads as pinned`(purpose: DesignPrompt.Purpose) throws {
        let prompt = try empty(purpose)
        #expect(Snapshot.difference(text(prompt), from: "\(purpose.rawValue)-empty.txt") == nil)
    }

    @Test(arguments: DesignPrompt.Purpose.allCases)
    func `a prompt after three generations reads as pinned`(purpose: DesignPrompt.Purpose) throws {
        let prompt = try rich(purpose)
        #expect(!prompt.parents.isEmpty && !prompt.rules.isEmpty && !prompt.refusals.isEmpty)
        #expect(Snapshot.difference(text(prompt), from: "\(purpose.rawValue)-rich.txt") == nil)
    }

    @Test func `the digest changes with a word and with nothing else`() throws {
        let prompt = try rich(.propose)
        let digest = PromptText(prompt, space: Bench.space).digest
        #expect(PromptText(try rich(.propose), space: Bench.space).digest == digest)
        #expect(PromptText(try rich(.revise), space: Bench.space).digest != digest)
        #expect(PromptText(prompt.with(brief: prompt.brief), space: Bench.space).digest == digest)
        #expect(PromptText(prompt.with(brief: prompt.brief + " Now"), space: Bench.space).digest != digest)
    }

    @Test func `every parent and result is named by number and code`() throws {
        let prompt = try rich(.propose)
        let user = PromptText(prompt, space: Bench.space).user
        for evaluation in prompt.parents + prompt.recent {
            #expect(user.contains("#\(evaluation.number) \(Bench.space.text(of: evaluation.architecture)) error "))
        }
        for rule in prompt.rules { #expect(user.contains("- \(rule.text)")) }
        for refusal in prompt.refusals { #expect(user.contains(refusal.detail)) }
        #expect(user.contains("\(prompt.order.children.count). "))
    }
}

extension DesignPrompt {
    fileprivate func with(brief: String) -> DesignPrompt {
        DesignPrompt(
            purpose: purpose, generation: generation, title: title, brief: brief, objectives: objectives,
            niche: niche, niches: niches, order: order, orders: orders, parents: parents, recent: recent,
            refusals: refusals, rules: rules, archive: archive)
    }
}
