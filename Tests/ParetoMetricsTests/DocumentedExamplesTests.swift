import Testing

@testable import ParetoMetrics

/// Values that moocore's documentation (0.3.2) prints; distances, epsilon and R2 stand with their own tests.
@Suite struct DocumentedExamplesTests {
    private static func set(_ points: [[Double]]) throws -> PointSet { try PointSet(points) }
    private static let four: [[Double]] = [[5, 5], [4, 6], [2, 7], [7, 4]]

    @Test func hypervolume() throws {
        #expect(try Hypervolume(of: Self.set(Self.four), reference: [10, 10]).value == 38)
        let turned = try Directions(maximising: true, dimension: 2).turned(Self.set(Self.four))
        #expect(try Hypervolume(of: turned, reference: [0, 0]).value == 39)
        let three = turned.selecting([0, 1, 3])
        #expect(try Hypervolume(of: three, reference: [0, 0]).value == 37)
    }

    /// `RelativeHypervolume`: 1 - HV / HV of a reference front.
    @Test func relativeHypervolume() throws {
        let directions = Directions(maximising: true, dimension: 2)
        let front = try directions.turned(Self.set([[6, 6], [2, 7], [7, 2]]))
        let whole = try Hypervolume(of: front, reference: [0, 0]).value
        let all = try directions.turned(Self.set(Self.four))
        #expect(agrees(1 - (try Hypervolume(of: all, reference: [0, 0]).value) / whole, 0.025, within: 1e-12))
        let three = all.selecting([0, 1, 3])
        #expect(agrees(1 - (try Hypervolume(of: three, reference: [0, 0]).value) / whole, 0.075, within: 1e-12))
    }

    /// The six points of `input1.dat` that are on its front, as `filter_dominated` prints them.
    @Test func hypervolumeOfTheFrontOfAHundredPoints() throws {
        let front = try Self.set([
            [0.20816431, 4.62275469], [0.22997367, 1.11772205], [0.58799475, 0.73891181], [1.54506255, 0.38303122],
            [0.17470556, 8.89066343], [8.57911868, 0.35169752],
        ])
        #expect(front.nondominated().count == 6)
        // The points are printed with eight decimals, the value with all.
        #expect(agrees(try Hypervolume(of: front, reference: [10, 10]).value, 93.55331425585321, within: 2e-9))
    }

    @Test func contributions() throws {
        let some = try Self.set([[5, 1], [1, 5], [4, 2], [4, 4], [5, 1]])
        #expect(try some.hypervolumeContributions(reference: [6, 6]) == [0, 3, 3, 0, 0])
        #expect(try Self.set(Self.four).hypervolumeContributions(reference: [10, 10]) == [2, 1, 6, 3])
    }

    /// `pareto_rank` counts from 0 in Python and from 1 in R.
    @Test func ranks() throws {
        let scaled = [1.0, 10, 100].flatMap { by in [[1, 2, 3], [3, 1, 2], [2, 3, 1]].map { $0.map { $0 * by } } }
        #expect(try Self.set(scaled).ranks() == [0, 0, 0, 1, 1, 1, 2, 2, 2])
    }

    /// `is_nondominated_within_sets`: each set for itself.
    @Test func nondominatedWithinSets() throws {
        let file = try PointFile(parsing: "1 2\n1 3\n2 1\n\n2 2\n")
        #expect(file.sets.map { $0.nondominated() } == [[0, 2], [0]])
        #expect(file.union?.nondominated() == [0, 2])
    }
}
