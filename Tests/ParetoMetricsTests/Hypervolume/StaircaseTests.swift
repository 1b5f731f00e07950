import Testing

@testable import ParetoMetrics

@Suite struct StaircaseTests {
    @Test(arguments: [true, false], [UInt64(1), 2, 3, 4])
    func followsTheHypervolumePointByPoint(ties: Bool, seed: UInt64) throws {
        let set = ties ? Samples.grid(2, 120, side: 9, seed: seed) : Samples.cube(2, 120, seed: seed)
        let reference = ties ? [7.0, 8.0] : [0.9, 0.8]
        var stairs = try Staircase(reference: reference[0], reference[1])
        for index in 0..<set.count {
            let promised = stairs.gain(set[index, 0], set[index, 1])
            let before = stairs.area
            let gained = stairs.insert(set[index, 0], set[index, 1])
            let soFar = set.selecting(Array(0...index))
            let expected = try Hypervolume(of: soFar, reference: reference)
            #expect(promised == gained)
            #expect(agrees(stairs.area, expected.value))
            #expect(agrees(stairs.area - before, gained))
            #expect(stairs.outside == expected.outside)
        }
        let inside = (0..<set.count).filter { set[$0, 0] < reference[0] && set[$0, 1] < reference[1] }
        let front = set.selecting(inside).front()
        let ordered = front.selecting(front.lexicographicOrder([0]))
        #expect(stairs.xs == ordered.points.map { $0[0] })
        #expect(stairs.ys == ordered.points.map { $0[1] })
    }

    @Test func anEmptyStaircaseGainsTheWholeRectangle() throws {
        let stairs = try Staircase(reference: 2, 3)
        #expect(stairs.count == 0)
        #expect(stairs.gain(0, 0) == 6)
        #expect(stairs.gain(2, 0) == 0)
        #expect(stairs.gain(.nan, 0) == 0)
    }

    @Test func equalityLooksAtFrontAreaAndOutside() throws {
        var one = try Staircase(reference: 4, 4)
        var other = one
        one.insert(1, 2)
        #expect(one != other)
        other.insert(1, 2)
        #expect(one == other)
        other.insert(2, 3)
        #expect(one == other)
        other.insert(5, 0)
        #expect(one != other)
        #expect(other.outside == 1)
    }

    @Test func refusesAnInfiniteReference() {
        #expect(throws: MetricsError.self) { try Staircase(reference: .infinity, 1) }
    }
}
