/// gnuplot's terminal for an output, set so that one unit of line width is a point and letters have their true size.
///
/// gnuplot's terminals measure differently; the factors were read from what gnuplot 5.4 writes: pdfcairo takes fonts as
/// 4/3 of a point and a line width as 0.5, epscairo as 0.25, pngcairo and svg count pixels of 1/96 in for fonts.
struct TerminalLine: Sendable, Equatable {
    /// The `set terminal` command.
    var command: String
    /// What to multiply point sizes by.
    var pointFactor: Double

    init(output: FigureOutput, style: FigureStyle, aspect: Double) {
        let width = NumberText.measure(style.width)
        let height = NumberText.measure(style.width * aspect)
        let inches = "size \(width)in,\(height)in"
        let font = "font \(TextDialect.quote("\(style.fontFamily),\(NumberText.shortest(style.fontSize))"))"
        pointFactor = 1
        switch output {
        case .file(.pdf, _): command = "pdfcairo enhanced color \(inches) \(font) fontscale 0.75 linewidth 2"
        case .file(.eps, _): command = "epscairo enhanced color \(inches) \(font) fontscale 0.75 linewidth 4"
        case .file(.png, _):
            let pixels = Self.pixels(style, aspect, perInch: 300)
            command = "pngcairo enhanced color \(pixels) \(font) fontscale 3.125 linewidth 4.1667 pointscale 4.1667"
        case .file(.svg, _):
            let pixels = Self.pixels(style, aspect, perInch: 96)
            command = "svg enhanced \(pixels) fixed \(font) fontscale 1.3333 linewidth 1.3333 background '#FFFFFF'"
            pointFactor = 4.0 / 3
        case .file(.tikz, _): command = "tikz color \(inches) font '\\footnotesize'"
        case .file(.cairolatex, _):
            command =
                "cairolatex pdf input color \(inches) font ',\(NumberText.shortest(style.fontSize))' fontscale 0.75 linewidth 2"
        case .pixels(let screen):
            // The page keeps the style's inches; its pixels follow from the screen's width.
            let perInch = Double(screen.width) / style.width
            let pixels = "size \(screen.width),\(Int((style.width * aspect * perInch).rounded()))"
            // libgd counts pixels of 1/96 in; its discs are a little larger than cairo's, and its lines have no dashes.
            let scale = "fontscale \(NumberText.measure(perInch / 96)) linewidth \(NumberText.measure(perInch / 96))"
            command = "sixelgd enhanced truecolor \(pixels) \(font) \(scale) background '#FFFFFF'"
            pointFactor = perInch / 90
        case .screen(let screen):
            let colour = screen.usesColour ? "ansi256" : "mono"
            command = "dumb noenhanced size \(screen.columns),\(screen.rows) \(colour)"
        }
    }

    private static func pixels(_ style: FigureStyle, _ aspect: Double, perInch: Double) -> String {
        let width = Int((style.width * perInch).rounded())
        return "size \(width),\(Int((style.width * aspect * perInch).rounded()))"
    }
}
