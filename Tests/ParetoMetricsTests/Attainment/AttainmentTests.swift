import Testing

@testable import ParetoMetrics

@Suite struct AttainmentTests {
    static func runs() throws -> [PointSet] {
        try [
            PointSet([[1, 5], [3, 3], [5, 1]]), PointSet([[2, 4], [4, 2]]),
            PointSet([[1, 6], [2, 2], [6, 1]]), PointSet([[3, 4], [4, 3]]),
        ]
    }

    /// moocore 0.3.2, `eaf(points, sets)` for the same four runs.
    @Test func levelsEqualMoocore() throws {
        let attainment = try Attainment(of: Self.runs())
        #expect(
            attainment.surfaces.map(\.points) == [
                [[1, 5], [2, 2], [5, 1]],
                [[1, 6], [2, 4], [3, 3], [4, 2], [6, 1]],
                [[2, 5], [3, 4], [4, 3], [5, 2]],
                [[3, 4], [4, 3]],
            ])
        #expect(attainment.median == attainment.surfaces[1])
        #expect(attainment.quartiles.lower == attainment.surfaces[0])
        #expect(attainment.quartiles.upper == attainment.surfaces[2])
        #expect(try attainment.surface(percent: 60) == attainment.surfaces[2])
        #expect(try attainment.surface(percent: 0) == attainment.surfaces[0])
        #expect(try attainment.surface(level: 4) == attainment.surfaces[3])
    }

    @Test(arguments: [UInt64(1), 2, 3, 4]) func everyGridGoalIsAttainedAsOftenAsCounted(seed: UInt64) throws {
        let runs = (0..<6).map { Samples.grid(2, 5, side: 8, seed: seed * 100 + $0) }
        let attainment = try Attainment(of: runs)
        for x in 0..<8 {
            for y in 0..<8 {
                let goal = [Double(x), Double(y)]
                let attaining = runs.filter { run in
                    run.points.contains { $0[0] <= goal[0] && $0[1] <= goal[1] }
                }
                #expect(attainment.share(attaining: goal[0], goal[1]) == Double(attaining.count) / 6)
            }
        }
        for surface in attainment.surfaces { #expect(surface.nondominated().count == surface.count) }
    }

    @Test func emptyRunsLowerTheHighestLevel() throws {
        let attainment = try Attainment(of: [PointSet([[1, 1]]), PointSet([], dimension: 2)])
        #expect(attainment.surfaces[0].points == [[1, 1]])
        #expect(attainment.surfaces[1].isEmpty)
    }

    @Test func refusesOtherDimensionsAndLevels() throws {
        #expect(throws: MetricsError.empty("list of runs")) { try Attainment(of: []) }
        #expect(throws: MetricsError.unlikeDimensions("run 0", found: 3, expected: 2)) {
            try Attainment(of: [PointSet([[1, 2, 3]])])
        }
        let attainment = try Attainment(of: Self.runs())
        #expect(throws: MetricsError.badParameter("attainment level", "5", allowed: "1 to 4")) {
            try attainment.surface(level: 5)
        }
        #expect(throws: MetricsError.self) { try attainment.surface(percent: .nan) }
    }

    /// moocore 0.3.2 gives the k-th level at 100 k / n per cent, whichever way that number was rounded.
    @Test(arguments: 2...60) func everyStepOfSoManyRunsIsItsOwnLevel(_ count: Int) throws {
        let runs = try (1...count).map { try PointSet([[Double($0), Double($0)]]) }
        let attainment = try Attainment(of: runs)
        for level in 1...count {
            let percent = Double(level) * 100 / Double(count)
            #expect(try attainment.surface(percent: percent).points == [[Double(level), Double(level)]])
            #expect(try attainment.surface(percent: percent) == attainment.surface(level: level))
        }
    }
}
