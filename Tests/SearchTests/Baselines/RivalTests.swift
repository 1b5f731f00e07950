import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// What every rival promises, whoever it is.
@Suite struct RivalTests {
    static let all = SearchMethod.allCases.filter(\.isRival)
    /// Those that need no surrogate, whose fits are slow in a debug build.
    static let bred = all.filter { !$0.startsSpread }

    private func settings(_ method: SearchMethod, population: Int = 6) -> SearchSettings {
        SearchSettings(method: method, start: 8, population: population)
    }

    private func few(_ method: SearchMethod, to target: Int, population: Int = 6, seed: UInt64 = 1) throws
        -> SearchEngine
    {
        let problem = FewCells()
        let partition = try FewCells.partition()
        return SearchEngine(
            problem: problem, partition: partition, settings: settings(method, population: population),
            seed: Seed(seed), target: target)
    }

    private func driver(_ engine: SearchEngine, from state: SearchState = SearchState()) -> SearchDriver {
        SearchDriver(engine, from: state) { _ in "" }
    }

    @Test(arguments: all) func `a small space is paid for class by class, and then the search is done`(
        method: SearchMethod
    ) throws {
        var driver = driver(try few(method, to: 1000))
        #expect(driver.run() == .exhausted)
        let found = driver.state.archive.evaluations.map(\.representative)
        #expect(found.count == FewCells.classes)
        #expect(Set(found).count == found.count)
        #expect(driver.state.reports.allSatisfy { $0.refused.isEmpty })
    }

    @Test(arguments: all) func `a search stopped after any event goes on as if it had not stopped`(
        method: SearchMethod
    ) throws {
        var whole = driver(try few(method, to: 2, population: 4))
        #expect(whole.run() == .generations)
        // Every third place, beginning with an unlike one for each method: a batch of one has three events.
        for length in stride(from: 1 + method.rawValue.count % 3, through: whole.events.count, by: 3) {
            let before = Array(whole.events.prefix(length))
            // An engine of its own: what the other one remembers must not matter.
            var rest = driver(try few(method, to: 2, population: 4), from: Bench.state(after: before))
            #expect(rest.run() == .generations)
            #expect(before + rest.events == whole.events, "stopped after event \(length)")
        }
    }

    @Test(arguments: all) func `equal seeds give equal events, another seed others`(method: SearchMethod) throws {
        var one = driver(try few(method, to: 2))
        var same = driver(try few(method, to: 2))
        var other = driver(try few(method, to: 2, seed: 2))
        _ = (one.run(), same.run(), other.run())
        #expect(one.events == same.events)
        #expect(one.events != other.events)
    }

    @Test(arguments: bred) func `the budget is spent exactly, on usable cells of unlike classes`(
        method: SearchMethod
    ) throws {
        let engine = try Bench.engine(to: 1000, SearchSettings(method: method))
        var driver = driver(engine)
        driver.record(.budgeted(Budget(evaluations: 131)))
        #expect(driver.run() == .budget(.evaluations))
        let archive = driver.state.archive
        #expect(archive.count == 131)
        #expect(Set(archive.evaluations.map(\.representative)).count == 131)
        for evaluation in archive.evaluations {
            #expect(engine.problem.measure(evaluation.architecture) == .values(evaluation.values))
            #expect(evaluation.origin.parents.allSatisfy { $0 < evaluation.number })
        }
        #expect(driver.prompts.isEmpty)
    }

    @Test(arguments: bred) func `a rival decides on its batch before it sees what the batch brought`(
        method: SearchMethod
    ) throws {
        var driver = driver(try Bench.engine(to: 1, SearchSettings(method: method)))
        #expect(driver.run() == .generations)
        let batches = driver.events.compactMap { event -> Int? in
            guard case .evaluated(let batch) = event, batch.generation == 1 else { return nil }
            return batch.evaluations.count
        }
        #expect(batches == (method == .nsga2 ? [20] : Array(repeating: 1, count: 20)))
        #expect(driver.state.reports.map(\.accepted) == [20, 20])
    }

    /// What a search of the made-up problem reaches in 150 evaluations: the mean of three seeds.
    private static func reached(_ method: SearchMethod) throws -> Double {
        let values = try (1...3).map { seed in
            let engine = try Bench.engine(to: 1000, seed: Seed(UInt64(seed)), SearchSettings(method: method))
            var driver = SearchDriver(engine) { _ in "" }
            driver.record(.budgeted(Budget(evaluations: 150)))
            _ = driver.run()
            return try #require(driver.state.reports.last?.span?.hvShare)
        }
        return values.reduce(0, +) / 3
    }

    @Test func `rivals learn: each beats random search`() throws {
        let random = try Self.reached(.random)
        for method in Self.bred { #expect(try Self.reached(method) > random + 0.005, "\(method.rawValue)") }
    }

    @Test func `what a journal recorded of an adviser takes the adviser's place`() throws {
        struct Recorded: Adviser {
            let cell: Architecture
            func cells(_ count: Int, beside: [Architecture], generation: Int, after archive: Archive) -> [Architecture]?
            { [cell] }
        }
        let problem = FewCells()
        let partition = try FewCells.partition()
        let cell = try Bench.cell("333333")
        let engine = SearchEngine(
            problem: problem, partition: partition, settings: settings(.gpEHVI, population: 1), seed: Seed(1),
            target: 1, adviser: Recorded(cell: cell))
        var driver = driver(engine)
        _ = driver.run()
        #expect(driver.state.archive.evaluations.last?.architecture == cell)
        #expect(driver.state.archive.evaluations.last?.origin == Origin(variation: .free))
    }

    @Test func `a rival whose generation was interrupted finishes it, whatever method is named next`() throws {
        var first = driver(try few(.smsEMOA, to: 1))
        _ = first.run(limit: 8)
        #expect(first.state.round?.plan.method == .smsEMOA)
        var second = driver(try few(.random, to: 2), from: first.state)
        #expect(second.run() == .generations)
        #expect(second.state.reports.map(\.accepted).prefix(2) == [6, 6])
        #expect(second.state.archive.evaluations.filter { $0.generation == 1 }.count == 6)
    }
}
