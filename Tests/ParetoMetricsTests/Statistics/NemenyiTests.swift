import Testing

@testable import ParetoMetrics

@Suite struct NemenyiTests {
    /// Demsar 2006, table 5 (a): q for 2 to 10 classifiers.
    @Test(arguments: [
        (0.05, [1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164]),
        (0.10, [1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.780, 2.855, 2.920]),
    ]) func criticalValuesEqualTheTable(level: Double, table: [Double]) {
        for (index, published) in table.enumerated() {
            let value = StudentizedRange.critical(groups: index + 2, level: level) / 2.0.squareRoot()
            #expect(abs(value - published) < 0.0015)
        }
    }

    /// scipy 1.17.1, `studentized_range.ppf([.95, .9, .99], 10, inf)`.
    @Test func criticalValuesEqualScipy() {
        #expect(abs(StudentizedRange.critical(groups: 10, level: 0.05) - 4.474_124_22) < 1e-7)
        #expect(abs(StudentizedRange.critical(groups: 10, level: 0.10) - 4.129_346_4) < 1e-7)
        #expect(abs(StudentizedRange.critical(groups: 10, level: 0.01) - 5.156_635_04) < 1e-7)
    }

    /// Demsar 2006, section 3.2.2: 1.25 at 0.05 (q 2.569) and 1.12 at 0.10 (q 2.291).
    @Test func criticalDifferenceEqualsThePaper() throws {
        let friedman = try Friedman(rows: FriedmanTests.areas, greaterIsBetter: true)
        let strict = try Nemenyi(friedman)
        #expect(abs(strict.criticalDifference - 1.25) < 0.005)
        #expect(strict.order == [3, 1, 2, 0])
        #expect(strict.groups == [[3, 1, 2, 0]])
        let loose = try Nemenyi(friedman, level: 0.10)
        #expect(abs(loose.criticalDifference - 1.12) < 0.005)
        // At 0.10 the paper tells C4.5 apart from C4.5+m and from C4.5+m+cf.
        #expect(loose.differ(0, 1))
        #expect(loose.differ(0, 3))
        #expect(!loose.differ(0, 2))
        #expect(loose.groups == [[3, 1, 2], [2, 0]])
        #expect(throws: MetricsError.self) { try Nemenyi(friedman, level: 0) }
    }
}
