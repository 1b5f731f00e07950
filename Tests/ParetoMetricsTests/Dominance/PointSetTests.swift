import Testing

@testable import ParetoMetrics

@Suite struct PointSetTests {
    @Test func pointsComeBackAsGiven() throws {
        let set = try PointSet([[1, 2], [3, 4], [1, 2]])
        #expect(set.count == 3)
        #expect(set.dimension == 2)
        #expect(set[1] == [3, 4])
        #expect(set[2, 1] == 2)
        #expect(set.points == [[1, 2], [3, 4], [1, 2]])
        #expect(set.ideal == [1, 2])
        #expect(set.greatest == [3, 4])
    }

    @Test func anEmptySetHasADimensionAndNoBounds() throws {
        let set = try PointSet([], dimension: 3)
        #expect(set.isEmpty)
        #expect(set.ideal == nil)
        #expect(set.nondominated().isEmpty)
        #expect(set.ranks().isEmpty)
        #expect(set.fronts().isEmpty)
        #expect(try Hypervolume(of: set, reference: [1, 1, 1]) == Hypervolume(of: set, reference: [0, 0, 0]))
    }

    @Test func refusalsNameTheValueAndItsPlace() {
        #expect(throws: MetricsError.ragged(point: 1, found: 3, expected: 2)) {
            try PointSet([[1, 2], [1, 2, 3]])
        }
        #expect(throws: MetricsError.notFinite(.infinity, point: 1, objective: 0)) {
            try PointSet([[1, 2], [.infinity, 2]])
        }
        #expect(throws: MetricsError.unknownDimension) { try PointSet([]) }
        #expect(throws: MetricsError.leftOver(coordinates: 5, dimension: 2)) {
            try PointSet(dimension: 2, coordinates: [1, 2, 3, 4, 5])
        }
        let text = MetricsError.notFinite(.nan, point: 4, objective: 1).description
        let remedy = "Leave out points that were not measured."
        #expect(text == "Point 4, objective 1 is nan, and only finite numbers can be compared. \(remedy)")
    }

    @Test func selectingAndAppendingKeepTheOrder() throws {
        let set = try PointSet([[1, 2], [3, 4], [5, 6]])
        #expect(set.selecting([2, 0]).points == [[5, 6], [1, 2]])
        #expect(try set.appending(PointSet([[7, 8]])).points.last == [7, 8])
        #expect(throws: MetricsError.unlikeDimensions("second set", found: 1, expected: 2)) {
            try set.appending(PointSet([[7]]))
        }
    }
}
