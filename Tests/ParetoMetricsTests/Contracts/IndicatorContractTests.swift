import Testing

@testable import ParetoMetrics

@Suite struct IndicatorContractTests {
    /// Error in per cent and latency; the last point is dominated, the one before is at the limit.
    static func feasible() throws -> PointSet {
        try PointSet([[10, 8], [20, 4], [50, 2], [60, 6], [90, 10]])
    }

    @Test func spanNormalisesToThePointsUnderTheLimit() throws {
        let contract = try IndicatorContract.span(feasible: Self.feasible())
        #expect(contract.bounds?.lower == [10, 2])
        #expect(contract.bounds?.upper == [60, 8])
        #expect(contract.reference == [1, 1])
        #expect(contract.referenceSet.points == [[0, 1], [0.2, 2.0 / 6], [0.8, 0]])
        // Stairs at 0.2 (height 4/6) and 0.8 (height 1/3 more, width 0.2); the point at latency 1 only touches.
        #expect(agrees(contract.referenceHypervolume, 0.8 * (4.0 / 6) + 0.2 * (2.0 / 6)))
        let result = try contract.evaluate(Self.feasible())
        #expect(result.hvShare == 1)
        #expect(result.igd == 0)
        #expect(result.igdPlus == 0)
        #expect(result.outside == 1)
        #expect(result.found == 3)
        #expect(result.foundShare == 1)
    }

    @Test func frontNormalisesToIdealAndNadir() throws {
        let contract = try IndicatorContract.front(of: Self.feasible())
        #expect(contract.bounds?.lower == [10, 2])
        #expect(contract.bounds?.upper == [50, 8])
        #expect(contract.referenceSet.points == [[0, 1], [0.25, 2.0 / 6], [1, 0]])
        #expect(agrees(contract.referenceHypervolume, 0.75 * 4 / 6))
        let result = try contract.evaluate(PointSet([[20, 4]]))
        #expect(agrees(result.hv, 0.5))
        #expect(result.hvShare == 1)
        #expect(result.found == 1)
        #expect(result.outside == 0)
    }

    @Test func rawTakesThingsAsTheyAre() throws {
        let front = try PointSet([[1, 2], [2, 1]])
        let contract = try IndicatorContract.raw(reference: [3, 3], front: front)
        let set = try PointSet([[1, 2]])
        let result = try contract.evaluate(set)
        #expect(result.hv == 2)
        #expect(result.hvShare == 2.0 / 3)
        #expect(result.igd == 2.0.squareRoot() / 2)
        #expect(result.igdPlus == 0.5)
        #expect(result.igd == (try set.igd(to: front)))
        #expect(result.igdPlus == (try set.igdPlus(to: front)))
    }

    @Test(arguments: [UInt64(1), 2, 3]) func equalsTheMeasuresTakenOneByOne(seed: UInt64) throws {
        let cloud = Samples.cube(3, 80, seed: seed)
        let contract = try IndicatorContract.front(of: cloud)
        let set = Samples.cube(3, 12, seed: seed + 50)
        let result = try contract.evaluate(set)
        let normalised = try contract.normalise(set.front())
        let volume = try Hypervolume(of: normalised, reference: [1, 1, 1])
        #expect(result.hv == volume.value)
        #expect(try result.outside == Hypervolume(of: contract.normalise(set), reference: [1, 1, 1]).outside)
        #expect(agrees(result.igd ?? -1, try normalised.igd(to: contract.referenceSet)))
        #expect(agrees(result.igdPlus ?? -1, try normalised.igdPlus(to: contract.referenceSet)))
    }

    @Test func dominatedPointsAndDuplicatesChangeNothing() throws {
        let contract = try IndicatorContract.raw(reference: [3, 3], front: PointSet([[1, 2], [2, 1]]))
        let front = try contract.evaluate(PointSet([[1, 2]]))
        // (2, 2) lies nearer to the reference point (2, 1) than (1, 2) does, which dominates it.
        #expect(try contract.evaluate(PointSet([[2, 2], [1, 2], [1, 2]])) == front)
    }

    @Test func anEmptySetHasNoVolumeAndNoDistance() throws {
        let contract = try IndicatorContract.front(of: Self.feasible())
        let result = try contract.evaluate(PointSet([], dimension: 2))
        #expect(result.hv == 0)
        #expect(result.hvShare == 0)
        #expect(result.igd == nil)
        #expect(result.igdPlus == nil)
        #expect(result.found == 0)
    }

    @Test func degenerateFrontsAreDefined() throws {
        let single = try IndicatorContract.front(of: PointSet([[5, 7], [6, 8]]))
        #expect(single.referenceHypervolume == 1)
        #expect(try single.evaluate(PointSet([[5.5, 7]])).hv == 0.5)
        let pair = try IndicatorContract.front(of: PointSet([[5, 7], [7, 5]]))
        #expect(pair.referenceHypervolume == 0)
        #expect(try pair.evaluate(PointSet([[5, 7]])).hvShare == nil)
        let constant = try IndicatorContract.span(feasible: PointSet([[40, 3], [50, 3]]))
        #expect(constant.referenceSet.points == [[0, 0]])
        #expect(try constant.evaluate(PointSet([[45, 3]])).hv == 0.5)
    }

    @Test func buildersRefuseWhatHasNoBounds() throws {
        let empty = try PointSet([], dimension: 2)
        #expect(throws: MetricsError.empty("true front")) { try IndicatorContract.front(of: empty) }
        #expect(throws: MetricsError.empty("set of feasible points whose error is under 90.0")) {
            try IndicatorContract.span(feasible: PointSet([[95, 1]]))
        }
        #expect(throws: MetricsError.badParameter("error objective", "2", allowed: "an index from 0 to 1")) {
            try IndicatorContract.span(feasible: Self.feasible(), errorObjective: 2)
        }
    }

    @Test func rawWithoutAReferenceSetLeavesDistancesUndefined() throws {
        let contract = try IndicatorContract.raw(reference: [3, 3], front: PointSet([], dimension: 2))
        let result = try contract.evaluate(PointSet([[1, 1]]))
        #expect(result.hv == 4)
        #expect(result.hvShare == nil)
        #expect(result.igd == nil)
        #expect(result.foundShare == nil)
    }

    @Test func unlikeContractsRefuseComparison() throws {
        let set = try PointSet([[20, 4]])
        let span = try IndicatorContract.span(feasible: Self.feasible()).evaluate(set)
        let front = try IndicatorContract.front(of: Self.feasible()).evaluate(set)
        #expect(
            throws: MetricsError.unlikeContracts(span.contract.description, front.contract.description)
        ) { try span.advantage(over: front, in: .hv) }
        #expect(throws: MetricsError.self) { try Indicators.requireOneContract([span, span, front]) }
        #expect(try Indicators.requireOneContract([span, span]) == span.contract)
        #expect(try Indicators.requireOneContract([]) == nil)
    }

    @Test func advantageIsPositiveForTheBetterSet() throws {
        let contract = try IndicatorContract.span(feasible: Self.feasible())
        let good = try contract.evaluate(PointSet([[20, 4]]))
        let poor = try contract.evaluate(PointSet([[60, 6]]))
        let none = try contract.evaluate(PointSet([], dimension: 2))
        for indicator in Indicator.allCases {
            #expect((try good.advantage(over: poor, in: indicator) ?? -1) > 0)
        }
        #expect(try good.advantage(over: none, in: .igd) == nil)
    }

    @Test func theDigestFollowsContentNotOrder() throws {
        let points = try Self.feasible()
        let turned = points.selecting(Array((0..<points.count).reversed()))
        let one = try IndicatorContract.front(of: points)
        #expect(try IndicatorContract.front(of: turned) == one)
        let moved = try IndicatorContract.front(of: points.appending(PointSet([[9, 9]])))
        #expect(moved.identity != one.identity)
        #expect(one.identity.digest.count == 16)
        #expect(
            one.summary
                == "front, bounds 10.0...50.0 x 2.0...8.0, reference (1.0, 1.0), reference set of 3, digest "
                + one.identity.digest)
    }
}
