import Testing

@testable import ParetoMetrics

@Suite struct HypervolumeTests {
    /// Inclusion and exclusion over all subsets: slow, and shares nothing with the sweeps.
    static func byInclusionExclusion(_ set: PointSet, _ reference: [Double]) -> Double {
        var volume = 0.0
        for subset in 1..<(1 << set.count) {
            var product = 1.0
            for objective in set.ideal?.indices ?? 0..<0 {
                var worst = -Double.infinity
                for index in 0..<set.count where subset & (1 << index) != 0 {
                    worst = max(worst, set[index, objective])
                }
                product *= max(0, reference[objective] - worst)
            }
            volume += subset.nonzeroBitCount % 2 == 1 ? product : -product
        }
        return volume
    }

    @Test(arguments: 1...6, [UInt64(1), 2, 3]) func equalsInclusionExclusion(dimension: Int, seed: UInt64) throws {
        for set in [Samples.cube(dimension, 9, seed: seed), Samples.grid(dimension, 9, side: 4, seed: seed)] {
            let top = max(0.9, (set.coordinates.max() ?? 0) - 0.5)
            let reference = [Double](repeating: top, count: dimension)
            let value = try Hypervolume(of: set, reference: reference).value
            #expect(agrees(value, Self.byInclusionExclusion(set, reference)))
        }
    }

    /// A grid's hypervolume is a count of unit cells.
    @Test(arguments: 2...4, [UInt64(21), 22, 23]) func equalsACountOfCells(dimension: Int, seed: UInt64) throws {
        let side = 7
        let set = Samples.grid(dimension, 40, side: side, seed: seed)
        var cells = 0
        var total = 1
        for _ in 0..<dimension { total *= side }
        for code in 0..<total {
            var rest = code
            var cell: [Double] = []
            for _ in 0..<dimension {
                cell.append(Double(rest % side))
                rest /= side
            }
            let covered = (0..<set.count).contains { index in
                (0..<dimension).allSatisfy { set[index, $0] <= cell[$0] }
            }
            if covered { cells += 1 }
        }
        let reference = [Double](repeating: Double(side), count: dimension)
        #expect(try Hypervolume(of: set, reference: reference).value == Double(cells))
    }

    /// moocore 0.3.2, `hypervolume(P, ref=[1.1] * d)`, on the same SplitMix64 points.
    @Test(arguments: [
        (2, 200, UInt64(1), 1.193_983_608_545_319_7), (3, 200, 2, 1.178_688_063_283_323_2),
        (4, 60, 3, 1.000_668_793_723_130_2), (5, 40, 4, 0.983_020_664_365_336_7),
        (6, 25, 5, 0.503_680_964_219_498_8),
    ]) func equalsMoocore(dimension: Int, count: Int, seed: UInt64, expected: Double) throws {
        let set = Samples.cube(dimension, count, seed: seed)
        let reference = [Double](repeating: 1.1, count: dimension)
        #expect(agrees(try Hypervolume(of: set, reference: reference).value, expected, within: 1e-12))
    }

    /// ZDT1's front is y = 1 - sqrt(x): it dominates 2/3 of the unit square. n steps lose less than one step's strip.
    @Test(arguments: [10, 100, 2000]) func zdt1TendsToTwoThirds(steps: Int) throws {
        let points = (0...steps).map { step -> [Double] in
            let x = Double(step) / Double(steps)
            return [x, 1 - x.squareRoot()]
        }
        let value = try Hypervolume(of: PointSet(points), reference: [1, 1]).value
        #expect(value < 2.0 / 3)
        #expect(value > 2.0 / 3 - 1 / Double(steps))
    }

    /// DTLZ2's front is the unit sphere's positive octant: it leaves pi/6 of the cube undominated.
    @Test func dtlz2TendsToOneMinusAnOctant() throws {
        let steps = 60
        var points: [[Double]] = []
        for row in 0...steps {
            for column in 0...steps {
                let x = Double(row) / Double(steps)
                let y = Double(column) / Double(steps)
                if x * x + y * y <= 1 { points.append([x, y, max(0, 1 - x * x - y * y).squareRoot()]) }
            }
        }
        let value = try Hypervolume(of: PointSet(points), reference: [1, 1, 1]).value
        let truth = 1 - Double.pi / 6
        #expect(value < truth)
        // A grid step moves a monotone surface by at most one cell strip along each of two axes.
        #expect(value > truth - 2 / Double(steps))
    }

    @Test func outsideIsCountedAndTouchingIsNot() throws {
        let set = try PointSet([[0, 0.5], [1, 0], [0.5, 1.5], [2, 2], [1, 1]])
        let result = try Hypervolume(of: set, reference: [1, 1])
        #expect(result.value == 0.5)
        #expect(result.outside == 2)
    }

    @Test func dominatedPointsAndDuplicatesChangeNothing() throws {
        for dimension in 2...5 {
            let set = Samples.cube(dimension, 20, seed: 77)
            let reference = [Double](repeating: 1, count: dimension)
            let worse = PointSet(trusted: set.coordinates.map { $0 + 0.01 }, dimension: dimension)
            let doubled = try set.appending(set).appending(worse)
            let one = try Hypervolume(of: set, reference: reference).value
            let other = try Hypervolume(of: doubled, reference: reference).value
            #expect(agrees(one, other))
        }
    }

    @Test func objectivesMayBeSwappedAndScaled() throws {
        let set = Samples.cube(3, 40, seed: 5)
        let turned = PointSet(
            trusted: set.points.flatMap { [$0[2] * 10, $0[0], $0[1] + 3] }, dimension: 3)
        let one = try Hypervolume(of: set, reference: [1, 1, 1]).value
        let other = try Hypervolume(of: turned, reference: [10, 1, 4]).value
        #expect(agrees(10 * one, other))
    }

    @Test(arguments: 2...4) func aMonteCarloCountComesClose(dimension: Int) throws {
        let set = Samples.cube(dimension, 8, seed: 31)
        var random = SplitMix(seed: 32)
        let trials = 4000
        var hits = 0
        for _ in 0..<trials {
            let probe = (0..<dimension).map { _ in random.unit() }
            let covered = (0..<set.count).contains { index in
                (0..<dimension).allSatisfy { set[index, $0] <= probe[$0] }
            }
            if covered { hits += 1 }
        }
        let reference = [Double](repeating: 1, count: dimension)
        let value = try Hypervolume(of: set, reference: reference).value
        // Four standard errors of a share over the trials, at most 4 * 0.5 / sqrt(4000).
        #expect(abs(value - Double(hits) / Double(trials)) < 0.032)
    }

    @Test func refusesAReferenceOfAnotherKind() throws {
        let set = try PointSet([[1, 2]])
        #expect(throws: MetricsError.unlikeDimensions("reference point", found: 3, expected: 2)) {
            try Hypervolume(of: set, reference: [1, 2, 3])
        }
        #expect(throws: MetricsError.self) { try Hypervolume(of: set, reference: [.infinity, 3]) }
    }
}
