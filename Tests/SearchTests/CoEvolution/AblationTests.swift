import Determinism
import TestSupport
import Testing

@testable import Search

@Suite struct AblationTests {
    private static let all: [Ablation?] = [
        nil, Ablation([.partition]), Ablation([.knowledge]), Ablation([.evidence]), .plain,
    ]

    private func driven(_ ablation: Ablation?, to target: Int = 3) throws -> SearchDriver {
        let settings = SearchSettings(children: 2, allocation: .equal, start: 12, ablation: ablation)
        var driver = try Bench.driver(to: target, settings)
        #expect(driver.run() == .generations)
        return driver
    }

    @Test func `parts stand in one order, once each, and nothing left out is no ablation`() throws {
        let ablation = try #require(Ablation([.evidence, .partition, .evidence]))
        #expect(ablation.parts == [.partition, .evidence])
        #expect(ablation.title == "no partition, no evidence")
        #expect(Ablation([]) == nil)
        #expect(Ablation.plain?.title == "plain")
        #expect(Ablation.Part.allCases.allSatisfy { Ablation?.none.has($0) && !Ablation.plain.has($0) })
    }

    @Test(arguments: all) func `settings and plans come back from their text`(_ ablation: Ablation?) throws {
        let settings = SearchSettings(ablation: ablation)
        let text = try CanonicalJSON.text(settings)
        #expect(text.contains("ablation") == (ablation != nil), "the whole method is written as it always was")
        #expect(try CanonicalJSON.value(SearchSettings.self, from: text) == settings)
        let plan = GenerationPlan(number: 2, method: .coEvolution, orders: [], ablation: ablation)
        #expect(try CanonicalJSON.value(GenerationPlan.self, from: try CanonicalJSON.text(plan)) == plan)
    }

    @Test(arguments: all) func `every ablation evaluates as many children in as many generations`(
        _ ablation: Ablation?
    ) throws {
        let driver = try driven(ablation)
        #expect(driver.state.reports.map(\.number) == [0, 1, 2, 3])
        for round in driver.state.rounds.dropFirst() {
            #expect(round.plan.ablation == ablation)
            #expect(round.plan.orders.reduce(0) { $0 + $1.children.count } == 12)
        }
        #expect(driver.state.spending.evaluations <= 12 + 3 * 12)
        let archive = driver.state.archive.evaluations
        #expect(archive.allSatisfy { (try? Bench.partition())?.niche(of: $0.architecture) == $0.niche })
    }

    @Test func `without the partition one prompt asks for the whole space, and any niche passes`() throws {
        let driver = try driven(Ablation([.partition]))
        #expect(driver.prompts.map(\.purpose) == Array(repeating: [.revise, .propose], count: 3).flatMap { $0 })
        for prompt in driver.prompts {
            #expect(prompt.niches == 1 && prompt.niche.number == 0 && prompt.order.children.count == 12)
            #expect(prompt.archive.evaluations.allSatisfy { $0.niche == 0 })
            #expect(prompt.parents.map(\.number) == prompt.archive.front().map(\.number), "as many as all niches show")
        }
        let reasons = driver.state.rounds.flatMap(\.outcomes).flatMap(\.refused).map(\.reason)
        #expect(!reasons.contains(.outsideNiche))
        #expect(Set(driver.state.archive.evaluations.map(\.niche)).count > 2)
        #expect(driver.state.knowledge.rules.allSatisfy { $0.scope == .global })
    }

    @Test func `without the knowledge base nothing is revised and no rule is shown`() throws {
        let driver = try driven(Ablation([.knowledge]))
        #expect(driver.prompts.allSatisfy { $0.purpose == .propose && $0.rules.isEmpty })
        #expect(driver.state.knowledge.rules.isEmpty)
        let texts = driver.prompts.map { PromptText($0, space: Bench.space).user }
        #expect(texts.allSatisfy { !$0.contains("Knowledge base") })
    }

    @Test func `without evidence the same rules are shown without what cells say of them`() throws {
        let (whole, bare) = (try driven(nil), try driven(Ablation([.evidence])))
        #expect(
            bare.prompts.contains { !$0.rules.isEmpty }
                && bare.prompts.allSatisfy { $0.rules.allSatisfy { $0.evidence == nil } })
        #expect(whole.prompts.contains { $0.rules.contains { $0.evidence != nil } })
        #expect(bare.prompts.map { $0.rules.map(\.rule) } == whole.prompts.map { $0.rules.map(\.rule) })
        let text = bare.prompts.map { PromptText($0, space: Bench.space).user }.joined()
        #expect(!text.contains("gain") && !text.contains("supported"))
    }

    @Test func `a search of one piece says nothing and a mixed one names its pieces`() throws {
        let driver = try driven(nil, to: 2)
        let whole = SearchSettings(children: 2, allocation: .equal, start: 12)
        #expect(SearchMakeup(driver.state).warning == nil)
        #expect(SearchMakeup(driver.state, next: whole).warning == nil)
        let plain = SearchSettings(children: 2, allocation: .equal, start: 12, ablation: .plain)
        let next = SearchMakeup(driver.state, next: plain)
        #expect(next.text == "generations 1 to 2: co-evolution; 3: plain")
        var mixed = try Bench.driver(to: 4, from: driver.state, plain)
        #expect(mixed.run() == .generations)
        #expect(SearchMakeup(mixed.state).text == "generations 1 to 2: co-evolution; 3 to 4: plain")
        #expect(SearchMakeup(mixed.state).warning?.contains("mixed") == true)
    }

    @Test func `the offline designer proposes the same cells whether rules are kept or not`() throws {
        let problem = MadeUpProblem(listsCandidates: true)
        let partition = try Bench.partition()
        let surrogate = Surrogate(problem: problem, partition: partition)
        let archives = [nil, Ablation([.knowledge]), Ablation([.evidence])].map { ablation in
            let settings = SearchSettings(children: 1, allocation: .equal, start: 12, ablation: ablation)
            let engine = SearchEngine(
                problem: problem, partition: partition, settings: settings, seed: Bench.seed, target: 1,
                surrogate: surrogate)
            var driver = SearchDriver(engine) { prompt in
                switch prompt.purpose {
                case .revise: RuleScout(space: problem.space).answer(to: prompt)
                case .propose: ChildScout(problem: problem, surrogate: surrogate).answer(to: prompt)
                }
            }
            #expect(driver.run() == .generations)
            return driver.state.archive
        }
        #expect(archives[0] == archives[1] && archives[0] == archives[2])
    }
}
