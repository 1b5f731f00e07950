import Testing

@testable import Figures

@Suite struct FigureScriptTests {
    @Test(arguments: ["pareto", "progress", "niches", "bars", "heatmap"])
    func scriptsAreAsRecorded(name: String) throws {
        let figure = try #require(try Samples.all().first { $0.name == name }).figure
        let script = try FigureScript(figure: figure, style: .ieee, format: .pdf, name: "\(name).pdf")
        try Snapshot.expect(script.text, named: "\(name).gp")
        #expect(try FigureScript(figure: figure, style: .ieee, format: .pdf, name: "\(name).pdf").text == script.text)
    }

    @Test(arguments: FigureFormat.allCases)
    func everyFormatHasItsOwnScript(format: FigureFormat) throws {
        let name = "progress.\(format.fileExtension)"
        let script = try FigureScript(figure: Samples.progress, style: .acm, format: format, name: name)
        try Snapshot.expect(script.text, named: "progress-\(format.rawValue).gp")
    }

    @Test func figuresWithoutValuesAreRefused() {
        let empty = Figure(
            x: FigureAxis("x"), y: FigureAxis("y"), layers: [FigureLayer(.points([PlotPoint(.nan, 1)]), role: .cloud)])
        let error = #expect(throws: FigureError.self) {
            try FigureScript(figure: empty, style: .ieee, format: .pdf, name: "a.pdf")
        }
        #expect(error?.code == .nothingToDraw)
    }

    @Test func valuesThatCannotBeShownAreCounted() throws {
        let figure = Figure(
            x: FigureAxis("Latency", unit: "ms", scale: .logarithmic), y: FigureAxis("y"),
            layers: [
                FigureLayer(
                    .points([PlotPoint(0, 1), PlotPoint(-1, 1), PlotPoint(2, 1), PlotPoint(2, .infinity)]), role: .cloud
                )
            ])
        let script = try FigureScript(figure: figure, style: .ieee, format: .pdf, name: "a.pdf")
        #expect(
            script.warnings == [
                .notFinite(panel: "", count: 1), .notOnLogarithmicAxis(axis: "Latency (ms)", count: 2),
            ])
    }

    @Test func linesOfProvenanceCannotLeaveTheirComment() throws {
        var figure = Samples.pareto
        figure.provenance = ["a\nsystem 'rm'"]
        let text = try FigureScript(figure: figure, style: .ieee, format: .svg, name: "a.svg").text
        #expect(text.contains("# a system 'rm'\n"))
    }

    @Test func raggedHeatMapsAreRefusedByRow() {
        let error = #expect(throws: FigureError.self) { try FigureGrid(rows: [[1, 2], [1]], label: "") }
        #expect(error?.message == "Row 1 of the heat map has 1 values where the first row has 2.")
        #expect(throws: FigureError.self) { try FigureGrid(rows: [], label: "") }
    }

    @Test func panelsOfAGridHaveEqualFramesThatDoNotMeet() throws {
        let plan = try FigurePlan(figure: Samples.niches, style: .ieee, output: .file(.pdf, name: "a.pdf"))
        let frames = (0..<4).map { plan.panel($0).frame }
        for frame in frames {
            #expect(abs((frame.right - frame.left) - (frames[0].right - frames[0].left)) < 1e-9)
            #expect(abs((frame.top - frame.bottom) - (frames[0].top - frames[0].bottom)) < 1e-9)
            #expect(frame.left > 0 && frame.right < 1 && frame.bottom > 0 && frame.top < 1)
        }
        #expect(frames[0].right < frames[1].left)
        #expect(frames[2].top < frames[0].bottom)
    }

    @Test func stylesAreFoundByName() {
        #expect(FigureStyle.all.map(\.name) == ["ieee", "acm", "neurips", "slides", "plain"])
        #expect(FigureStyle.named("ieee")?.width == 3.5)
        #expect(FigureStyle.named("none") == nil)
    }

    @Test func formatsAreFoundByEnding() {
        #expect(FigureFormat(path: "a/b.PDF") == .pdf)
        #expect(FigureFormat(path: "b.tex") == .cairolatex)
        #expect(FigureFormat(path: "a.pdf/b") == nil)
        #expect(FigureFormat(path: ".pdf") == nil)
    }
}
