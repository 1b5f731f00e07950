// The texts of this module's errors, all in one place.
extension FigureError {
    static let install = "Install it with: apt-get install gnuplot-nox"

    static func gnuplotMissing(program: String, reason: String) -> FigureError {
        FigureError(
            .gnuplotMissing, "The program \"\(program)\" that draws figures could not be started: \(reason).",
            hint: install)
    }

    static func gnuplotFailed(message: String, detail: String) -> FigureError {
        FigureError(
            .gnuplotFailed, "gnuplot refused the figure: \(message).", hint: "No file was written.", detail: detail)
    }

    static func gnuplotDied(status: Int, detail: String) -> FigureError {
        let how = status > 128 ? "signal \(status - 128)" : "exit code \(status)"
        return FigureError(
            .gnuplotDied, "gnuplot ended with \(how) before the figure was done.", hint: "No file was written.",
            detail: detail)
    }

    static func timeLimit(_ limit: Duration) -> FigureError {
        FigureError(
            .timeLimit, "gnuplot did not finish the figure within \(limit.components.seconds) s and was ended.",
            hint: "No file was written; draw fewer points or allow more time.")
    }

    static func cancelled() -> FigureError {
        FigureError(.cancelled, "The figure was cancelled before it was done.", hint: "No file was written.")
    }

    static func unwritable(path: String, reason: String) -> FigureError {
        FigureError(
            .unwritable, "\"\(path)\" could not be written: \(reason).", hint: "Choose a folder you may write to.")
    }

    static func unknownFormat(path: String) -> FigureError {
        let known = FigureFormat.allCases.map { ".\($0.fileExtension)" }.joined(separator: ", ")
        return FigureError(
            .unknownFormat, "\"\(path)\" does not say which kind of figure it shall be; known endings are \(known).")
    }

    static func scriptMissing(path: String, file: String) -> FigureError {
        FigureError(
            .scriptMissing, "\"\(path)\" cannot be verified: \"\(file)\" could not be read.",
            hint: path.hasSuffix("-lines.pdf")
                ? "It is a part of \"\(path.dropLast("-lines.pdf".count)).tex\": verify that."
                : "Draw the figure again; its script is left beside it.")
    }

    static func scriptRefused(path: String, reason: String) -> FigureError {
        FigureError(
            .scriptRefused, "The script \"\(path)\" was not run, since it does more than draw its figure: \(reason).",
            hint: "Draw the figure again, or read the script and run gnuplot yourself.")
    }

    static func nothingToDraw() -> FigureError {
        FigureError(.nothingToDraw, "The figure has no finite value to draw.", hint: "Evaluate something first.")
    }

    static func emptyGrid() -> FigureError {
        FigureError(.raggedGrid, "The heat map has no cell; at least one row of one value is needed.")
    }

    static func raggedGrid(row: Int, count: Int, expected: Int) -> FigureError {
        FigureError(
            .raggedGrid, "Row \(row) of the heat map has \(count) values where the first row has \(expected).")
    }

    static func screenTooSmall(columns: Int, rows: Int) -> FigureError {
        FigureError(
            .screenTooSmall,
            "A screen of \(columns) x \(rows) characters is too small for a figure; at least 40 x 12 are needed.")
    }
}
