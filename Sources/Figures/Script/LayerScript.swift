/// One layer as a datablock, a plot element and a legend entry.
struct LayerScript: Sendable, Equatable {
    var data: [ScriptData] = []
    /// Elements of the plot command, the first at the back.
    var elements: [String] = []
    /// What follows `keyentry` for this layer, without the title; nil for a layer that has no sample.
    var sample: String?
    /// Commands of texts over the panel.
    var labels: [String] = []
    /// Whether a colour bar is needed, with its label and range.
    var colourBar: FigureGrid?

    /// What drawing needs besides the layer.
    struct Context {
        var name: String
        var style: FigureStyle
        var pointFactor: Double
        var output: FigureOutput
        var x: AxisSpan
        var y: AxisSpan
    }

    init(_ layer: FigureLayer, _ context: Context) {
        let pen = LayerPen(look: SeriesLook.of(layer.role), role: layer.role, context: context)
        switch layer.mark {
        case .points(let points):
            add(points.map { [$0.x, $0.y] }, columns: 2, using: "1:2", pen.points, context)
        case .line(let points, let markers):
            add(points.map { [$0.x, $0.y] }, columns: 2, using: "1:2", pen.line(markers), context)
        case .steps(let points, let markers):
            add(points.map { [$0.x, $0.y] }, columns: 2, using: "1:2", pen.steps, context)
            if markers != .none, let block = data.first {
                elements.append("$\(block.name) using 1:2\(pen.thinning(markers)) \(pen.points) notitle")
            }
            sample = pen.line(markers)
        case .band(let points): addBand(points, pen, context)
        case .intervals(let points): addIntervals(points, pen, context)
        case .bars(let points, let width): addBars(points, width, pen, context)
        case .blocks(let points, let width):
            let half = NumberText.shortest(width / 2)
            add(
                points.filter { $0.low != $0.high }.map { [$0.x, $0.low, $0.high] }, columns: 3,
                using: "1:2:($1-\(half)):($1+\(half)):2:3", pen.blocks, sample: pen.bars, context)
        case .heatMap(let grid): addHeatMap(grid, context)
        case .texts(let texts): labels = texts.map { pen.label($0) }
        case .verticalRule(let x):
            add([[x, context.y.lower], [x, context.y.upper]], columns: 2, using: "1:2", pen.line(.none), context)
        case .horizontalRule(let y):
            add([[context.x.lower, y], [context.x.upper, y]], columns: 2, using: "1:2", pen.line(.none), context)
        }
    }

    /// Adds the datablock and an element that plots its columns `using`; `other` is the legend's sample where it is not `with`.
    private mutating func add(
        _ rows: [[Double]], columns: Int, using: String, _ with: String, sample other: String? = nil, _ context: Context
    ) {
        sample = other ?? with
        // gnuplot ends a plot command at an empty datablock, so a layer without values is not plotted.
        guard rows.contains(where: { $0.allSatisfy(\.isFinite) }) else { return }
        data.append(ScriptData(name: context.name, rows: rows, columns: columns))
        elements.append("$\(context.name) using \(using) \(with) notitle")
    }

    private mutating func addBand(_ points: [BandPoint], _ pen: LayerPen, _ context: Context) {
        add(points.map { [$0.x, $0.low, $0.high] }, columns: 3, using: "1:2:3", pen.band, context)
        guard context.output.isScreen, !elements.isEmpty else { return }
        // A screen of characters has no tints: the band's two edges are drawn instead.
        elements = ["1:2", "1:3"].map { "$\(context.name) using \($0) with dots notitle" }
        sample = "with dots"
    }

    private mutating func addIntervals(_ points: [IntervalPoint], _ pen: LayerPen, _ context: Context) {
        let rows = points.map { [$0.x, $0.y, $0.low, $0.high] }
        let whiskers = pen.whiskers
        add(rows, columns: 4, using: whiskers.using, whiskers.with, sample: pen.intervals, context)
        if !elements.isEmpty { elements.append("$\(context.name) using 1:2 \(pen.points) notitle") }
    }

    private mutating func addBars(_ points: [IntervalPoint], _ width: Double, _ pen: LayerPen, _ context: Context) {
        add(
            points.map { [$0.x, $0.y, $0.low, $0.high] }, columns: 4, using: "1:2:(\(NumberText.shortest(width)))",
            pen.bars, context)
        if !elements.isEmpty, points.contains(where: { $0.low != $0.high }) {
            let whiskers = pen.barWhiskers
            elements.append("$\(context.name) using \(whiskers.using) \(whiskers.with) notitle")
        }
    }

    private mutating func addHeatMap(_ grid: FigureGrid, _ context: Context) {
        guard let range = grid.valueRange else { return }
        var rows: [[Double]] = []
        for (y, row) in grid.rows.enumerated() {
            for (x, value) in row.enumerated() { rows.append([Double(x), Double(y), value ?? .nan]) }
        }
        if !context.output.isScreen {
            data.append(ScriptData(name: context.name, rows: rows, columns: 3, blocks: grid.rows.count))
            elements.append("$\(context.name) using 1:2:3 with image pixels notitle")
            colourBar = grid
        } else {
            data.append(ScriptData(name: context.name, rows: rows, columns: 3, blocks: grid.rows.count))
            elements.append("$\(context.name) using 1:2 with dots notitle")
        }
        let isWhole = rows.allSatisfy { !$0[2].isFinite || $0[2] == $0[2].rounded() }
        guard let decimals = grid.decimals ?? (context.output.isScreen ? (isWhole ? 0 : 2) : nil) else { return }
        for row in rows where row[2].isFinite {
            let share = (row[2] - range.lowerBound) / max(range.upperBound - range.lowerBound, .leastNormalMagnitude)
            labels.append(
                LayerPen.cellLabel(
                    NumberText.fixed(row[2], decimals: decimals), x: row[0], y: row[1], onDark: share < 0.55, context))
        }
    }
}
