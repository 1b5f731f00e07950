import Testing

@testable import Figures

@Suite struct TextDialectTests {
    @Test(arguments: [
        ("conv_3x3", "'conv\\_3x3'"), ("a^{b}@&~c", "'a\\^\\{b\\}\\@\\&\\~c'"), ("it's", "\"it's\""),
        ("'`\"\\'", "\"'\\140\\\"\\\\\\\\'\""),
        ("50% \\n", "'50% \\\\n'"), ("a\nb", "'a b'"), ("é ≥ α", "'é ≥ α'"),
    ])
    func enhancedTextIsLiteral(text: String, expected: String) {
        #expect(TextDialect.enhanced.quoted(text) == expected)
    }

    @Test(arguments: [
        ("conv_3x3", "'conv\\_3x3'"), ("50% & #1", "'50\\% \\& \\#1'"), ("a\\b", "'a\\textbackslash{}b'"),
        ("{x}^~$", "'\\{x\\}\\textasciicircum{}\\textasciitilde{}\\$'"), ("≥5", "'$\\ge$5'"),
    ])
    func latexTextIsLiteral(text: String, expected: String) { #expect(TextDialect.latex.quoted(text) == expected) }

    @Test func plainTextLosesControlsOnly() {
        #expect(TextDialect.plain.quoted("a_{b}\u{7}\\c'") == "\"a_{b} \\\\c'\"")
    }

    @Test func tickLabelsAreNotNumberFormats() { #expect(TextDialect.enhanced.quotedTick("5%") == "'5%%'") }

    @Test(arguments: [
        (1.0, "1"), (0.1, "0.1"), (-0.0, "0"), (1e-7, "1e-07"), (1e300, "1e+300"), (.nan, "nan"), (.infinity, "nan"),
        (0.30000000000000004, "0.30000000000000004"),
    ])
    func numbersAreShortest(value: Double, text: String) { #expect(NumberText.shortest(value) == text) }

    @Test func numbersReadBackTheSame() {
        var state: UInt64 = 1
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state)
            guard value.isFinite else { continue }
            #expect(Double(NumberText.shortest(value)) == value)
        }
    }

    @Test(arguments: [(0.0, 10.0, 5, 2.0), (0, 1, 4, 0.5), (70, 95, 6, 5), (0.001, 0.0042, 4, 0.001), (-3, 3, 3, 2)])
    func stepsAreRound(low: Double, high: Double, wanted: Int, step: Double) {
        let span = AxisSpan(axis: FigureAxis("", range: .between(low, high)), values: [])
        #expect(TickPlan.step(span, wanted: wanted) == step)
    }

    @Test func everySeriesDiffersInMarkerAndDashAndColour() {
        let looks = (0..<8).map { SeriesLook.of(.series($0)) }
        for (index, look) in looks.enumerated() {
            for other in looks[..<index] {
                #expect(look.marker != other.marker && look.dash != other.dash && look.colour != other.colour)
                #expect(look.glyph != other.glyph && look.pattern != other.pattern)
            }
        }
        #expect(SeriesLook.of(.series(8)) == looks[0])
        #expect(SeriesLook.of(.series(-1)) == looks[7])
    }

    @Test func tintsMixWithWhite() {
        #expect(SeriesLook("#000000", marker: 1, glyph: "").tint(0.25) == "#BFBFBF")
        #expect(SeriesLook("#0072B2", marker: 1, glyph: "").tint(0) == "#FFFFFF")
        #expect(SeriesLook("#0072B2", marker: 1, glyph: "").tint(1) == "#0072B2")
    }
}
