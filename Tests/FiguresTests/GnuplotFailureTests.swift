import Foundation
import Testing

@testable import Figures

/// Worlds in which drawing cannot succeed: each has its own error, and none leaves a file.
@Suite(.serialized) struct GnuplotFailureTests {
    private func failure(of renderer: FigureRenderer, to path: String) -> FigureError? {
        #expect(throws: FigureError.self) { _ = try renderer.draw(Samples.pareto, to: path) }
    }

    @Test func aMissingGnuplotIsNamedWithTheRemedy() throws {
        let scratch = try Scratch()
        let error = failure(of: FigureRenderer(program: "gnuplot-of-nowhere"), to: scratch.path + "/a.pdf")
        #expect(error?.code == .gnuplotMissing)
        #expect(
            error?.message
                == "The program \"gnuplot-of-nowhere\" that draws figures could not be started: No such file or directory."
        )
        #expect(error?.hint == "Install it with: apt-get install gnuplot-nox")
        #expect(scratch.names == [])
    }

    @Test func aHangingGnuplotIsEndedAtItsLimit() throws {
        let scratch = try Scratch()
        // It never ends by itself, so a renderer that waited for it would not come back.
        let program = try scratch.program("exec sleep infinity")
        let error = failure(
            of: FigureRenderer(program: program, timeLimit: .milliseconds(200)), to: scratch.path + "/a.pdf")
        #expect(error?.code == .timeLimit)
        #expect(scratch.names == ["stand-in"])
    }

    @Test func aGnuplotThatDoesNotReadCannotBlockALargeFigure() throws {
        let scratch = try Scratch()
        let program = try scratch.program("exec sleep infinity")
        let points = (0..<20_000).map { PlotPoint(Double($0), Double($0 % 97)) }
        let figure = Figure(
            x: FigureAxis("x"), y: FigureAxis("y"), layers: [FigureLayer(.points(points), role: .cloud)])
        let error = #expect(throws: FigureError.self) {
            try FigureRenderer(program: program, timeLimit: .milliseconds(200)).draw(
                figure, to: scratch.path + "/a.svg")
        }
        #expect(error?.code == .timeLimit)
    }

    @Test func aKilledGnuplotIsToldByItsSignal() throws {
        let scratch = try Scratch()
        let program = try scratch.program("kill -9 $$")
        let error = failure(of: FigureRenderer(program: program), to: scratch.path + "/a.pdf")
        #expect(error?.code == .gnuplotDied)
        #expect(error?.message == "gnuplot ended with signal 9 before the figure was done.")
        #expect(scratch.names == ["stand-in"])
    }

    @Test func aGnuplotThatEndsIsToldByItsCodeAndWords() throws {
        let scratch = try Scratch()
        let program = try scratch.program("echo 'no display' >&2; exit 3")
        let error = failure(of: FigureRenderer(program: program), to: scratch.path + "/a.pdf")
        #expect(error?.message == "gnuplot ended with exit code 3 before the figure was done.")
        #expect(error?.detail == "no display\n")
    }

    @Test func aCancelledDrawingEndsAtOnce() throws {
        let scratch = try Scratch()
        let program = try scratch.program("sleep 60")
        let error = failure(of: FigureRenderer(program: program, isCancelled: { true }), to: scratch.path + "/a.pdf")
        #expect(error?.code == .cancelled)
        #expect(scratch.names == ["stand-in"])
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/none/a.pdf"
        let error = failure(of: FigureRenderer(), to: path)
        #expect(error?.code == .unwritable)
        #expect(error?.message == "\"\(path)\" could not be written: No such file or directory.")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func aFolderThatForbidsWritingIsNamed() throws {
        let scratch = try Scratch()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: scratch.path)
        #expect(failure(of: FigureRenderer(), to: scratch.path + "/a.pdf")?.code == .unwritable)
    }

    /// The kernel's process folder takes no files from anybody.
    @Test func aFolderThatTakesNoFilesIsNamed() {
        let error = failure(of: FigureRenderer(), to: "/proc/a.pdf")
        #expect(error?.code == .unwritable)
        #expect(error?.message.hasPrefix("\"/proc/a.pdf\" could not be written: ") == true)
        #expect(error?.hint == "Choose a folder you may write to.")
    }

    @Test(.enabled(if: hasGnuplot, "gnuplot is not installed"))
    func aScriptThatGnuplotRefusesLeavesNothing() throws {
        let scratch = try Scratch()
        var style = FigureStyle.ieee
        style.width = -1
        let error = #expect(throws: FigureError.self) {
            try FigureRenderer().draw(Samples.pareto, style: style, to: scratch.path + "/a.pdf")
        }
        #expect(error?.code == .gnuplotFailed)
        #expect(error?.detail.isEmpty == false)
        #expect(scratch.names == [])
    }

    @Test func anUnknownEndingListsTheKnownOnes() throws {
        let error = failure(of: FigureRenderer(), to: "a.bmp")
        #expect(
            error?.message
                == "\"a.bmp\" does not say which kind of figure it shall be; known endings are .pdf, .svg, .png, .eps, .tikz, .tex."
        )
    }

    @Test func screensTooSmallAreRefused() {
        let error = #expect(throws: FigureError.self) {
            try FigureRenderer().text(of: Samples.pareto, screen: TextScreen(columns: 30, rows: 5))
        }
        #expect(error?.code == .screenTooSmall)
    }

    @Test func anOldFigureOutlivesAFailure() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/a.pdf"
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        _ = failure(of: FigureRenderer(program: try scratch.program("exit 1")), to: path)
        #expect(scratch.bytes("a.pdf") == Data("old".utf8))
        #expect(scratch.names == ["a.pdf", "stand-in"])
    }

    @Test func datesLikeOthersAreNotTouched() {
        let bytes = Array("x/CreationDate (D:2026abcd000000Z)".utf8)
        #expect(DateEraser.erase(bytes, format: .pdf) == bytes)
        let eps = Array("%!PS\n%%CreationDate: Sat Nov 21 03:21:18 2026\n".utf8)
        #expect(DateEraser.erase(eps, format: .eps) == Array("%!PS\n%%CreationDate: Thu Jan  1 00:00:00 1970\n".utf8))
    }
}
