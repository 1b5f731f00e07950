import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// A screened generation, on the made-up problem.
@Suite struct ScreenTests {
    /// Takes the last proposals first, whatever they promise.
    private struct Backwards: ProposalScreen {
        func choice(among children: [Child], order: ScreenOrder, generation: Int, after archive: Archive)
            -> ScreenChoice?
        {
            ScreenChoice(picked: order.first(of: children.reversed()).map(\.architecture), expected: nil)
        }
    }

    private static let methods: [(SearchMethod, Allocation)] = [
        (.coEvolution, .equal), (.coEvolution, .gain), (.random, .gain), (.randomWithinNiches, .equal),
    ]

    private func driver(
        _ method: SearchMethod, _ allocation: Allocation, listed: Bool = false, screen: (any ProposalScreen)? = nil,
        from state: SearchState = SearchState()
    ) throws -> SearchDriver {
        let settings = SearchSettings(
            method: method, children: 2, allocation: allocation, start: 12,
            screen: ScreenSettings(proposals: method.consults ? 32 : 6))
        let engine = SearchEngine(
            problem: MadeUpProblem(listsCandidates: listed), partition: try Bench.partition(), settings: settings,
            seed: Bench.seed, target: 2, screen: screen)
        return SearchDriver(engine, from: state) { Neighbourly.answer(to: $0, in: Bench.space) }
    }

    private func screenings(_ driver: SearchDriver) -> [ScreenOutcome] {
        driver.events.compactMap { if case .screened(let outcome) = $0 { outcome } else { nil } }
    }

    @Test(arguments: methods)
    func `what passed is evaluated or passed over, and its record says which`(
        method: SearchMethod, allocation: Allocation
    ) throws {
        var driver = try driver(method, allocation, screen: Backwards())
        #expect(driver.run() == .generations)
        let screenings = screenings(driver)
        #expect(screenings.map(\.generation) == [1, 2])
        #expect(screenings.contains { !$0.passedOver.isEmpty })
        for screening in screenings {
            let proposed = driver.events.flatMap { event -> [Architecture] in
                if case .proposed(let outcome) = event, outcome.generation == screening.generation {
                    outcome.accepted.map(\.architecture)
                } else {
                    []
                }
            }
            #expect(Set(proposed) == Set(screening.picked + screening.passedOver))
            #expect(proposed.count == screening.picked.count + screening.passedOver.count)
            let evaluated = driver.state.archive.evaluations.filter { $0.generation == screening.generation }
            #expect(evaluated.map(\.architecture) == screening.picked)
            #expect(evaluated.count <= 12)
            if allocation == .equal {
                for niche in 0..<6 { #expect(evaluated.count { $0.niche == niche } <= 2) }
            }
        }
    }

    @Test func `a screened search stopped after any event goes on as if it had not stopped`() throws {
        var whole = try driver(.coEvolution, .gain, screen: Backwards())
        #expect(whole.run() == .generations)
        for length in 1...whole.events.count {
            let before = Array(whole.events.prefix(length))
            var rest = try driver(.coEvolution, .gain, screen: Backwards(), from: Bench.state(after: before))
            #expect(rest.run() == .generations)
            #expect(before + rest.events == whole.events, "stopped after event \(length)")
        }
    }

    @Test func `without a screen that can tell the first proposals are taken`() throws {
        var driver = try driver(.random, .gain)
        #expect(driver.run() == .generations)
        for screening in screenings(driver) {
            #expect(screening.picked.count == 12 && screening.expected == nil)
        }
    }

    @Test func `the reported gain is the hypervolume that the generation added`() throws {
        var driver = try driver(.randomWithinNiches, .gain, listed: true)
        #expect(driver.run() == .generations)
        let reports = driver.state.reports
        for (before, after) in zip(reports, reports.dropFirst()) {
            let gain = try #require(after.screen)
            let (old, new) = (try #require(before.span), try #require(after.span))
            #expect(abs(gain.picked - (new.hv - old.hv)) < 1e-12)
            #expect(gain.basis == .truth && gain.kept == 12 && gain.proposed > gain.kept && gain.blind >= 0)
        }
        for screening in screenings(driver) {
            #expect(screening.errors?.count == screening.proposed.count)
            let expected = try #require(screening.expected)
            #expect(expected.basis == .posterior && expected.picked >= expected.blind)
        }
    }

    @Test func `what a judge rests on is paid for once, with the first generation that it judges`() throws {
        let bill = LabelBill(predictor: Digest(of: "trees"), added: 100)
        let engine = SearchEngine(
            problem: MadeUpProblem(), partition: try Bench.partition(),
            settings: SearchSettings(
                method: .random, children: 2, screen: ScreenSettings(proposals: 6, by: .predictor)),
            seed: Bench.seed, target: 2, screen: Backwards(), labels: bill)
        var driver = SearchDriver(engine) { Neighbourly.answer(to: $0, in: Bench.space) }
        #expect(driver.run() == .generations)
        let bills = driver.events.compactMap { event -> LabelBill?? in
            if case .generationBegan(let plan) = event { .some(plan.labels) } else { nil }
        }
        #expect(bills == [nil, bill, nil])
        #expect(driver.state.spending.labels == 100)
        #expect(SearchState(labels: bill).spending.labels == 100)
    }

    @Test func `a budget bounds what is kept, not what is proposed`() throws {
        var driver = try driver(.random, .gain, screen: Backwards())
        driver.record(.budgeted(Budget(evaluations: 17)))
        #expect(driver.run() == .finished(after: 17, driver.state))
    }
}

extension SearchStep.Ending {
    /// The ending of a search whose budget of evaluations is spent exactly.
    fileprivate static func finished(after evaluations: Int, _ state: SearchState) -> SearchStep.Ending? {
        state.spending.evaluations == evaluations ? .budget(.evaluations) : nil
    }
}
