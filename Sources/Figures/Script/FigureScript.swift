/// The gnuplot script of a figure: the same figure, style and output give the same text to the byte.
///
/// The script holds its data in datablocks, so that one file beside the figure redraws it. Numbers stand in their
/// shortest form that reads back the same.
package struct FigureScript: Sendable, Equatable {
    /// What a reader should know about the figure.
    package let warnings: [FigureWarning]
    /// What is drawn, how, and where to: enough to make the script again for another font.
    let figure: Figure
    let style: FigureStyle
    let output: FigureOutput
    let head: [String]
    let data: [ScriptData]
    let drawing: [String]
    let closing: [String]

    /// The script that draws `figure` to the file `name` of the folder it runs in.
    ///
    /// Throws `nothingToDraw` when no layer has a finite value.
    /// - Complexity: linear in the number of values.
    package init(figure: Figure, style: FigureStyle, format: FigureFormat, name: String) throws(FigureError) {
        try self.init(figure: figure, style: style, output: .file(format, name: name))
    }

    /// The script that draws `figure` with characters on standard output.
    ///
    /// Throws `nothingToDraw`, and `screenTooSmall` under 40 x 12 characters.
    package init(figure: Figure, style: FigureStyle = .plain, screen: TextScreen) throws(FigureError) {
        guard screen.columns >= 40, screen.rows >= 12 else {
            throw .screenTooSmall(columns: screen.columns, rows: screen.rows)
        }
        try self.init(figure: figure, style: style, output: .screen(screen))
    }

    /// The script that draws `figure` with pixels on standard output, as a terminal of sixels takes them.
    ///
    /// Throws `nothingToDraw`.
    package init(figure: Figure, style: FigureStyle = .plain, pixels: PixelScreen) throws(FigureError) {
        try self.init(figure: figure, style: style, output: .pixels(pixels))
    }

    /// The same script for a style with another font.
    func restyled(_ style: FigureStyle) throws(FigureError) -> FigureScript {
        try FigureScript(figure: figure, style: style, output: output)
    }

    /// The whole script, with a newline at its end.
    package var text: String {
        (head + data.map(\.text) + drawing + closing).joined(separator: "\n") + "\n"
    }

    init(figure: Figure, style: FigureStyle, output: FigureOutput) throws(FigureError) {
        let plan = try FigurePlan(figure: figure, style: style, output: output)
        self.figure = figure
        self.style = style
        self.output = output
        warnings = plan.warnings
        data = plan.layers.joined().flatMap(\.data)
        head = Self.head(figure, style, output, plan)
        drawing = plan.drawing
        closing = Self.closing(output)
    }

    private static func head(
        _ figure: Figure, _ style: FigureStyle, _ output: FigureOutput, _ plan: FigurePlan
    ) -> [String] {
        var lines: [String] = []
        if case .file(_, let name) = output {
            lines.append("# Redraws \(comment(name)): gnuplot 5.4 or later, in this folder.")
        }
        lines += figure.provenance.map { "# \(comment($0))" }
        lines += ["reset", "set encoding utf8", "set terminal \(plan.terminal.command)"]
        if case .file(let format, let name) = output {
            lines.append("set output \(TextDialect.quote(FigureFiles(format: format, name: name).drawn))")
        }
        return lines
    }

    /// A newline in a comment would end it.
    private static func comment(_ text: String) -> String { TextDialect.plain.literal(text) }

    /// Closes the file and sets the dates that gnuplot and cairo write to a constant.
    private static func closing(_ output: FigureOutput) -> [String] {
        guard case .file(let format, let name) = output else { return [] }
        let commands = FigureFiles(format: format, name: name).shellCommands
        guard !commands.isEmpty else { return ["unset output"] }
        return ["unset output", "# Dates become a constant, so that drawing again gives the same bytes."]
            + commands.map { "system \(TextDialect.quote($0))" }
    }
}
