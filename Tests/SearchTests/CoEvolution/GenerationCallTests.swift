import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// A designer that is asked once a generation, with and without a share for the posterior.
@Suite struct GenerationCallTests {
    private static let problem = MadeUpProblem(listsCandidates: true)
    private static let made = try? Partition.make(of: problem, by: .convolutions3x3, count: 6, seed: Seed(7))
    private static let known = made.map { Surrogate(problem: problem, partition: $0.whole) }

    private static func driver(
        to target: Int, posterior: PosteriorShare? = nil, answer: @escaping (DesignPrompt) -> String
    ) throws -> SearchDriver {
        let settings = SearchSettings(children: 2, start: 12, calls: .generation, posterior: posterior)
        let engine = SearchEngine(
            problem: problem, partition: try #require(made), settings: settings, seed: Seed(7), target: target,
            surrogate: Surrogate(knowing: try #require(known)))
        return SearchDriver(engine, answer: answer)
    }

    /// Children that nobody evaluated: cells from a place of the space on, with the errors that are expected of them.
    private static func answer(_ prompt: DesignPrompt, rules: String = "") -> String {
        let space = NASBench201()
        let first = 1000 * prompt.generation
        let cells = (first..<first + 400).compactMap { space.architecture(at: $0) }.filter { cell in
            guard case .usable = problem.standing(of: cell) else { return false }
            return prompt.archive.evaluation(ofClass: space.representative(of: cell)) == nil
        }
        var seen: Set<Architecture> = []
        let new = cells.filter { seen.insert(space.representative(of: $0)).inserted }
        let children = new.prefix(prompt.order.children.count).map { cell in
            "{\"architecture_code\": \"\(space.letters(of: cell))\", \"predicted_error\": "
                + "\(MadeUpProblem.error(of: cell)), \"parents\": [1], \"rationale\": \"new\"}"
        }
        return "{\"children\": [\(children.joined(separator: ", "))]\(rules)}"
    }

    @Test func oneCallProposesAllChildrenAndRevisesTheRules() throws {
        let rule = #", "add": [{"polarity": "prefer", "text": "Keep a skip.", "check": "at least 1 skip"}]"#
        var driver = try Self.driver(to: 2) { Self.answer($0, rules: rule) }
        #expect(driver.run() == .generations)
        #expect(driver.prompts.count == 2)
        #expect(driver.state.archive.count == 12 + 2 * 12)
        #expect(driver.state.spending.calls == 2)
        // The second time the rule says what the first said already.
        #expect(driver.state.knowledge.active.map(\.text) == ["Keep a skip."])
        #expect(driver.state.knowledge.active.first?.scope == .global)
        #expect(driver.state.revisions.last?.outcomes.compactMap(\.refusal).count == 1)
    }

    @Test func whatIsExpectedStandsBesideTheChild() throws {
        var driver = try Self.driver(to: 1) { Self.answer($0) }
        _ = driver.run()
        let children = driver.state.rounds.last?.accepted ?? []
        #expect(children.count == 12)
        for child in children { #expect(child.predicted == MadeUpProblem.error(of: child.architecture)) }
    }

    @Test func theOriginIsWhatWasDone() throws {
        var driver = try Self.driver(to: 1) { Self.answer($0) }
        _ = driver.run()
        let first = try #require(driver.state.archive[1]).architecture
        for child in driver.state.rounds.last?.accepted ?? [] {
            let isNear = child.architecture.distance(to: first) <= 3
            #expect(child.origin.variation == (isNear ? .mutation : .free))
            #expect(child.origin.parents == (isNear ? [1] : []))
        }
    }

    @Test func thePosteriorPicksItsShareBesideTheModel() throws {
        var driver = try Self.driver(to: 3, posterior: .automatic) { Self.answer($0) }
        #expect(driver.run() == .generations)
        #expect(driver.state.archive.count == 12 + 3 * 12)
        let first = try #require(driver.state.rounds.first { $0.plan.number == 1 })
        #expect(first.plan.orders.map(\.niche) == [0, nil])
        #expect(first.plan.orders.map(\.children.count) == [9, 3])
        // Nothing is evaluated twice, whoever proposed it.
        let classes = driver.state.archive.evaluations.map(\.representative)
        #expect(Set(classes).count == classes.count)
        let ledger = SourceLedger(driver.state)
        #expect(ledger.entries.map(\.generation) == [1, 1, 2, 2, 3, 3])
        #expect(ledger.entries.allSatisfy { $0.gain >= 0 })
        #expect((0.25...0.75).contains(ledger.share))
    }

    @Test func aPosteriorWithoutAModelAsksNobody() throws {
        var driver = try Self.driver(to: 2, posterior: .fixed(1)) { _ in
            Issue.record("nobody is to be asked")
            return ""
        }
        #expect(driver.run() == .generations)
        #expect(driver.state.spending.calls == 0 && driver.state.archive.count == 36)
    }

    @Test func whatAModelLeavesOpenThePosteriorFills() throws {
        var driver = try Self.driver(to: 1, posterior: .fixed(0.5)) { _ in #"{"children": []}"# }
        #expect(driver.run() == .generations)
        #expect(driver.state.archive.count == 24)
    }

    @Test func thePromptTellsTheWholeSearch() throws {
        var driver = try Self.driver(to: 2) { prompt in
            let text = PromptText(prompt, space: NASBench201())
            for evaluation in prompt.archive.evaluations {
                #expect(
                    text.user.contains("\n\(evaluation.number) \(NASBench201().letters(of: evaluation.architecture)) "))
            }
            if prompt.generation == 2 {
                if let fault = Snapshot.difference(
                    "SYSTEM\n\(text.system)\n\nUSER\n\(text.user)\n", from: "generation.txt",
                    beside: #filePath.replacing("CoEvolution", with: "Prompts"))
                {
                    Issue.record(Comment(rawValue: fault))
                }
            }
            return Self.answer(prompt)
        }
        _ = driver.run()
        #expect(driver.prompts.count == 2)
    }
}
