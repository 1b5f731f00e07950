import Determinism
import ParetoMetrics
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct ContaminationTests {
    private static let problem = MadeUpProblem(listsCandidates: true)

    private func answer(_ cells: [Architecture]) -> String {
        let children = cells.map {
            #"{"architecture_code": "\#(Bench.space.text(of: $0))", "parents": [], "rationale": ""}"#
        }
        return "{\"children\": [\(children.joined(separator: ", "))]}"
    }

    private func found(_ answers: [String]) throws -> Contamination {
        try #require(Contamination(answers, problem: Self.problem, seed: Bench.seed))
    }

    @Test func `who knows the front is found out`() throws {
        let front = try #require(Self.problem.truth?.front)
        let found = try found([answer(front), answer(front)])
        #expect(found.proposals == 2 * front.count && found.usable == 2 * front.count)
        #expect(found.distinct == front.count && found.onFront == front.count)
        #expect(found.onFrontP < 1e-9 && found.onFrontRandom < Double(found.onFront) / 10)
        let layer = try #require(found.ranks.last)
        #expect(layer.name == "front layer" && layer.mean > 0.99 && layer.p == 0.001)
    }

    @Test func `who knows nothing is like chance`() throws {
        var stream = Seed(3).stream("guess")
        let cells = (0..<60).map { _ in Bench.space.random(using: &stream) }
        let found = try found([answer(cells)])
        #expect(found.cells == 60 && found.usable == cells.count { Bench.space.isConnected($0) })
        for rank in found.ranks { #expect(rank.p > 0.01 && rank.p < 0.99 && abs(rank.mean - 0.5) < 0.12) }
    }

    @Test func `a rank is the share of cells that are worse, ties counting half`() throws {
        let cell = try Bench.cell("030100")
        guard case .values(let own) = Self.problem.measure(cell), let pool = Self.problem.candidates else {
            Issue.record("it is usable")
            return
        }
        let others = pool.architectures.compactMap { other -> [Double]? in
            if case .values(let values) = Self.problem.measure(other) { values } else { nil }
        }
        let ranks = try found([answer([cell])]).ranks
        for (place, name) in ["error", "latency"].enumerated() {
            let worse = others.count { $0[place] > own[place] }
            let equal = others.count { $0[place] == own[place] }
            let rank = try #require(ranks.first { $0.name == name })
            #expect(abs(rank.mean - (Double(worse) + Double(equal) / 2) / Double(others.count)) < 1e-12)
            #expect(rank.best == rank.mean)
        }
    }

    @Test func `nothing proposed and nonsense are counted and break nothing`() throws {
        let empty = try found([#"{"children": []}"#, "I cannot help with that.", ""])
        #expect(empty.proposals == 0 && empty.ranks.isEmpty && empty.onFrontP == 1)
        let nonsense = try found([#"{"children": [{"architecture_code": "resnet"}, {"parents": [1]}]}"#])
        #expect(nonsense.proposals == 2 && nonsense.cells == 0)
    }
}
