import Testing

@testable import ParetoMetrics

@Suite struct FriedmanTests {
    /// Demsar 2006, table 6: AUC of C4.5, C4.5+m, C4.5+cf, C4.5+m+cf on 14 data sets. On "voting" (row 13) the paper
    /// prints .975 twice and ranks the two 2 and 3; the fifth digit here restores that order.
    static let areas: [[Double]] = [
        [0.763, 0.768, 0.771, 0.798], [0.599, 0.591, 0.590, 0.569], [0.954, 0.971, 0.968, 0.967],
        [0.628, 0.661, 0.654, 0.657], [0.882, 0.888, 0.886, 0.898], [0.936, 0.931, 0.916, 0.931],
        [0.661, 0.668, 0.609, 0.685], [0.583, 0.583, 0.563, 0.625], [0.775, 0.838, 0.866, 0.875],
        [1.000, 1.000, 1.000, 1.000], [0.940, 0.962, 0.965, 0.962], [0.619, 0.666, 0.614, 0.669],
        [0.972, 0.981, 0.97501, 0.975], [0.957, 0.978, 0.946, 0.970],
    ]

    @Test func equalsThePublishedExample() throws {
        let friedman = try Friedman(rows: Self.areas, greaterIsBetter: true)
        for (rank, published) in zip(friedman.averageRanks, [3.143, 2.000, 2.893, 1.964]) {
            #expect(abs(rank - published) < 0.0005)
        }
        #expect(abs(friedman.chiSquare - 9.28) < 0.005)
        #expect(abs((friedman.imanDavenport ?? 0) - 3.69) < 0.005)
        // The paper's critical value F(3, 39) at 0.05 is 2.85, so the p value is below 0.05.
        #expect((friedman.imanDavenportPValue ?? 1) < 0.05)
    }

    /// scipy 1.17.1, `friedmanchisquare` on the printed table (the tie kept).
    @Test func tieCorrectionEqualsScipy() throws {
        var rows = Self.areas
        rows[12] = [0.972, 0.981, 0.975, 0.975]
        let friedman = try Friedman(rows: rows, greaterIsBetter: true)
        #expect(agrees(friedman.tieCorrectedChiSquare, 10.952_380_952_380_956))
        #expect(agrees(friedman.chiSquarePValue, 0.019_820_334_037_905_146))
        #expect(agrees(friedman.imanDavenportPValue ?? 0, 0.014_352_446_216_024_03, within: 1e-10))
    }

    @Test func costsTurnTheRanks() throws {
        let turned = try Friedman(rows: Self.areas.map { $0.map { 1 - $0 } }, greaterIsBetter: false)
        #expect(try turned.averageRanks == Friedman(rows: Self.areas, greaterIsBetter: true).averageRanks)
    }

    @Test func extremesAreDefined() throws {
        let agreed = try Friedman(rows: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], greaterIsBetter: true)
        #expect(agreed.averageRanks == [3, 2, 1])
        #expect(agreed.imanDavenport == .infinity)
        #expect(agreed.imanDavenportPValue == 0)
        let tied = try Friedman(rows: [[1, 1], [2, 2]], greaterIsBetter: true)
        #expect(tied.chiSquare == 0)
        #expect(tied.tieCorrectedChiSquare == 0)
        #expect(tied.chiSquarePValue == 1)
        #expect(try Friedman(rows: [[1, 2]], greaterIsBetter: true).imanDavenport == nil)
        #expect(throws: MetricsError.tooFew(0, needed: 1, what: "tasks")) {
            try Friedman(rows: [], greaterIsBetter: true)
        }
        #expect(throws: MetricsError.ragged(point: 1, found: 1, expected: 2)) {
            try Friedman(rows: [[1, 2], [1]], greaterIsBetter: true)
        }
    }
}
