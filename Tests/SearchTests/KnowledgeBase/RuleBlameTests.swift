import Determinism
import ParetoMetrics
import TestSupport
import Testing

@testable import Search

@Suite struct RuleBlameTests {
    private func driven(_ ablation: Ablation? = nil) throws -> SearchDriver {
        let settings = SearchSettings(children: 2, allocation: .equal, start: 12, ablation: ablation)
        var driver = try Bench.driver(to: 4, settings)
        #expect(driver.run() == .generations)
        return driver
    }

    @Test(arguments: [nil, Ablation([.partition]), Ablation([.knowledge])])
    func `the rules on record are those that the prompts for children showed`(_ ablation: Ablation?) throws {
        let driver = try driven(ablation)
        let shown = driver.prompts.filter { $0.purpose == .propose }
        for prompt in shown {
            let round = try #require(driver.state.rounds.first { $0.plan.number == prompt.generation })
            #expect(round.rulesShown[prompt.niche.number] == prompt.rules.map(\.rule.id))
        }
        #expect(shown.contains { !$0.rules.isEmpty } == (ablation != Ablation([.knowledge])))
    }

    @Test func `gains add up to the hypervolume of the front`() throws {
        let state = try driven().state
        let contract = try #require(Bench.problem.truth?.span)
        let gains = HypervolumeGains.of(state.archive.evaluations, under: contract)
        let whole = try contract.evaluate(try PointSet(state.archive.front().map(\.values))).hvShare
        #expect(gains.count == state.archive.count && gains.allSatisfy { $0 >= 0 })
        #expect(abs(gains.reduce(0, +) - (whole ?? 0)) < 1e-12)
    }

    @Test func `each rule's figures are what counting by hand gives`() throws {
        let driver = try driven()
        let state = driver.state
        let contract = try #require(Bench.problem.truth?.span)
        let gains = HypervolumeGains.of(state.archive.evaluations, under: contract)
        let front = Set(state.archive.front().map(\.number))
        let lines = RuleBlame.all(in: state, problem: Bench.problem, seed: Bench.seed)
        #expect(lines.map(\.rule) == state.knowledge.rules && !lines.isEmpty)
        var compared = 0
        for line in lines {
            // By the prompts themselves, not by what the state keeps of them.
            let pairs = driver.prompts.filter { prompt in
                prompt.purpose == .propose && prompt.rules.contains { $0.rule.id == line.rule.id }
            }.map { [$0.generation, $0.niche.number] }
            let children = state.archive.evaluations.filter { $0.generation > 0 }
            let under = children.filter { pairs.contains([$0.generation, $0.niche]) }
            let others = children.filter { !pairs.contains([$0.generation, $0.niche]) }
            #expect(line.evaluated == under.count && line.onFront == under.count { front.contains($0.number) })
            #expect(line.accepted >= line.evaluated && line.proposed >= line.accepted)
            func mean(_ cells: [Evaluation]) -> Double {
                cells.reduce(0) { $0 + gains[$1.number - 1] } / Double(cells.count)
            }
            guard !under.isEmpty, !others.isEmpty else { continue }
            compared += 1
            let difference = try #require(line.difference)
            #expect(abs(difference.value - (mean(under) - mean(others))) < 1e-12)
            if let interval = difference.interval { #expect(interval.lower <= interval.upper) }
            #expect((difference.interval != nil) == (min(under.count, others.count) >= 3))
        }
        #expect(compared > 3)
        #expect(RuleBlame.all(in: state, problem: Bench.problem, seed: Bench.seed) == lines, "the same each time")
    }

    @Test func `the knowledge base after a generation is what it was then`() throws {
        let driver = try driven()
        var state = SearchState()
        var bases: [Int: KnowledgeBase] = [:]
        for event in driver.events {
            state.apply(event)
            if case .generationFinished(let report) = event { bases[report.number] = state.knowledge }
        }
        for (number, base) in bases { #expect(driver.state.knowledge(after: number) == base, "\(number)") }
        #expect(bases[1] != bases[4])
        let entries = KnowledgeHistory(driver.state.revisions).entries
        #expect(entries.compactMap { $0.outcome?.rule?.id } == driver.state.knowledge.rules.map(\.id))
        #expect(entries.allSatisfy { $0.niche != nil })
    }

    @Test func `a rule that is kept out is in no prompt, and nothing else of a prompt changes`() throws {
        let driver = try driven()
        let rule = try #require(driver.state.knowledge.active.first)
        guard case .niche(let niche) = rule.scope else {
            Issue.record("Neighbourly writes rules of niches")
            return
        }
        let settings = SearchSettings(children: 2, allocation: .equal, start: 12)
        func prompt(hiding hidden: Set<String>) throws -> DesignPrompt {
            SearchEngine(
                problem: Bench.problem, partition: try Bench.partition(), settings: settings, seed: Bench.seed,
                target: 5,
                hiding: hidden
            ).preview(.propose, ofNiche: niche, in: driver.state)
        }
        let (with, without) = (try prompt(hiding: []), try prompt(hiding: [rule.id]))
        #expect(with.rules.contains { $0.rule == rule } && !without.rules.contains { $0.rule == rule })
        #expect(with.rules.filter { $0.rule != rule } == without.rules)
        #expect(with.parents == without.parents && with.order == without.order)
    }
}
