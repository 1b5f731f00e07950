import ParetoMetrics
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct PredictorSearchTests {
    /// Knows the truth.
    private struct Oracle: ErrorPredictor {
        let name = "oracle"
        let problem: FewCells
        func errors(after archive: Archive) -> [Double]? {
            problem.candidates?.architectures.map { MadeUpProblem.error(of: $0) }
        }
    }

    private let problem = FewCells()

    private func archive(_ cells: [Architecture]) -> Archive {
        var archive = Archive()
        for cell in cells {
            guard case .values(let values) = problem.measure(cell) else { continue }
            archive.append(
                Evaluation(
                    number: archive.count + 1, architecture: cell, representative: Bench.space.representative(of: cell),
                    niche: 0, generation: 0, values: values, origin: Origin(variation: .drawn)))
        }
        return archive
    }

    @Test func `with a perfect predictor the first proposals are the true front of what is left`() throws {
        let known = archive(Array(FewCells.cells.prefix(10)))
        let search = PredictorSearch(problem: problem, predictor: Oracle(problem: problem))
        let seen = Set(known.evaluations.map(\.representative))
        let rest = FewCells.cells.filter { !seen.contains(Bench.space.representative(of: $0)) }
        let cheapest = rest.filter { cell in
            rest.allSatisfy { other in
                Bench.space.representative(of: other) != Bench.space.representative(of: cell)
                    || MadeUpProblem.latency(of: cell) <= MadeUpProblem.latency(of: other)
            }
        }
        let points = cheapest.map { [MadeUpProblem.error(of: $0), MadeUpProblem.latency(of: $0)] }
        let front = try PointSet(points).nondominated().map { points[$0] }
        let proposed = try #require(search.cells(front.count, beside: [], generation: 1, after: known))
        let values = proposed.map { [MadeUpProblem.error(of: $0), MadeUpProblem.latency(of: $0)] }
        #expect(Set(values) == Set(front))
    }

    @Test func `a long front is thinned evenly with both ends`() {
        let places = Array(0..<10)
        #expect(PredictorSearch.thinned(places, to: 4) { Double($0) } == [0, 3, 6, 9])
        #expect(PredictorSearch.thinned(places, to: 1) { -Double($0) } == [9])
        #expect(PredictorSearch.thinned(places, to: 0) { Double($0) } == [])
        #expect(PredictorSearch.thinned(places, to: 20) { Double($0) } == places)
    }

    @Test func `nothing is advised before anything was evaluated`() {
        let search = PredictorSearch(problem: problem, predictor: Oracle(problem: problem))
        #expect(search.cells(5, beside: [], generation: 1, after: Archive()) == nil)
    }

    @Test func `no class is advised twice, and none that is known`() throws {
        let known = archive(Array(FewCells.cells.prefix(10)))
        let search = PredictorSearch(problem: problem, predictor: Oracle(problem: problem))
        let all = try #require(search.cells(1000, beside: [], generation: 1, after: known))
        let classes = all.map { Bench.space.representative(of: $0) }
        let seen = Set(known.evaluations.map(\.representative))
        #expect(Set(classes).count == classes.count)
        #expect(Set(classes).isDisjoint(with: seen))
        #expect(classes.count == FewCells.classes - seen.count)
    }
}
