import Determinism
import TestSupport
import Testing

@testable import Search

@Suite struct SearchEngineTests {
    /// What happened, in one word each.
    private func words(_ events: some Sequence<SearchEvent>) -> [String] {
        events.map { event in
            switch event {
            case .partitioned: "partitioned"
            case .budgeted: "budgeted"
            case .generationBegan(let plan): "began \(plan.number)"
            case .answered(let answer): "\(answer.purpose.rawValue) \(answer.niche)"
            case .callFailed(let call): "failed \(call.call.niche)"
            case .limitAsked(let decision): "asked \(decision.limit.rawValue)"
            case .knowledgeRevised(let revision): "revised \(revision.niche ?? -1)"
            case .proposed(let outcome): "proposed \(outcome.niche ?? -1)"
            case .screened(let outcome): "screened \(outcome.generation)"
            case .evaluated(let batch): "evaluated \(batch.generation)"
            case .generationFinished(let report): "finished \(report.number)"
            }
        }
    }

    @Test func `a generation asks, reads, validates, evaluates and reports in one order`() throws {
        var driver = try Bench.driver(to: 1)
        #expect(driver.run() == .generations)
        let niches = 0..<6
        var expected = ["partitioned", "began 0"] + niches.map { "proposed \($0)" } + ["evaluated 0", "finished 0"]
        expected += ["began 1"] + niches.map { "revise \($0)" } + niches.map { "revised \($0)" }
        expected += niches.map { "propose \($0)" } + niches.map { "proposed \($0)" } + ["evaluated 1", "finished 1"]
        #expect(words(driver.events) == expected)
    }

    @Test func `the same seed gives the same events, another seed others`() throws {
        var one = try Bench.driver(to: 2)
        var same = try Bench.driver(to: 2)
        var other = try Bench.driver(to: 2, seed: Seed(8))
        _ = (one.run(), same.run(), other.run())
        #expect(one.events == same.events)
        #expect(one.events != other.events)
    }

    @Test func `ten generations and ten more are twenty`() throws {
        var whole = try Bench.driver(to: 20)
        #expect(whole.run() == .generations)
        var first = try Bench.driver(to: 10)
        #expect(first.run() == .generations)
        var second = try Bench.driver(to: 20, from: first.state)
        #expect(second.run() == .generations)
        #expect(first.events + second.events == whole.events)
        #expect(second.state == whole.state)
    }

    @Test func `answers that arrive in another order lead to the same decisions`() throws {
        var orderly = try Bench.driver(to: 3)
        var backward = try Bench.driver(to: 3, arrival: { $0.reversed() })
        var shuffled = try Bench.driver(
            to: 3,
            arrival: { prompts in
                var stream = Seed(3).stream("arrival/\(prompts.count)")
                return stream.shuffled(prompts)
            })
        _ = (orderly.run(), backward.run(), shuffled.run())
        let decisions = orderly.events.filter { !$0.isAnswer }
        #expect(backward.events.filter { !$0.isAnswer } == decisions)
        #expect(shuffled.events.filter { !$0.isAnswer } == decisions)
        #expect(backward.events != orderly.events)
    }

    @Test func `a search stopped after any event goes on as if it had not stopped`() throws {
        var whole = try Bench.driver(to: 1)
        #expect(whole.run() == .generations)
        for length in 1...whole.events.count {
            let before = Array(whole.events.prefix(length))
            var rest = try Bench.driver(to: 1, from: Bench.state(after: before))
            #expect(rest.run() == .generations)
            #expect(before + rest.events == whole.events, "stopped after event \(length)")
            #expect(rest.state == whole.state)
        }
    }

    @Test func `a generation in which everything is refused goes on`() throws {
        let engine = try Bench.engine(to: 3)
        var driver = SearchDriver(engine) { prompt in
            prompt.purpose == .revise ? "{\"add\": []}" : "{\"children\": [{\"architecture_code\": \"no cell\"}]}"
        }
        #expect(driver.run() == .generations)
        #expect(driver.state.reports.map(\.number) == [0, 1, 2, 3])
        for report in driver.state.reports.dropFirst() {
            #expect(report.accepted == 0)
            #expect(report.refused == [.malformed: 6])
        }
        #expect(driver.state.archive.count == driver.state.reports.first?.accepted)
    }

    @Test(arguments: ["", "I am sorry, I cannot help with that.", "{\"kids\": []}", "\u{0}\u{1B}[2J"])
    func `unreadable answers are counted, one a niche, and nothing else changes`(text: String) throws {
        var driver = SearchDriver(try Bench.engine(to: 2)) { _ in text }
        #expect(driver.run() == .generations)
        #expect(driver.state.reports.dropFirst().map(\.refused) == [[.unreadable: 6], [.unreadable: 6]])
        #expect(driver.state.knowledge.rules.isEmpty)
        for event in driver.events {
            if case .knowledgeRevised(let revision) = event { #expect(revision.fault != nil) }
        }
        #expect(driver.state.spending.calls == 24)
    }

    @Test func `what was refused is told in the niche's next prompt`() throws {
        var driver = SearchDriver(try Bench.engine(to: 2)) { prompt in
            prompt.purpose == .revise
                ? "{}" : "{\"children\": [{\"architecture_code\": \"cell of \(prompt.niche.number)\"}]}"
        }
        _ = driver.run()
        let second = driver.prompts.filter { $0.generation == 2 }
        #expect(second.count == 12)
        for prompt in second { #expect(prompt.refusals.map(\.excerpt) == ["cell of \(prompt.niche.number)"]) }
    }

    @Test func `a search with nothing left to propose is exhausted`() throws {
        let problem = MadeUpProblem(listsCandidates: true)
        let partition = try Bench.partition()
        let pool = try #require(problem.candidates)
        var state = SearchState()
        state.apply(.partitioned(partition.spec))
        let evaluations = try pool.architectures.enumerated().map { place, cell in
            Evaluation(
                number: place + 1, architecture: cell, representative: Bench.space.representative(of: cell),
                niche: try #require(partition.niche(of: cell)), generation: 0, values: [1, 1],
                origin: Origin(variation: .drawn))
        }
        state.apply(.evaluated(EvaluationBatch(generation: 0, evaluations: evaluations)))
        let report = GenerationReport(
            number: 0, evaluations: evaluations.count, frontSize: 1, accepted: evaluations.count, refused: [:],
            span: nil, front: nil)
        state.apply(.generationFinished(report))
        let engine = SearchEngine(
            problem: problem, partition: partition, settings: Bench.plain, seed: Bench.seed, target: 50)
        #expect(engine.next(state) == .finished(.exhausted))
    }

    @Test(arguments: [SearchMethod.random, .randomWithinNiches])
    func `a searcher that draws asks nobody`(method: SearchMethod) throws {
        let settings = SearchSettings(method: method, children: 2, allocation: .equal)
        var driver = try Bench.driver(to: 3, settings)
        #expect(driver.run() == .generations)
        #expect(driver.prompts.isEmpty && driver.state.spending.calls == 0)
        #expect(driver.state.archive.count == 12 + 3 * 12)
        let classes = Set(driver.state.archive.evaluations.map(\.representative))
        #expect(classes.count == driver.state.archive.count)
    }

    @Test func `a measurement that fails is paid for and not archived`() throws {
        let engine = try Bench.engine(to: 1)
        var state = SearchState()
        state.apply(.partitioned(engine.partition.spec))
        let child = Child(architecture: try Bench.cell("333333"), niche: 5, origin: Origin(variation: .free))
        let batch = engine.batch(
            of: [child, child], measured: [.infeasible(.notMeasured), .values([1, 2])], in: state)
        state.apply(.evaluated(batch))
        #expect(batch.failures == [FailedEvaluation(architecture: child.architecture, reason: .notMeasured)])
        #expect(state.spending.evaluations == 2 && state.archive.count == 1)
        #expect(state.archive[1]?.values == [1, 2])
    }
}

extension SearchEvent {
    fileprivate var isAnswer: Bool {
        if case .answered = self { true } else { false }
    }
}
