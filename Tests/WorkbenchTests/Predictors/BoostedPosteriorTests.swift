import Determinism
import Search
import SearchSpaces
import Testing

@testable import Workbench

@Suite struct BoostedPosteriorTests {
    private static let space = NASBench201()
    private static let cells = stride(from: 0, to: 15_000, by: 150).compactMap(space.architecture(at:))

    /// A made-up error: each 3x3 takes four points away.
    private static func error(_ cell: Architecture) -> Double {
        50 - 4 * Double(cell.choices.count { $0 == CellOperator.convolution3x3.rawValue })
    }

    private static func made(_ labels: [(cell: Architecture, error: Double)] = []) throws -> BoostedPosterior {
        try BoostedPosterior(
            cells: cells, shape: TaskShape(side: 32, classes: 10), seed: Seed(1), labels: labels)
    }

    private static func observations(_ rows: some Sequence<Int>) -> [Observation] {
        rows.map { Observation(row: $0, value: error(cells[$0])) }
    }

    @Test func whatWasObservedIsItsOwnMeanAndKnownMoreNarrowly() throws {
        var posterior = try Self.made()
        let before = posterior.prediction(row: 3)
        try posterior.observe(Self.observations(0..<40))
        #expect(posterior.prediction(row: 3).mean == Self.error(Self.cells[3]))
        #expect(posterior.prediction(row: 3).deviation < before.deviation)
        #expect((40..<100).allSatisfy { posterior.prediction(row: $0).deviation > 0 })
    }

    @Test func unseenCellsAreRankedByWhatWasLearned() throws {
        var posterior = try Self.made()
        try posterior.observe(Self.observations(0..<60))
        let unseen = Array(60..<100)
        let many = unseen.filter { Self.error(Self.cells[$0]) <= 38 }.map { posterior.prediction(row: $0).mean }
        let none = unseen.filter { Self.error(Self.cells[$0]) == 50 }.map { posterior.prediction(row: $0).mean }
        try #require(!many.isEmpty && !none.isEmpty)
        let means = (many.reduce(0, +) / Double(many.count), none.reduce(0, +) / Double(none.count))
        #expect(means.0 < means.1)
    }

    @Test func equalObservationsGiveEqualBeliefs() throws {
        var (first, second) = (try Self.made(), try Self.made())
        try first.observe(Self.observations(0..<20))
        try second.observe(Self.observations(0..<20))
        #expect((0..<100).allSatisfy { first.prediction(row: $0) == second.prediction(row: $0) })
    }

    @Test func fewerLabelsThanAFitTakesLeaveEverythingOpen() throws {
        var posterior = try Self.made()
        try posterior.observe(Self.observations(0..<9))
        #expect(posterior.prediction(row: 50) == Prediction(mean: 50, deviation: 50))
        var helped = try Self.made(Self.cells[20..<40].map { ($0, Self.error($0)) })
        try helped.observe(Self.observations(0..<9))
        #expect(helped.prediction(row: 50).deviation < 50)
    }

    @Test func aRowOutsideIsRefused() throws {
        var posterior = try Self.made()
        #expect(throws: SurrogateError.self) { try posterior.observe([Observation(row: 100, value: 1)]) }
    }
}
