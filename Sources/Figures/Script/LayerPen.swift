/// The gnuplot words for a series' look on one output.
struct LayerPen {
    var look: SeriesLook
    var role: SeriesRole
    var context: LayerScript.Context

    /// gnuplot's disc of point size 1 is 6 points across in its cairo terminals.
    private static let pointsPerSize = 6.0

    /// gnuplot's cairo terminals draw a dash of 3.6 as long as the line is wide.
    private static let unitsPerWidth = 3.6

    private var isScreen: Bool { context.output.isScreen }
    /// A screen of characters draws lines with the character of their line type.
    private var colour: String { (isScreen ? "lt \(look.stroke) " : "") + "lc rgb '\(look.colour)'" }
    private var width: String { "lw \(NumberText.measure(context.style.strokeWidth * look.weight))" }

    private var point: String {
        if isScreen { return "pt '\(look.glyph)'" }
        let size = context.style.markerSize * look.markerScale / Self.pointsPerSize * context.pointFactor
        return "pt \(look.marker) ps \(NumberText.measure(size))"
    }

    private var dash: String {
        if look.dash.isEmpty { return "dt solid" }
        return "dt (\(look.dash.map { NumberText.measure($0 * Self.unitsPerWidth) }.joined(separator: ",")))"
    }

    var points: String {
        isScreen
            ? "with points \(point) \(colour)" : "with points \(point) lw \(NumberText.measure(pointLine)) \(colour)"
    }

    /// Rings and crosses need a line; discs would grow by it.
    private var pointLine: Double {
        [1, 2, 3, 4, 6, 8, 10, 12].contains(look.marker) ? context.style.strokeWidth * 0.7 : 0.3
    }

    func line(_ markers: MarkerUse) -> String {
        guard markers != .none else { return "with lines \(isScreen ? "" : "\(width) \(dash) ")\(colour)" }
        let interval = if case .every(let count) = markers { " pi \(max(1, count))" } else { "" }
        return "with linespoints \(point) \(isScreen ? "" : "\(width) \(dash) ")\(colour)\(interval)"
    }

    var steps: String { "with steps \(isScreen ? "" : "\(width) \(dash) ")\(colour)" }

    func thinning(_ markers: MarkerUse) -> String {
        if case .every(let count) = markers { " every \(max(1, count))" } else { "" }
    }

    var band: String {
        // PostScript has no transparency, and cairo would turn the whole page into an image.
        if case .file(.eps, _) = context.output {
            return "with filledcurves fs solid 1 noborder lc rgb '\(look.tint(0.25))'"
        }
        return "with filledcurves fs transparent solid 0.22 noborder \(colour)"
    }

    var intervals: String { "with yerrorbars \(point) \(isScreen ? "" : "\(width) ")\(colour)" }

    var bars: String { "with boxes \(fill)" }

    var blocks: String { "with boxxyerror \(fill)" }

    private var fill: String {
        if isScreen { return colour }
        let fill = look.pattern.map { "fs pattern \($0)" } ?? "fs solid 0.85"
        let frame = NumberText.measure(context.style.frameWidth)
        return "lw \(frame) \(colour) \(fill) border lc rgb '#222222'"
    }

    /// An interval's line in the series' colour.
    var whiskers: (using: String, with: String) {
        whiskers(width: context.style.strokeWidth * look.weight, look.colour)
    }

    /// An interval's line over a bar, black to be seen on it.
    var barWhiskers: (using: String, with: String) { whiskers(width: context.style.strokeWidth * 0.7, "#000000") }

    /// Arrows with flat heads; gnuplot's own error bars would leave a gap around the value.
    private func whiskers(width: Double, _ colour: String) -> (using: String, with: String) {
        if isScreen { return ("1:2:3:4", "with yerrorbars pt '-'") }
        let heads = "heads size graph 0.008,90 nofilled"
        return ("1:3:(0):($4-$3)", "with vectors \(heads) lw \(NumberText.measure(width)) lc rgb '\(colour)'")
    }

    func label(_ text: PlacedText) -> String {
        let placing =
            switch text.side {
            case .right: "left offset char 0.7,0"
            case .left: "right offset char -0.7,0"
            case .above: "center offset char 0,0.7"
            case .below: "center offset char 0,-0.7"
            case .centre: "center"
            }
        let place = "at \(NumberText.shortest(text.x)),\(NumberText.shortest(text.y))"
        let ink = role == .remark || role == .frame ? "#222222" : look.colour
        return
            "\(context.output.dialect.quoted(text.text)) \(place) \(placing) front\(Self.small(context)) tc rgb '\(ink)'"
    }

    static func cellLabel(
        _ text: String, x: Double, y: Double, onDark: Bool, _ context: LayerScript.Context
    ) -> String {
        let place = "at \(NumberText.shortest(x)),\(NumberText.shortest(y)) center front"
        let ink = onDark && !context.output.isScreen ? "#FFFFFF" : "#000000"
        return "\(context.output.dialect.quoted(text)) \(place)\(small(context)) tc rgb '\(ink)'"
    }

    /// The smaller font, where the output has fonts of its own.
    static func small(_ context: LayerScript.Context) -> String {
        context.output.dialect == .enhanced ? " font ',\(NumberText.shortest(context.style.smallFontSize))'" : ""
    }
}
