import Testing

@testable import Figures

@Suite struct AxisSpanTests {
    @Test func automaticSpansHoldAllValuesWhateverTheirSize() {
        var state: UInt64 = 3
        for _ in 0..<500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let centre = Double(Int64(bitPattern: state) >> 20)
            for width in [1e-9, 1e-3, 1, 1e6] {
                for scale in [FigureAxis.Scale.linear, .logarithmic] {
                    let first = abs(centre) * width + 1, last = first * (1 + width)
                    let span = AxisSpan(axis: FigureAxis("", scale: scale), values: [last, first, .nan, .infinity])
                    #expect(span.lower <= first && span.upper >= last && span.lower < span.upper, "\(first) \(last)")
                }
            }
        }
    }

    @Test func aSingleValueStillHasAnAxis() {
        #expect(AxisSpan(axis: FigureAxis(""), values: [0]) == AxisSpan(axis: FigureAxis(""), values: [0, 0]))
        let span = AxisSpan(axis: FigureAxis(""), values: [100])
        #expect(span.lower == 95 && span.upper == 105)
    }

    @Test func withoutValuesTheUnitIntervalIsShown() {
        let span = AxisSpan(axis: FigureAxis(""), values: [.nan])
        #expect(span.lower < 0 && span.upper > 1)
        #expect(AxisSpan(axis: FigureAxis("", scale: .logarithmic), values: [-1]).lower > 0)
    }

    @Test func givenEndsAreKept() {
        let exact = AxisSpan(axis: FigureAxis("", range: .between(7, 2)), values: [1000])
        #expect(exact.lower == 2 && exact.upper == 7)
        let open = AxisSpan(axis: FigureAxis("", range: .from(0)), values: [50, 100])
        #expect(open.lower == 0 && open.upper == 104)
    }

    @Test(
        arguments: [
            (Double.nan, 1.0), (-Double.infinity, 0.0), (-1e308, 1e308), (1e300, 1.000001e300), (1e-300, 3e-300),
        ] as [(Double, Double)])
    func absurdRangesStillMakeAScript(low: Double, high: Double) throws {
        for scale in [FigureAxis.Scale.linear, .logarithmic] {
            let axis = FigureAxis("x", scale: scale, range: .between(low, high))
            let figure = Figure(
                x: axis, y: axis, layers: [FigureLayer(.points([PlotPoint(low, high), PlotPoint(1, 2)]), role: .cloud)])
            let text = try FigureScript(figure: figure, style: .ieee, format: .svg, name: "a.svg").text
            #expect(!text.contains("range [nan") && !text.contains(":nan]"))
        }
    }

    @Test func barsStandOnZero() {
        let span = AxisSpan(axis: FigureAxis(""), values: [0, 100], fit: AxisSpan.Fit(standsOnZero: true))
        #expect(span.lower == 0 && span.upper == 104)
    }

    @Test(arguments: [(1.0, 9.0), (1, 90), (1, 900), (0.5, 2e6), (3, 3.3)])
    func logarithmicAxesHaveTwoToNineLabels(low: Double, high: Double) throws {
        let axis = FigureAxis("", scale: .logarithmic, range: .between(low, high))
        let span = AxisSpan(axis: axis, values: [])
        let plan = TickPlan(letter: "x", axis: axis, span: span, room: .letters(60), dialect: .plain, isLabelled: true)
        let command = try #require(plan.commands.first)
        let count = command.contains("(") ? command.split(separator: ",").count : 2
        #expect(command.contains("xtics") && (1...9).contains(count), "\(command)")
    }
}
