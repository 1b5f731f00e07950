import Testing

@testable import ParetoMetrics

@Suite struct DistanceTests {
    static func sets() throws -> (PointSet, PointSet) {
        (
            try PointSet([[3.5, 5.5], [3.6, 4.1], [4.1, 3.2], [5.5, 1.5]]),
            try PointSet([[1, 6], [2, 5], [3, 4], [4, 3], [5, 2], [6, 1]])
        )
    }

    /// Documented values of moocore 0.3.2 (`igd`, `igd_plus`, `avg_hausdorff_dist`, `epsilon_*`); GD and GD+ are
    /// pymoo 0.6.2's for the same sets.
    @Test func equalTheDocumentedValues() throws {
        let (set, reference) = try Self.sets()
        #expect(agrees(try set.igd(to: reference), 1.062_790_866_672_246_5))
        #expect(agrees(try set.igdPlus(to: reference), 0.985_503_646_810_665_2))
        #expect(agrees(try set.averageHausdorff(to: reference), 1.062_790_866_672_246_5))
        #expect(agrees(try set.gd(to: reference), 0.780_032_165_512_634_7))
        #expect(agrees(try set.gdPlus(to: reference), 0.728_255_470_215_997_8))
        #expect(try set.epsilonAdditive(to: reference) == 2.5)
        #expect(try set.epsilonMultiplicative(to: reference) == 3.5)
    }

    /// Example 4 of Ishibuchi et al. 2015, as moocore documents it: IGD prefers the dominated set, IGD+ does not.
    @Test func igdPlusAgreesWithDominanceWhereIgdDoesNot() throws {
        let reference = try PointSet([[10, 0], [6, 1], [2, 2], [1, 6], [0, 10]])
        let better = try PointSet([[4, 2], [3, 3], [2, 4]])
        let worse = try PointSet([[8, 2], [4, 4], [2, 8]])
        #expect(agrees(try better.igd(to: reference), 3.707_092_031_609_239))
        #expect(agrees(try worse.igd(to: reference), 2.591_483_465_847_63))
        #expect(agrees(try better.igdPlus(to: reference), 1.482_842_712_474_619))
        #expect(agrees(try worse.igdPlus(to: reference), 2.260_112_615_949_154))
    }

    @Test func aSetIsAtNoDistanceFromItself() throws {
        let set = Samples.cube(3, 20, seed: 4)
        #expect(try set.gd(to: set) == 0)
        #expect(try set.igd(to: set) == 0)
        #expect(try set.gdPlus(to: set) == 0)
        #expect(try set.igdPlus(to: set) == 0)
        #expect(try set.epsilonAdditive(to: set) <= 0)
    }

    @Test func epsilonIsTheShiftThatMakesTheSetDominate() throws {
        let set = Samples.cube(3, 12, seed: 8)
        let reference = Samples.cube(3, 12, seed: 9)
        let shift = try set.epsilonAdditive(to: reference)
        func covers(_ by: Double) -> Bool {
            (0..<reference.count).allSatisfy { target in
                (0..<set.count).contains { point in
                    (0..<3).allSatisfy { set[point, $0] - by <= reference[target, $0] }
                }
            }
        }
        #expect(covers(shift + 1e-12))
        #expect(!covers(shift - 1e-9))
    }

    /// Documented values of moocore 0.3.2, `r2_exact`; the second is its maximisation, turned to costs by hand.
    @Test func r2EqualsTheDocumentedValues() throws {
        let set = try PointSet([[5, 5], [4, 6], [2, 7], [7, 4]])
        #expect(agrees(try set.r2Exact(ideal: [0, 0]), 2.594_191_919_191_919))
        let turned = PointSet(trusted: set.coordinates.map { -$0 }, dimension: 2)
        #expect(agrees(try turned.r2Exact(ideal: [-10, -10]), 2.519_696_969_696_969))
    }

    @Test(arguments: [UInt64(1), 2, 3]) func r2IsTheLimitOfManyWeights(seed: UInt64) throws {
        let set = Samples.cube(2, 15, seed: seed)
        let steps = 2000
        let weights = (0..<steps).map { step -> [Double] in
            let weight = (Double(step) + 0.5) / Double(steps)
            return [weight, 1 - weight]
        }
        let sampled = try set.r2(weights: PointSet(weights), ideal: [0, 0])
        #expect(agrees(try set.r2Exact(ideal: [0, 0]), sampled, within: 1e-6))
    }

    @Test func r2OfTheIdealIsZeroAndOfTheTwoAxesAQuarter() throws {
        #expect(try PointSet([[0, 0]]).r2Exact(ideal: [0, 0]) == 0)
        // The integral of min(w, 1 - w).
        #expect(try PointSet([[0, 1], [1, 0]]).r2Exact(ideal: [0, 0]) == 0.25)
        #expect(throws: MetricsError.beyondIdeal(-1, ideal: 0, objective: 1)) {
            try PointSet([[0, -1]]).r2Exact(ideal: [0, 0])
        }
    }

    @Test func spacingIsZeroForEvenPointsAndKnownForUnevenOnes() throws {
        #expect(try PointSet([[0, 3], [1, 2], [2, 1], [3, 0]]).spacing() == 0)
        // Nearest distances 2, 2 and 4: mean 8/3, sample variance 4/3.
        #expect(agrees(try PointSet([[0, 3], [1, 2], [3, 0]]).spacing(), (4.0 / 3).squareRoot()))
        #expect(throws: MetricsError.tooFew(1, needed: 2, what: "points")) { try PointSet([[1, 1]]).spacing() }
    }

    @Test func refusesWhatIsUndefined() throws {
        let (set, reference) = try Self.sets()
        let empty = try PointSet([], dimension: 2)
        #expect(throws: MetricsError.empty("set")) { try empty.igd(to: reference) }
        #expect(throws: MetricsError.empty("reference set")) { try set.gd(to: empty) }
        #expect(throws: MetricsError.unlikeDimensions("reference set", found: 3, expected: 2)) {
            try set.igd(to: PointSet([[1, 2, 3]]))
        }
        #expect(throws: MetricsError.notPositive(0, what: "set")) {
            try PointSet([[0, 1]]).epsilonMultiplicative(to: reference)
        }
        #expect(throws: MetricsError.notPositive(-1, what: "reference set")) {
            try set.epsilonMultiplicative(to: PointSet([[1, -1]]))
        }
        #expect(throws: MetricsError.badParameter("weight", "-1.0", allowed: "0 or more")) {
            try set.r2(weights: PointSet([[-1, 1]]), ideal: [0, 0])
        }
        #expect(throws: MetricsError.empty("list of weights")) { try set.r2(weights: empty, ideal: [0, 0]) }
        #expect(throws: MetricsError.unlikeDimensions("ideal point", found: 1, expected: 2)) {
            try set.r2Exact(ideal: [0])
        }
        #expect(throws: MetricsError.unlikeDimensions("set", found: 3, expected: 2)) {
            try PointSet([[1, 2, 3]]).r2Exact(ideal: [0, 0, 0])
        }
    }
}
