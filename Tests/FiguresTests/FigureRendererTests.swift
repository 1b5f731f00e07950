import Foundation
import Testing

@testable import Figures

@Suite(.enabled(if: hasGnuplot, "gnuplot is not installed"), .serialized) struct FigureRendererTests {
    @Test(arguments: FigureFormat.allCases)
    func drawingTwiceAndRedrawingByTheScriptGiveTheSameBytes(format: FigureFormat) throws {
        let first = try Scratch(), second = try Scratch()
        let name = "it's ''a'' figure.\(format.fileExtension)"
        var reports: [FigureReport] = []
        for scratch in [first, second] {
            let renderer = FigureRenderer()
            reports.append(try renderer.draw(Samples.progress, to: scratch.path + "/" + name, format: format))
            // The dates in the files have seconds.
            if format != .svg, format != .png, scratch === first { Thread.sleep(forTimeInterval: 1.05) }
        }
        let files = FigureFiles(format: format, name: name).published
        #expect(first.names == (files + ["it's ''a'' figure.gp"]).sorted())
        #expect(reports[0].files == files.map { first.path + "/" + $0 })
        let drawn = files.map { first.bytes($0) }
        #expect(drawn == files.map { second.bytes($0) })
        for file in files { try FileManager.default.removeItem(atPath: first.path + "/" + file) }
        try redraw("it's ''a'' figure.gp", in: first.path)
        #expect(files.map { first.bytes($0) } == drawn)
        #expect(first.names == (files + ["it's ''a'' figure.gp"]).sorted())
    }

    @Test(arguments: [FigureFormat.pdf, .png, .cairolatex])
    func aFigureIsVerifiedByItsScript(format: FigureFormat) throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/a.\(format.fileExtension)"
        let report = try FigureRenderer().draw(Samples.niches, to: path)
        #expect(try FigureRenderer().differences(of: path) == [])
        let last = try #require(report.files.last)
        try Data("else".utf8).write(to: URL(fileURLWithPath: last))
        #expect(try FigureRenderer().differences(of: path).map(\.file) == [last])
        try FileManager.default.removeItem(atPath: report.script)
        let error = #expect(throws: FigureError.self) { _ = try FigureRenderer().differences(of: path) }
        #expect(error?.code == .scriptMissing)
    }

    @Test func everySampleIsDrawnWithoutARemark() throws {
        let scratch = try Scratch()
        for (name, figure) in try Samples.all() {
            let report = try FigureRenderer().draw(figure, to: "\(scratch.path)/\(name).pdf")
            let remarks = report.warnings.filter { if case .gnuplot = $0 { true } else { false } }
            #expect(remarks == [], "\(name)")
            #expect(report.script == "\(scratch.path)/\(name).gp")
        }
    }

    @Test func pdfFontsAreEmbedded() throws {
        let scratch = try Scratch()
        _ = try FigureRenderer().draw(Samples.pareto, to: scratch.path + "/a.pdf")
        let text = String(decoding: try #require(scratch.bytes("a.pdf")), as: UTF8.self)
        #expect(text.contains("/FontFile"))
        #expect(text.contains("/CreationDate (D:19700101000000Z)"))
    }

    @Test func aMissingFontIsNamedWithItsReplacement() throws {
        let scratch = try Scratch()
        var style = FigureStyle.ieee
        style.fontFamily = "No Such Font's Name"
        style.spareFamily = "Nor This One"
        let report = try FigureRenderer().draw(Samples.pareto, style: style, to: scratch.path + "/a.png")
        guard case .fontReplaced(let wanted, let used) = try #require(report.warnings.first) else {
            Issue.record("no warning about the font")
            return
        }
        #expect(wanted == "No Such Font's Name")
        #expect(!used.isEmpty && used != wanted && used != style.spareFamily)
        let script = String(decoding: try #require(scratch.bytes("a.gp")), as: UTF8.self)
        #expect(script.contains("font '\(used),8'"))
    }

    @Test func fontsAreComparedByEachOfTheirNames() {
        #expect(FontCheck.replacement(for: "DejaVu Sans Light", answer: "DejaVu Sans,DejaVu Sans Light\n") == nil)
        #expect(FontCheck.replacement(for: "Times", answer: "Liberation Serif\n") == "Liberation Serif")
        #expect(FontCheck.replacement(for: "Times", answer: "") == nil)
    }

    @Test(arguments: ["pareto", "niches", "heatmap", "progress"])
    func screensAreAsRecorded(name: String) throws {
        let figure = try #require(try Samples.all().first { $0.name == name }).figure
        let text = try FigureRenderer().text(of: figure, screen: TextScreen(columns: 72, rows: 20))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 72 && $0.last != " " } && lines.count <= 21)
        try Snapshot.expect(text, named: "\(name).txt")
    }

    @Test func screensAreColouredOnlyWhenAsked() throws {
        let plain = try FigureRenderer().text(of: Samples.pareto)
        let coloured = try FigureRenderer().text(of: Samples.pareto, screen: TextScreen(usesColour: true))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}["))
    }

    @Test func anErrorOfGnuplotIsPassedOnAndNothingIsLeft() throws {
        let scratch = try Scratch()
        var session = try GnuplotSession(program: "gnuplot", folder: scratch.path, limit: .seconds(10)) { false }
        session.send(["set terminal svg", "plot nosuch(x)"])
        let error = #expect(throws: FigureError.self) { _ = try session.finish() }
        #expect(error?.code == .gnuplotFailed)
        #expect(error?.message == "gnuplot refused the figure: undefined function: nosuch.")
    }

    @Test(arguments: ["it's", "''", "'", "a'b''c", "back\\slash'", "\"`date`'", "`date`", "ends\\", "50%", "'\\101"])
    func quotedTextReachesGnuplotUnchanged(text: String) throws {
        var session = try GnuplotSession(program: "gnuplot", folder: nil, limit: .seconds(10)) { false }
        session.send(["set print '-'", "print \(TextDialect.quote(text))"])
        #expect(try session.finish().output == text + "\n")
    }

    private func redraw(_ script: String, in folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gnuplot", script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
