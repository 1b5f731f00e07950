/// How one series is drawn: always colour and marker and dash together, so that it reads in grey.
struct SeriesLook: Sendable, Equatable {
    /// `#RRGGBB`.
    var colour: String
    /// gnuplot's point type; 7 is a disc, 5 a square, 9 and 11 triangles, 13 a diamond, 6 a ring.
    var marker: Int
    /// Lengths of dash and gap in turn, in line widths; empty for a solid line.
    var dash: [Double]
    /// gnuplot's fill pattern for bars; nil is solid.
    var pattern: Int?
    /// Factor of the style's stroke width.
    var weight: Double
    /// Factor of the style's marker size.
    var markerScale: Double
    /// The marker on a screen of characters.
    var glyph: String
    /// gnuplot's line type, by which its character terminal draws lines: 1 to 7 are `* # $ % @ & =`, 0 is dots.
    var stroke = 0

    init(
        _ colour: String, marker: Int, dash: [Double] = [], pattern: Int? = nil, weight: Double = 1,
        markerScale: Double = 1, glyph: String
    ) {
        self.colour = colour
        self.marker = marker
        self.dash = dash
        self.pattern = pattern
        self.weight = weight
        self.markerScale = markerScale
        self.glyph = glyph
    }
}

extension SeriesLook {
    /// Eight looks in the colours of Okabe and Ito (jfly.uni-koeln.de/color, 2008), which people with the usual
    /// kinds of colour blindness tell apart; its yellow is left out for a grey, being too light on white.
    static let series: [SeriesLook] = [
        SeriesLook("#0072B2", marker: 7, glyph: "o"),
        SeriesLook("#D55E00", marker: 9, dash: [6, 2.5], pattern: 4, markerScale: 1.15, glyph: "^"),
        SeriesLook("#009E73", marker: 5, dash: [2, 2], pattern: 5, markerScale: 0.9, glyph: "s"),
        SeriesLook("#E69F00", marker: 13, dash: [7, 2, 2, 2], pattern: 2, markerScale: 1.2, glyph: "d"),
        SeriesLook("#56B4E9", marker: 11, dash: [10, 3], pattern: 7, markerScale: 1.15, glyph: "v"),
        SeriesLook("#CC79A7", marker: 6, dash: [4, 2, 1.5, 2, 1.5, 2], pattern: 0, glyph: "0"),
        SeriesLook("#222222", marker: 2, dash: [1, 2], pattern: 1, glyph: "x"),
        SeriesLook("#7F7F7F", marker: 1, dash: [9, 2, 4, 2], pattern: 3, glyph: "+"),
    ]

    /// The look of a role; series beyond the eighth begin anew.
    static func of(_ role: SeriesRole) -> SeriesLook {
        switch role {
        case .series(let index): series(((index % series.count) + series.count) % series.count)
        case .subject: SeriesLook("#D55E00", marker: 7, weight: 1.2, markerScale: 1.1, glyph: "O").drawn(with: 1)
        case .truth:
            SeriesLook("#000000", marker: 6, dash: [4, 2], weight: 0.8, markerScale: 0.8, glyph: "+").drawn(with: 7)
        case .cloud: SeriesLook("#ABABAB", marker: 7, weight: 0.7, markerScale: 0.45, glyph: ".")
        case .frame: SeriesLook("#000000", marker: 7, weight: 0.7, markerScale: 0.6, glyph: "*")
        case .remark: SeriesLook("#555555", marker: 1, dash: [2, 2], weight: 0.6, markerScale: 0.8, glyph: ":")
        }
    }

    /// The last of the eight has only dots left.
    private static func series(_ place: Int) -> SeriesLook { series[place].drawn(with: place < 7 ? place + 1 : 0) }

    private func drawn(with stroke: Int) -> SeriesLook {
        var look = self
        look.stroke = stroke
        return look
    }

    /// The colour mixed with white, for outputs without transparency; `share` of the colour stays.
    func tint(_ share: Double) -> String {
        let digits = Array(colour.utf8.dropFirst())
        var mixed = "#"
        for start in stride(from: 0, to: digits.count, by: 2) {
            let value = Int(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16) ?? 0
            let light = Int((255 - (255 - Double(value)) * share).rounded())
            mixed += (light < 16 ? "0" : "") + String(light, radix: 16, uppercase: true)
        }
        return mixed
    }
}
