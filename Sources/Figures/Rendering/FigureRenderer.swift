import Foundation

/// Draws figures through gnuplot, one process for each figure.
package struct FigureRenderer: Sendable {
    /// The gnuplot to run, searched in PATH.
    package var program: String
    /// How long one figure may take; gnuplot is ended after it.
    package var timeLimit: Duration
    /// Asked about twenty times a second; true ends gnuplot and the drawing.
    package var isCancelled: @Sendable () -> Bool

    /// A renderer; by default it stops when the task it runs in is cancelled.
    package init(
        program: String = "gnuplot", timeLimit: Duration = .seconds(20),
        isCancelled: @escaping @Sendable () -> Bool = { Task.isCancelled }
    ) {
        self.program = program
        self.timeLimit = timeLimit
        self.isCancelled = isCancelled
    }

    /// Draws `figure` to the file at `path` and leaves beside it the script, data included, that redraws it.
    ///
    /// Without `format` the ending of the path decides. Otherwise as `draw(_:to:)`.
    package func draw(
        _ figure: Figure, style: FigureStyle = .ieee, to path: String, format: FigureFormat? = nil
    ) throws(FigureError) -> FigureReport {
        try draw(try FigureScript(figure: figure, style: style, path: path, format: format), to: path)
    }

    /// Draws what a script describes to the file at `path`, whose name and format are the script's.
    ///
    /// `out.pdf` comes with `out.gp`; for cairolatex `out.tex` comes with `out-lines.pdf` and `out.gp`. The files take their
    /// places only when all are complete, so that a failure leaves what was there before. The script beside the figure
    /// names the font that was drawn. Throws whatever ``FigureError/Code`` lists.
    package func draw(_ script: FigureScript, to path: String) throws(FigureError) -> FigureReport {
        guard case .file(let format, let name) = script.output else { throw .unknownFormat(path: path) }
        let place = FigurePlace(path: path)
        var script = script
        let desk = try DrawingDesk(place: place)
        var session = try GnuplotSession(
            program: program, folder: desk.folder, limit: timeLimit, isCancelled: isCancelled)
        var warnings = script.warnings
        var style = script.style
        if format.drawsFonts, let warning = try FontCheck.settle(&style, &session) {
            warnings.append(warning)
            script = try script.restyled(style)
        }
        session.send(script)
        session.send(["unset output"])
        let answer = try session.finish()
        let files = FigureFiles(format: format, name: name)
        if files.drawn != name { desk.rename(files.drawn, to: name) }
        let names = files.published
        for name in names { try desk.eraseDates(in: name, format: format, messages: answer.messages) }
        try desk.write(script.text, to: place.scriptName)
        try desk.publish(names + [place.scriptName])
        warnings += GnuplotMessage.remarks(in: answer.messages).map(FigureWarning.gnuplot)
        return FigureReport(
            files: names.map(place.path(of:)), script: place.path(of: place.scriptName), warnings: warnings)
    }

    /// `figure` drawn with characters: lines without trailing blanks, each closed by a newline.
    package func text(
        of figure: Figure, style: FigureStyle = .plain, screen: TextScreen = TextScreen()
    ) throws(FigureError) -> String {
        let script = try FigureScript(figure: figure, style: style, screen: screen)
        var session = try GnuplotSession(program: program, folder: nil, limit: timeLimit, isCancelled: isCancelled)
        session.send(script)
        return ScreenText.tidied(try session.finish().output)
    }

    /// `figure` as the sixels that a terminal shows as a picture.
    ///
    /// gnuplot's sixel terminal draws in the font that fontconfig finds for the style's.
    package func sixels(
        of figure: Figure, style: FigureStyle = .plain, screen: PixelScreen
    ) throws(FigureError) -> String {
        let script = try FigureScript(figure: figure, style: style, pixels: screen)
        var session = try GnuplotSession(program: program, folder: nil, limit: timeLimit, isCancelled: isCancelled)
        session.send(script)
        session.send(["unset output"])
        return try session.finish().output
    }
}

extension FigureScript {
    /// The script for the file at `path`; without `format` its ending decides.
    ///
    /// Throws `unknownFormat` for an ending that no format has, and `nothingToDraw`.
    package init(
        figure: Figure, style: FigureStyle, path: String, format: FigureFormat? = nil
    ) throws(FigureError) {
        guard let format = format ?? FigureFormat(path: path) else { throw .unknownFormat(path: path) }
        try self.init(figure: figure, style: style, format: format, name: FigurePlace(path: path).name)
    }
}
