import Determinism
import ParetoMetrics
import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// What rivals keep of the evaluations, against definitions worked out the long way.
@Suite struct PopulationTests {
    private let breeding = Breeding(space: Bench.space)

    /// Evaluations with those objectives, a new generation after each `size`.
    private func archive(_ values: [[Double]], generationsOf size: Int = 1000) -> Archive {
        var archive = Archive()
        for (place, value) in values.enumerated() {
            archive.append(
                Evaluation(
                    number: place + 1, architecture: Bench.space.architecture(at: place) ?? Architecture([0]), niche: 0,
                    generation: place / size, values: value, origin: Origin(variation: .drawn)))
        }
        return archive
    }

    private func points(_ count: Int, objectives: Int, seed: UInt64) -> [[Double]] {
        var stream = Seed(seed).stream("points")
        return (0..<count).map { _ in (0..<objectives).map { _ in Double(stream.below(50)) } }
    }

    @Test func `NSGA-II keeps the better rank, and of one rank the ends and the less crowded`() {
        let front = [[0.0, 10], [1, 8.5], [1.5, 8], [2, 7.5], [10, 0]]
        let archive = archive(front + [[11, 11], [0, 12]])
        let kept = NSGA2(population: 4, breeding: breeding).members(after: archive)
        // Of the three in the middle the one between its two neighbours goes: 0.3 + 0.3 against 1.0 and 1.7.
        #expect(Set(kept.map(\.evaluation.number)) == [1, 2, 4, 5])
        #expect(kept.allSatisfy { $0.rank == 0 })
        let five = NSGA2(population: 6, breeding: breeding).members(after: archive)
        #expect(five.map(\.rank) == [0, 0, 0, 0, 0, 1])
        // Both of the second front are its ends; the earlier one stays.
        #expect(five.last?.evaluation.number == 6)
    }

    @Test(arguments: 1...20) func `NSGA-II forgets what a former generation dropped`(seed: UInt64) {
        let archive = archive(points(40, objectives: 2, seed: seed), generationsOf: 10)
        let own = NSGA2(population: 8, breeding: breeding).members(after: archive).map(\.evaluation)
        var expected: [Evaluation] = []
        for generation in 0..<4 {
            let union = expected + archive.evaluations.filter { $0.generation == generation }
            expected = RankedCell.best(8, of: union).map(\.evaluation)
        }
        #expect(own == expected)
        #expect(own.count == 8)
    }

    @Test(arguments: [2, 3], 1...30) func `SMS-EMOA drops the member whose loss costs least`(
        objectives: Int, seed: UInt64
    ) throws {
        let members = archive(points(9, objectives: objectives, seed: seed)).evaluations
        let gone = SMSEMOA.least(of: members)
        let set = try PointSet(members.map(\.values))
        let ranks = set.ranks()
        let worst = try #require(ranks.max())
        #expect(ranks[gone] == worst)
        if worst > 0 {
            let dominators = members.indices.map { place in members.indices.count { set.dominates($0, place) } }
            #expect(members.indices.allSatisfy { ranks[$0] < worst || dominators[$0] <= dominators[gone] })
            return
        }
        let (ideal, most) = (try #require(set.ideal), try #require(set.greatest))
        func volume(without place: Int?) throws -> Double {
            let rest = members.indices.filter { $0 != place }.map { members[$0].values }
            let scaled = rest.map { zip($0, zip(ideal, most)).map { ($0 - $1.0) / max($1.1 - $1.0, 1e-300) } }
            return try Hypervolume(of: PointSet(scaled), reference: ideal.map { _ in 2 }).value
        }
        let left = try members.indices.map { try volume(without: $0) }
        #expect(try #require(left.max()) - left[gone] < 1e-12)
    }

    @Test func `SMS-EMOA folds one evaluation at a time and never holds more than its population`() {
        let archive = archive(points(60, objectives: 2, seed: 5))
        let members = SMSEMOA(population: 7, breeding: breeding).members(after: archive)
        #expect(members.count == 7)
        var expected: [Evaluation] = []
        for evaluation in archive.evaluations {
            expected.append(evaluation)
            if expected.count > 7 { expected.remove(at: SMSEMOA.least(of: expected)) }
        }
        #expect(members == expected)
    }

    @Test func `a memory of the evaluations is a memory and nothing else`() {
        let fold = ArchiveFold([Int]()) { numbers, evaluation in numbers.append(evaluation.number) }
        let long = archive(points(10, objectives: 2, seed: 1))
        let other = archive(points(6, objectives: 2, seed: 2))
        for archive in [long, other, long, Archive(), other] {
            #expect(fold.state(after: archive) == archive.evaluations.map(\.number))
        }
    }

    @Test(arguments: [(2, 20, 20), (2, 2, 2), (3, 20, 15), (3, 21, 21), (3, 28, 28), (4, 20, 20)])
    func `weightings lie evenly on the simplex`(objectives: Int, count: Int, expected: Int) {
        let lattice = WeightLattice(objectives: objectives, atMost: count)
        #expect(lattice.weights.count == expected)
        for weights in lattice.weights {
            #expect(abs(weights.reduce(0, +) - 1) < 1e-5)
            #expect(weights.allSatisfy { $0 > 0 })
        }
        #expect(lattice.weights.filter { $0.contains(1) }.count == objectives)
        for (place, near) in lattice.neighbourhoods(of: 3).enumerated() { #expect(near.first == place) }
    }

    @Test func `MOEA-D gives each weighting its best cell, and a child to two neighbours at most`() throws {
        let archive = archive(points(20, objectives: 2, seed: 3))
        let searcher = MOEAD(population: 20, objectives: 2, breeding: breeding)
        let cells = searcher.cells(after: archive)
        let set = try PointSet(archive.evaluations.map(\.values))
        let (ideal, most) = (try #require(set.ideal), try #require(set.greatest))
        for (place, cell) in cells.enumerated() {
            let share = [Double(place) / 19, Double(19 - place) / 19].map { max($0, 1e-6) }
            func value(_ evaluation: Evaluation) -> Double {
                max(
                    share[0] * (evaluation.values[0] - ideal[0]) / (most[0] - ideal[0]),
                    share[1] * (evaluation.values[1] - ideal[1]) / (most[1] - ideal[1]))
            }
            let own = value(try #require(cell))
            #expect(archive.evaluations.allSatisfy { value($0) >= own - 1e-12 })
        }
        // A cell better than all others in everything is taken by two of the first subproblem's neighbours.
        var better = archive
        better.append(
            Evaluation(
                number: 21, architecture: Architecture([3, 3, 3, 3, 3, 3]), niche: 0, generation: 1, values: [-1, -1],
                origin: Origin(variation: .crossover)))
        #expect(searcher.cells(after: better).compactMap { $0?.number }.count { $0 == 21 } == 2)
    }

    @Test func `regularized evolution weights objectives by shares and mutates the young only`() throws {
        var stream = Seed(1).stream("weights")
        for objectives in 2...4 {
            for _ in 0..<50 {
                let weights = RegularizedEvolution.weights(objectives, using: &stream)
                #expect(weights.count == objectives && weights.allSatisfy { $0 >= 0 })
                #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
            }
        }
        var driver = SearchDriver(try Bench.engine(to: 3, SearchSettings(method: .regularizedEvolution))) { _ in "" }
        _ = driver.run()
        for child in driver.state.archive.evaluations where child.origin.variation == .mutation {
            let parent = try #require(child.origin.parents.first.flatMap { driver.state.archive[$0] })
            #expect(parent.number >= child.number - 20)
            #expect(parent.architecture.distance(to: child.architecture) == 1)
        }
    }

    @Test func `local search steps from the front of its day to a neighbour`() throws {
        var driver = SearchDriver(try Bench.engine(to: 3, SearchSettings(method: .localSearch))) { _ in "" }
        _ = driver.run()
        let evaluations = driver.state.archive.evaluations
        for child in evaluations where child.generation > 0 {
            let parent = try #require(child.origin.parents.first)
            let front = Archive.front(of: Array(evaluations.prefix(child.number - 1)))
            #expect(front.contains { $0.number == parent })
            #expect(evaluations[parent - 1].architecture.distance(to: child.architecture) == 1)
        }
    }
}
