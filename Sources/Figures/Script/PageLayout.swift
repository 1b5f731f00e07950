/// Where panels and legend stand on the page, in shares of its width and height.
///
/// The room of labels is reckoned from their length and the size of letters rather than asked of gnuplot, so that the
/// frames of all panels are equal and the legend never meets the data.
struct PageLayout: Sendable, Equatable {
    /// A panel's frame.
    struct Frame: Sendable, Equatable {
        var left: Double
        var right: Double
        var bottom: Double
        var top: Double
    }

    /// What one panel needs around its frame.
    struct Needs: Sendable, Equatable {
        /// What stands above the frame; empty for nothing.
        var title: String
        var hasXLabel: Bool
        var hasYLabel: Bool
        var xTicks: TickPlan
        var yTicks: TickPlan
        var colourBarCharacters: Int?
    }

    /// The page in any unit, with the size of a letter in that unit.
    struct Page: Sendable, Equatable {
        var width: Double
        var height: Double
        var letter: Double
        var line: Double

        init(output: FigureOutput, style: FigureStyle, aspect: Double) {
            if case .screen(let screen) = output {
                (width, height) = (Double(screen.columns), Double(screen.rows))
                (letter, line) = (1, 1)
            } else {
                (width, height) = (style.width, style.width * aspect)
                // A line is a fifth higher than its letters.
                (letter, line) = (style.smallFontSize * style.letterWidth / 72, style.fontSize * 1.2 / 72)
            }
        }
    }

    var frames: [Frame]
    var legendColumns: Int
    /// Height of the legend's lower edge.
    var legendBottom: Double
    /// Left edge of a legend at the right.
    var legendLeft: Double

    init(figure: Figure, needs: [Needs], page: Page, legend: [String]) {
        let isScreen = page.line == 1
        let columns = max(1, min(figure.columns, needs.count))
        let rows = (needs.count + columns - 1) / columns
        let longest = Double(legend.map(\.count).max() ?? 0)
        // A sample takes five letters, the gap between two entries two.
        let entry = isScreen ? longest + 11 : (longest + FigureLegend.widening(legend) + 6) * page.letter
        let fitting = Int((page.width * 0.97) / max(entry, page.letter))
        legendColumns = max(1, min(legend.count, fitting, figure.mostLegendColumns ?? fitting))
        // The fewest columns that need no further row: 6 entries where 5 would fit stand 3 and 3.
        let legendRows = legend.isEmpty ? 0 : (legend.count + legendColumns - 1) / legendColumns
        if legendRows > 0 { legendColumns = (legend.count + legendRows - 1) / legendRows }

        let caption = !isScreen && figure.showsProvenance && !figure.provenance.isEmpty ? page.line * 0.8 : 0
        let below = figure.legend == .below ? Double(legendRows) * page.line * 1.05 : 0
        let outerBottom = caption + below + page.line * (isScreen ? (below > 0 ? 1 : 0.6) : 0.35)
        legendBottom = (caption + page.line * (isScreen ? 0 : 0.25)) / page.height
        let beside = figure.legend == .right && !legend.isEmpty ? entry : 0
        legendLeft = 1 - beside / page.width
        let outerTop = figure.title.isEmpty ? 0 : page.line * 1.3

        let margin = Margins(needs: needs, page: page, isScreen: isScreen)
        let shared = figure.sharesAxes && needs.count > 1
        let gapX = shared ? page.letter * 1.6 : margin.left + margin.right
        let gapY = shared ? margin.top + page.line * 0.35 : margin.top + margin.bottom
        let innerWidth = page.width - margin.left - margin.right - beside
        let innerHeight = page.height - outerTop - outerBottom - margin.top - margin.bottom
        let width = max(page.letter * 4, (innerWidth - gapX * Double(columns - 1)) / Double(columns))
        let height = max(page.line * 2, (innerHeight - gapY * Double(rows - 1)) / Double(rows))
        frames = needs.indices.map { index in
            let left = margin.left + Double(index % columns) * (width + gapX)
            let top = page.height - outerTop - margin.top - Double(index / columns) * (height + gapY)
            return Frame(
                left: left / page.width, right: (left + width) / page.width, bottom: (top - height) / page.height,
                top: top / page.height)
        }
    }
}

/// The room around a panel's frame: the most that any panel needs.
private struct Margins {
    var left: Double
    var right: Double
    var bottom: Double
    var top: Double

    init(needs: [PageLayout.Needs], page: PageLayout.Page, isScreen: Bool) {
        let yTicks = Double(needs.map(\.yTicks.longest).max() ?? 0)
        let hasYLabel = needs.contains(where: \.hasYLabel), hasXLabel = needs.contains(where: \.hasXLabel)
        left = (yTicks + (isScreen ? 2 : 1.8)) * page.letter + (hasYLabel ? page.line * (isScreen ? 2 : 1.25) : 0)
        let xTicks = needs.map { plan in
            // Slanted labels stand at 45 degrees: their height is their length over the square root of 2.
            plan.xTicks.isSlanted ? Double(plan.xTicks.longest) * page.letter * 0.75 + page.line * 0.4 : page.line
        }
        let hasXTicks = needs.contains { $0.xTicks.longest > 0 }
        bottom =
            (hasXTicks ? (xTicks.max() ?? 0) + page.line * (isScreen ? 0 : 0.25) : page.line * 0.3)
            + (hasXLabel ? page.line * (isScreen ? 1 : 1.15) : 0)
        // Slanted labels end under their tick.
        let overhang = Double(needs.map { $0.xTicks.isSlanted ? 0 : $0.xTicks.longest }.max() ?? 0) / 2
        right = (max(1, overhang) + (isScreen ? 2 : 0.6)) * page.letter
        if let characters = needs.compactMap(\.colourBarCharacters).max() {
            right += Double(characters) * page.letter + page.line * 1.3 + page.width * 0.03
        }
        top =
            needs.contains { !$0.title.isEmpty } ? page.line * (isScreen ? 1 : 1.35) : page.line * (isScreen ? 0 : 0.5)
    }
}
