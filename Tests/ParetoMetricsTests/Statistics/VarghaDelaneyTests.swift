import Testing

@testable import ParetoMetrics

@Suite struct VarghaDelaneyTests {
    @Test func isTheShareOfPairsWon() throws {
        #expect(try VarghaDelaney([1, 2, 3], [1, 2, 3]).a12 == 0.5)
        #expect(try VarghaDelaney([4, 5], [1, 2, 3]).a12 == 1)
        #expect(try VarghaDelaney([1, 3], [2, 3]).a12 == 0.375)
        #expect(throws: MetricsError.self) { try VarghaDelaney([], [1]) }
    }

    @Test(arguments: [
        ([1.0, 2, 3], [1.0, 2, 3], VarghaDelaney.Magnitude.negligible),
        ([1.0, 3], [2.0, 3], .small), ([1.0, 2, 3], [2.0, 2, 4], .medium), ([1.0, 2], [3.0, 4], .large),
    ]) func wordsFollowTheSource(first: [Double], second: [Double], expected: VarghaDelaney.Magnitude) throws {
        #expect(try VarghaDelaney(first, second).magnitude == expected)
        #expect(try VarghaDelaney(second, first).magnitude == expected)
    }
}
