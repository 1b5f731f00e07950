import Testing

@testable import ParetoMetrics

@Suite struct DirectionsTests {
    private static let mixed = Directions(isMaximised: [false, true])

    @Test func turningTwiceIsNothing() throws {
        let set = Samples.cube(2, 5, seed: 3)
        let turned = try Self.mixed.turned(set)
        #expect((0..<5).allSatisfy { turned[$0, 0] == set[$0, 0] && turned[$0, 1] == -set[$0, 1] })
        #expect(try Self.mixed.turned(turned) == set)
        #expect(try Self.mixed.turned([3, 4]) == [3, -4])
    }

    /// Of a maximised objective the ratio is that of the reference to the set, as moocore defines it.
    @Test func invertedRatiosAreReciprocal() throws {
        let set = try PointSet([[2, 8]])
        let reference = try PointSet([[1, 16]])
        let value = try Self.mixed.inverted(set).epsilonMultiplicative(to: Self.mixed.inverted(reference))
        #expect(value == 2)
        #expect(throws: MetricsError.notPositive(0, what: "set")) { try Self.mixed.inverted(PointSet([[0, 1]])) }
    }

    @Test func anotherDimensionIsRefused() throws {
        #expect(throws: MetricsError.unlikeDimensions("set", found: 3, expected: 2)) {
            try Self.mixed.turned(PointSet([[1, 2, 3]]))
        }
        #expect(throws: MetricsError.unlikeDimensions("point", found: 1, expected: 2)) { try Self.mixed.turned([1]) }
    }
}
