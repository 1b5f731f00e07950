/// How figures of one publication look: measures, font and series looks.
package struct FigureStyle: Sendable, Equatable {
    /// The name by which commands choose it.
    package let name: String
    /// Width of the figure in inches.
    package var width: Double
    /// Height over width.
    package var aspect: Double
    /// The font wanted; ``FigureReport/warnings`` tells when another was drawn.
    package var fontFamily: String
    /// The font drawn where the wanted one is not installed; of like width, or labels meet.
    package var spareFamily: String
    /// Width of an average letter as a share of the font's size, by which room for labels is reckoned.
    package var letterWidth: Double
    /// Size of labels in points; ticks and legend are a little smaller.
    package var fontSize: Double
    /// Width of frames and ticks in points.
    package var frameWidth: Double
    /// Width of data lines in points.
    package var strokeWidth: Double
    /// Diameter of markers in points.
    package var markerSize: Double

    /// A style of one's own.
    package init(
        name: String, width: Double, aspect: Double, fontFamily: String, spareFamily: String,
        letterWidth: Double, fontSize: Double, frameWidth: Double,
        strokeWidth: Double, markerSize: Double
    ) {
        self.name = name
        self.width = width
        self.aspect = aspect
        self.fontFamily = fontFamily
        self.spareFamily = spareFamily
        self.letterWidth = letterWidth
        self.fontSize = fontSize
        self.frameWidth = frameWidth
        self.strokeWidth = strokeWidth
        self.markerSize = markerSize
    }

    /// Size of tick labels and legend in points.
    var smallFontSize: Double { (fontSize * 0.9 * 10).rounded() / 10 }
}

extension FigureStyle {
    /// One column of an IEEE journal: 3.5 in wide, 8 point Times metrics (IEEE author guide, 2024).
    package static let ieee = FigureStyle(
        name: "ieee", width: 3.5, aspect: 0.72, fontFamily: "Liberation Serif", spareFamily: "DejaVu Serif",
        letterWidth: 0.5, fontSize: 8, frameWidth: 0.5,
        strokeWidth: 1.1, markerSize: 3.2)
    /// One column of acmart's sigconf: 3.33 in wide, Libertine.
    package static let acm = FigureStyle(
        name: "acm", width: 3.33, aspect: 0.72, fontFamily: "Linux Libertine O", spareFamily: "Liberation Serif",
        letterWidth: 0.5, fontSize: 8, frameWidth: 0.5,
        strokeWidth: 1.1, markerSize: 3.2)
    /// The single text column of NeurIPS: 5.5 in wide, 9 point Times metrics.
    package static let neurips = FigureStyle(
        name: "neurips", width: 5.5, aspect: 0.55, fontFamily: "Liberation Serif", spareFamily: "DejaVu Serif",
        letterWidth: 0.5, fontSize: 9, frameWidth: 0.6,
        strokeWidth: 1.3, markerSize: 4.2)
    /// A slide: large sans-serif letters and strong lines.
    package static let slides = FigureStyle(
        name: "slides", width: 9, aspect: 0.56, fontFamily: "Liberation Sans", spareFamily: "DejaVu Sans",
        letterWidth: 0.57, fontSize: 18, frameWidth: 1.2,
        strokeWidth: 2.8, markerSize: 8)
    /// A page of one's own notes.
    package static let plain = FigureStyle(
        name: "plain", width: 6, aspect: 0.66, fontFamily: "DejaVu Sans", spareFamily: "Liberation Sans",
        letterWidth: 0.64, fontSize: 9, frameWidth: 0.7,
        strokeWidth: 1.4, markerSize: 4.5)

    /// All styles in the order in which help lists them; the first is the default.
    package static let all: [FigureStyle] = [.ieee, .acm, .neurips, .slides, .plain]

    /// The style of that name, or nil.
    package static func named(_ name: String) -> FigureStyle? { all.first { $0.name == name } }
}
