import Testing

@testable import ParetoMetrics

/// Where other programs mean something else by the same name: `findings/igd-has-three-values.sh` and
/// `findings/pymoo-normalises-the-reference-point.sh` run them on these very points.
@Suite struct OtherProgramsTests {
    static func reference() throws -> PointSet { try PointSet([[0, 3], [1, 1], [3, 0]]) }
    /// Every point is off by one in both objectives.
    static func found() throws -> PointSet { try PointSet([[1, 4], [2, 2], [4, 1]]) }

    /// pymoo 0.6.1.5 and moocore 0.3.2 print 1.414214; jmetalpy 1.9.0 prints .816497, the root of the sum of squares
    /// by the number of points, and Platypus 1.4.1 .471405.
    @Test func theDistanceIsTheMeanOfTheDistances() throws {
        let igd = try Self.found().igd(to: Self.reference())
        #expect(agrees(igd, 2.0.squareRoot()))
        #expect(!agrees(igd, 6.0.squareRoot() / 3))
    }

    /// pymoo 0.6.1.5 prints 0 for this with `zero_to_one=True`, since it normalises the reference point (1, 1) as well.
    @Test func theReferencePointIsNormalisedAlready() throws {
        let corners = try PointSet([[0, 10], [10, 0]])
        let contract = try IndicatorContract.span(feasible: corners)
        #expect(contract.reference == [1, 1])
        #expect(agrees(try contract.evaluate(PointSet([[1, 4], [2, 2], [4, 1]])).hv, 0.76))
    }
}
