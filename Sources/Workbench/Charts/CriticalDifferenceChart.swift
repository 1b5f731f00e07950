import Determinism
import Figures

/// Mean ranks on an axis, with a bar under those that do not differ.
///
/// After figure 1 of Demsar 2006, Journal of Machine Learning Research 7, 1-30; names stand beside their stems rather than
/// at the page's edge, so that the axis keeps its length.
struct CriticalDifferenceChart {
    let figure: Figure

    /// How many letters of a small font a narrow figure is wide: 3.5 in at 8 points.
    private static let lettersAcross = 74.0
    /// The longest name that is written out.
    private static let longestName = 26
    /// The height of a line of text as a share of the narrow figure's width.
    private static let lineHeight = 0.046

    init(_ ranks: CampaignRanks, provenance: [String]) {
        let order = ranks.nemenyi.order
        let values = order.map { ranks.nemenyi.averageRanks[$0] }
        let names = order.map { Self.short(ranks.names[$0]) }
        let bars = ranks.nemenyi.groups.map { group in
            (
                group.map { ranks.nemenyi.averageRanks[$0] }.min() ?? 1,
                group.map { ranks.nemenyi.averageRanks[$0] }.max() ?? 1
            )
        }
        let count = order.count
        let firstRow = -0.9 - 0.4 * Double(max(bars.count - 1, 0)) - 0.7
        let left = (count + 1) / 2
        let labels = values.enumerated().map { place, rank in
            let isLeft = place < left
            let row = firstRow - Double(isLeft ? place : count - 1 - place)
            return PlacedText(
                "\(names[place]) \(NumberText.fixed(rank, digits: 2))", x: rank, y: row,
                side: isLeft ? .left : .right)
        }
        let (ruler, caption) = Self.ruler(ranks.nemenyi.criticalDifference)
        let span = Self.span(labels + [caption], count: count)
        let lowest = firstRow - Double(left - 1) - 0.7
        let groups = bars.enumerated().flatMap { place, ends in Self.bar(ends, -0.9 - 0.4 * Double(place)) }
        figure = Figure(
            x: FigureAxis("", range: .between(span.0, span.1), ticks: .bare),
            y: FigureAxis("", range: .between(lowest, Self.top), ticks: .bare),
            layers: groups + [
                Self.axis(count, stems: labels), ruler,
                FigureLayer(.texts(Self.numbers(count) + [caption] + labels), role: .frame),
            ],
            legend: .hidden, provenance: provenance, aspect: (Self.top - lowest) * Self.lineHeight)
    }

    private static func line(_ points: [PlotPoint]) -> FigureLayer { FigureLayer(.line(points), role: .frame) }

    /// A grey bar with a line through it, so that it is seen in print and on a screen of characters.
    private static func bar(_ ends: (Double, Double), _ y: Double) -> [FigureLayer] {
        let (from, to) = (ends.0 - 0.06, ends.1 + 0.06)
        return [
            FigureLayer(
                .band([from, to].map { BandPoint($0, low: y - 0.11, high: y + 0.11) }), role: .frame),
            line([PlotPoint(from, y), PlotPoint(to, y)]),
        ]
    }

    /// Without what stands in brackets, and cut where it would fill the figure.
    private static func short(_ name: String) -> String {
        let plain = name.prefix { $0 != "(" }
        let trimmed = String(plain.last == " " ? plain.dropLast() : plain)
        return trimmed.count <= longestName ? trimmed : trimmed.prefix(longestName - 1) + "…"
    }

    /// The ends of the page in ranks: each text has room beside its place.
    private static func span(_ texts: [PlacedText], count: Int) -> (Double, Double) {
        let ends = (0.85, Double(count) + 0.15)
        var span = ends
        // Each round widens the page by what the texts need at the last width; they need less than all of it.
        for _ in 0..<60 {
            let unit = (span.1 - span.0) / lettersAcross
            var (low, high) = ends
            for text in texts {
                let room = Double(text.text.count + 2) * unit
                if text.side == .left { low = min(low, text.x - room) } else { high = max(high, text.x + room) }
            }
            span = (low, min(high, low + 20 * Double(count)))
        }
        return span
    }

    /// The axis with its ticks and stems, drawn in one go from left to right.
    private static func axis(_ count: Int, stems: [PlacedText]) -> FigureLayer {
        let ends = (1...count).map { (x: Double($0), y: 0.3) } + stems.map { (x: $0.x, y: $0.y) }
        let path = ends.sorted { ($0.x, $0.y) < ($1.x, $1.y) }.flatMap { end in
            [PlotPoint(end.x, 0), PlotPoint(end.x, end.y), PlotPoint(end.x, 0)]
        }
        return line(path)
    }

    /// The ticks' numbers: every second one where many would meet.
    private static func numbers(_ count: Int) -> [PlacedText] {
        stride(from: 1, through: count, by: count > 12 ? 2 : 1).map {
            PlacedText("\($0)", x: Double($0), y: 0.35, side: .above)
        }
    }

    /// The highest point of the page, in lines over the axis.
    private static let top = 2.7

    /// How far ranks must lie apart, as a length over the axis.
    private static func ruler(_ difference: Double) -> (FigureLayer, caption: PlacedText) {
        let (y, end) = (2.1, 1 + difference)
        let path = [(1, y + 0.2), (1, y - 0.2), (1, y), (end, y), (end, y + 0.2), (end, y - 0.2)]
        let text = "critical difference \(NumberText.fixed(difference, digits: 2))"
        return (line(path.map { PlotPoint($0.0, $0.1) }), PlacedText(text, x: end, y: y, side: .right))
    }
}
