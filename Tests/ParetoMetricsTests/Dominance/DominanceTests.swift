import Testing

@testable import ParetoMetrics

@Suite struct DominanceTests {
    @Test func comparesAsMinimisationSays() {
        #expect(Dominance([1, 1], [1, 2]) == .dominates)
        #expect(Dominance([1, 2], [1, 1]) == .dominated)
        #expect(Dominance([1, 2], [1, 2]) == .equal)
        #expect(Dominance([1, 2], [2, 1]) == .incomparable)
    }

    /// Example of moocore 0.3.2, `is_nondominated`.
    @Test func keepsTheFirstOfDuplicatesOrAllOnRequest() throws {
        let set = try PointSet([[1, 1], [0, 1], [1, 0], [1, 0]])
        #expect(set.nondominated() == [1, 2])
        #expect(set.nondominated(keepingDuplicates: true) == [1, 2, 3])
    }

    @Test(arguments: 1...5, [UInt64(1), 2, 3, 4]) func frontEqualsTheDefinition(dimension: Int, seed: UInt64) {
        for set in [
            Samples.cube(dimension, 60, seed: seed), Samples.grid(dimension, 80, side: 4, seed: seed),
        ] {
            let all = Array(0..<set.count)
            let strict = all.filter { index in !all.contains { set.dominates($0, index) } }
            let first = strict.filter { index in !strict.contains { $0 < index && set[$0] == set[index] } }
            #expect(set.nondominated(keepingDuplicates: true) == strict)
            #expect(set.nondominated() == first)
        }
    }

    @Test(arguments: 1...5, [UInt64(11), 12, 13]) func ranksEqualPeeling(dimension: Int, seed: UInt64) {
        for set in [
            Samples.cube(dimension, 60, seed: seed), Samples.grid(dimension, 80, side: 4, seed: seed),
        ] {
            var expected = [Int](repeating: -1, count: set.count)
            var left = Array(0..<set.count)
            var rank = 0
            while !left.isEmpty {
                let front = left.filter { index in !left.contains { set.dominates($0, index) } }
                for index in front { expected[index] = rank }
                left.removeAll { front.contains($0) }
                rank += 1
            }
            #expect(set.ranks() == expected)
            #expect(set.fronts().first == set.nondominated(keepingDuplicates: true))
        }
    }

    @Test func rankTreeFindsNeighboursAsASortedArrayDoes() {
        var random = SplitMix(seed: 9)
        var tree = RankTree(capacity: 5000)
        var members: Set<Int> = []
        for _ in 0..<1500 {
            let rank = Int.random(in: 0..<5000, using: &random)
            if members.remove(rank) != nil { tree.remove(rank) } else { tree.insert(rank); members.insert(rank) }
            let probe = Int.random(in: 0..<5000, using: &random)
            #expect(tree.next(after: probe) == members.filter { $0 > probe }.min() ?? -1)
            #expect(tree.previous(before: probe) == members.filter { $0 < probe }.max() ?? -1)
        }
    }

    @Test func crowdingIsTheGapOfTheNeighboursOverTheRange() throws {
        let set = try PointSet([[0, 4], [1, 2], [4, 0], [2, 1]])
        // (1,2): (2-0)/4 + (4-1)/4; (2,1): (4-1)/4 + (2-0)/4.
        #expect(set.crowdingDistances() == [.infinity, 1.25, .infinity, 1.25])
    }

    @Test func crowdingOfEqualPointsIsZeroAndOfTwoPointsInfinite() throws {
        #expect(try PointSet([[1, 1], [1, 1], [1, 1]]).crowdingDistances() == [0, 0, 0])
        #expect(try PointSet([[1, 1], [1, 1]]).crowdingDistances() == [.infinity, .infinity])
    }
}
