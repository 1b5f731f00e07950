import Determinism
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (-1.5, 1, "-1.5"), (0.99649, 3, "0.996"), (12.0, 0, "12"),
        (1234.5678, 2, "1234.57"), (.infinity, 1, "inf"),
    ])
    func `fixed decimals`(value: Double, digits: Int, text: String) {
        #expect(NumberText.fixed(value, digits: digits) == text)
    }

    @Test(arguments: [(0.5, 3, "0.5"), (3.0, 4, "3"), (0.1239, 3, "0.124")])
    func `trailing zeros go`(value: Double, digits: Int, text: String) {
        #expect(NumberText.trimmed(value, digits: digits) == text)
    }

    @Test(arguments: [(1.23456789, 3, 1.23), (-0.00012349, 4, -0.0001235), (98765.4, 2, 99000), (0, 5, 0)])
    func `significant digits`(value: Double, digits: Int, rounded: Double) {
        #expect((NumberText.rounded(value, significant: digits) - rounded).magnitude <= rounded.magnitude * 1e-12)
    }
}
