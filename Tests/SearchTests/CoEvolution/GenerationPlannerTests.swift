import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct GenerationPlannerTests {
    private struct Fixed: Allocator {
        let answer: [Int]?
        func quotas(of total: Int, generation: Int, after archive: Archive) -> [Int]? { answer }
    }

    /// - Parameter listed: whether the planner can count what is left of a niche.
    private func planner(
        _ settings: SearchSettings = Bench.plain, quotas: [Int]? = nil, listed: Bool = false
    ) throws -> GenerationPlanner {
        let problem = MadeUpProblem(listsCandidates: listed)
        let partition = try Bench.partition()
        return GenerationPlanner(
            problem: problem, partition: partition, settings: settings, seed: Bench.seed,
            surrogate: Surrogate(problem: problem, partition: partition), allocator: Fixed(answer: quotas))
    }

    private func begun() throws -> SearchState {
        var driver = try Bench.driver(to: 2)
        _ = driver.run()
        return driver.state
    }

    @Test(arguments: [0, 1, 5, 6, 12, 100])
    func `the start deals its cells out evenly`(start: Int) throws {
        let plan = try planner(SearchSettings(start: start)).start(SearchState())
        let quotas = plan.orders.map(\.children.count)
        #expect(quotas.reduce(0, +) == start)
        #expect(plan.isStart && !plan.consults)
        // The last niche has 25 cells, fewer classes: it may fill up first.
        let most = quotas.max() ?? 0
        #expect(quotas.dropLast().allSatisfy { $0 >= most - 1 })
    }

    @Test func `equal shares sum to what is asked for`() throws {
        let plan = try planner().plan(3, try begun())
        #expect(plan.orders.map(\.niche) == [0, 1, 2, 3, 4, 5])
        #expect(plan.orders.map(\.children.count) == [2, 2, 2, 2, 2, 2])
        var state = try begun()
        state.apply(.budgeted(Budget(evaluations: state.spending.evaluations + 8)))
        #expect(try planner().plan(3, state).orders.map(\.children.count) == [2, 2, 1, 1, 1, 1])
    }

    @Test func `shares by gain are the allocator's`() throws {
        let gain = try planner(SearchSettings(children: 2, allocation: .gain), quotas: [0, 7, 0, 5, 0, 0])
        let plan = gain.plan(3, try begun())
        #expect(plan.orders.map(\.niche) == [1, 3])
        #expect(plan.orders.map(\.children.count) == [7, 5])
        let without = try planner(SearchSettings(children: 2, allocation: .gain), quotas: nil).plan(3, try begun())
        #expect(without.orders.map(\.children.count) == [2, 2, 2, 2, 2, 2])
    }

    /// 24 children a generation over many generations: the count is within four deviations of one half.
    @Test func `crossover and mutation are asked for about equally often`() throws {
        let planner = try planner(SearchSettings(children: 8, allocation: .equal))
        let state = try begun()
        let orders = (3..<63).flatMap { planner.plan($0, state).orders }
        let mature = orders.filter { order in
            (order.niche.map { Parents.shown(ofNiche: $0, in: state.archive, limit: 6).count } ?? 0) > 1
        }
        let children = mature.flatMap(\.children)
        let crossovers = children.count { $0.variation == .crossover }
        #expect(children.count > 500)
        #expect(abs(Double(crossovers) - Double(children.count) / 2) < 2 * Double(children.count).squareRoot())
        for child in children {
            #expect(child.parents.count == (child.variation == .crossover ? 2 : 1))
            #expect(Set(child.parents).count == child.parents.count)
            #expect(child.parents.allSatisfy { state.archive[$0] != nil })
        }
    }

    @Test func `a niche whose classes are all evaluated gets no children`() throws {
        let niche = try Bench.partition().niches[5]
        var state = SearchState()
        state.apply(.partitioned(try Bench.partition().spec))
        var seen: Set<Architecture> = []
        var batch: [Evaluation] = []
        for cell in (0..<NASBench201.count).compactMap(Bench.space.architecture(at:)) {
            guard cell.choices.count(where: { $0 == 3 }) >= 5, case .values(let values) = Bench.problem.measure(cell)
            else { continue }
            let representative = Bench.space.representative(of: cell)
            guard seen.insert(representative).inserted else { continue }
            batch.append(
                Evaluation(
                    number: batch.count + 1, architecture: cell, representative: representative, niche: 5,
                    generation: 0, values: values, origin: Origin(variation: .drawn)))
        }
        #expect(batch.count == niche.classes)
        state.apply(.evaluated(EvaluationBatch(generation: 0, evaluations: batch)))
        let plan = try planner(listed: true).plan(1, state)
        #expect(plan.orders.map(\.niche) == [0, 1, 2, 3, 4])
        #expect(plan.orders.map(\.children.count).reduce(0, +) == 10)
    }

    @Test func `a niche without evaluations is asked for free cells`() throws {
        var state = SearchState()
        state.apply(.partitioned(try Bench.partition().spec))
        let plan = try planner().plan(1, state)
        #expect(plan.orders.flatMap(\.children).allSatisfy { $0 == ChildOrder(variation: .free, parents: []) })
    }

    @Test func `shown parents are the front thinned with both ends kept`() throws {
        var driver = try Bench.driver(to: 6, SearchSettings(children: 6, allocation: .equal, start: 60))
        _ = driver.run()
        let front = driver.state.archive.front(ofNiche: 1)
        #expect(front.count > 3)
        let shown = Parents.shown(ofNiche: 1, in: driver.state.archive, limit: 3)
        #expect(shown.count == 3)
        #expect(shown.first == front.first && shown.last == front.last)
        #expect(Parents.shown(ofNiche: 1, in: driver.state.archive, limit: 0).isEmpty)
        #expect(Parents.shown(ofNiche: 1, in: driver.state.archive, limit: 1) == [front[0]])
        #expect(Parents.shown(ofNiche: 1, in: driver.state.archive, limit: 1000) == front)
    }
}
