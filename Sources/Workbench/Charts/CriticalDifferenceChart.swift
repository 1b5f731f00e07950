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
        var stems: [FigureLayer] = []
        var labels: [PlacedText] = []
        for (place, rank) in values.enumerated() {
            let isLeft = place < left
            let row = firstRow - Double(isLeft ? place : count - 1 - place)
            let text = "\(names[place]) \(NumberText.fixed(rank, digits: 2))"
            stems.append(Self.line([PlotPoint(rank, 0), PlotPoint(rank, row)]))
            labels.append(PlacedText(text, x: rank, y: row, side: isLeft ? .left : .right))
        }
        let span = Self.span(values, labels.map { Double($0.text.count) }, left: left, count: count)
        let (layers, height) = Self.axis(count, span, ranks.nemenyi.criticalDifference)
        let lowest = firstRow - Double(left - 1) - 0.7
        let groups = bars.enumerated().flatMap { place, ends in Self.bar(ends, -0.9 - 0.4 * Double(place)) }
        figure = Figure(
            x: FigureAxis("", range: .between(span.0, span.1), ticks: .bare),
            y: FigureAxis("", range: .between(lowest, height), ticks: .bare),
            layers: groups + stems + layers + [FigureLayer(.texts(labels), role: .frame)],
            legend: .hidden, provenance: provenance, aspect: (height - lowest) * Self.lineHeight)
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

    /// The ends of the page in ranks: each name has room beside its stem.
    private static func span(_ ranks: [Double], _ letters: [Double], left: Int, count: Int) -> (Double, Double) {
        let ends = (0.85, Double(count) + 0.15)
        var span = ends
        // Each round widens the page by what the names need at the last width; they need less than all of it.
        for _ in 0..<60 {
            let unit = (span.1 - span.0) / lettersAcross
            var (low, high) = ends
            for (place, rank) in ranks.enumerated() {
                let room = (letters[place] + 2) * unit
                if place < left { low = min(low, rank - room) } else { high = max(high, rank + room) }
            }
            span = (low, min(high, low + 20 * Double(count)))
        }
        return span
    }

    /// The axis with its ticks, and above it how far ranks must lie apart.
    private static func axis(
        _ count: Int, _ span: (Double, Double), _ difference: Double
    ) -> (layers: [FigureLayer], height: Double) {
        var layers = [line([PlotPoint(1, 0), PlotPoint(Double(count), 0)])]
        var numbers: [PlacedText] = []
        for rank in 1...count {
            layers.append(line([PlotPoint(Double(rank), 0), PlotPoint(Double(rank), 0.3)]))
            numbers.append(PlacedText("\(rank)", x: Double(rank), y: 0.35, side: .above))
        }
        let y = 2.1
        let end = 1 + difference
        for points in [
            [PlotPoint(1, y), PlotPoint(end, y)], [PlotPoint(1, y - 0.2), PlotPoint(1, y + 0.2)],
            [PlotPoint(end, y - 0.2), PlotPoint(end, y + 0.2)],
        ] { layers.append(line(points)) }
        let text = "critical difference \(NumberText.fixed(difference, digits: 2))"
        numbers.append(PlacedText(text, x: end, y: y, side: .right))
        layers.append(FigureLayer(.texts(numbers), role: .frame))
        return (layers, y + 0.6)
    }
}
