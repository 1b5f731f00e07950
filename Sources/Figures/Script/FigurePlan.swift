/// A figure with its ranges, ticks, layers and places worked out for one style and output.
struct FigurePlan {
    let figure: Figure
    let style: FigureStyle
    let output: FigureOutput
    let terminal: TerminalLine
    private(set) var warnings: [FigureWarning] = []
    private(set) var layers: [[LayerScript]] = []
    private var spans: [(x: AxisSpan, y: AxisSpan)] = []
    private var needs: [PageLayout.Needs] = []
    private var legend = FigureLegend()
    private let layout: PageLayout

    init(figure: Figure, style: FigureStyle, output: FigureOutput) throws(FigureError) {
        self.figure = figure
        self.style = style
        self.output = output
        let aspect = figure.aspect ?? style.aspect
        let terminal = TerminalLine(output: output, style: style, aspect: aspect)
        self.terminal = terminal
        let extents = figure.panels.map(PanelExtent.init)
        guard extents.contains(where: { !$0.x.isEmpty && !$0.y.isEmpty }) else { throw .nothingToDraw() }
        warnings = Self.warnings(figure, extents)
        spans = Self.spans(figure, extents, margin: output.isScreen ? AxisSpan.screenMargin : AxisSpan.margin)
        let page = PageLayout.Page(output: output, style: style, aspect: aspect)
        for (index, panel) in figure.panels.enumerated() {
            let span = spans[index]
            let scripts = panel.layers.enumerated().map { number, layer in
                LayerScript(
                    layer,
                    LayerScript.Context(
                        name: "p\(index + 1)_\(number + 1)", style: style, pointFactor: terminal.pointFactor,
                        output: output, x: span.x, y: span.y))
            }
            for (layer, script) in zip(panel.layers, scripts) { legend.add(layer, script) }
            layers.append(scripts)
            needs.append(Self.needs(index, figure, span, scripts, page, output))
        }
        let shown = figure.legend == .hidden ? [] : legend.entries.map(\.text)
        layout = PageLayout(figure: figure, needs: needs, page: page, legend: shown)
    }

    private static func warnings(_ figure: Figure, _ extents: [PanelExtent]) -> [FigureWarning] {
        var result: [FigureWarning] = []
        for (panel, extent) in zip(figure.panels, extents) {
            if extent.notFinite > 0 { result.append(.notFinite(panel: panel.title, count: extent.notFinite)) }
            for (axis, values) in [(panel.x, extent.x), (panel.y, extent.y)] {
                let count = extent.hidden(on: axis, values: values)
                if count > 0 { result.append(.notOnLogarithmicAxis(axis: axis.label, count: count)) }
            }
        }
        return result
    }

    private static func spans(
        _ figure: Figure, _ extents: [PanelExtent], margin: Double
    ) -> [(x: AxisSpan, y: AxisSpan)] {
        let allX = extents.flatMap(\.x), allY = extents.flatMap(\.y)
        return zip(figure.panels, extents).map { panel, extent in
            let x = figure.sharesAxes ? allX : extent.x, y = figure.sharesAxes ? allY : extent.y
            var fit = AxisSpan.Fit(margin: margin, isExact: extent.isExact)
            let across = AxisSpan(axis: panel.x, values: x, fit: fit)
            fit.standsOnZero = extent.standsOnZero
            return (across, AxisSpan(axis: panel.y, values: y, fit: fit))
        }
    }

    private static func needs(
        _ index: Int, _ figure: Figure, _ span: (x: AxisSpan, y: AxisSpan), _ scripts: [LayerScript],
        _ page: PageLayout.Page, _ output: FigureOutput
    ) -> PageLayout.Needs {
        let panel = figure.panels[index]
        let columns = max(1, min(figure.columns, figure.panels.count))
        let rows = (figure.panels.count + columns - 1) / columns
        let isLeft = !figure.sharesAxes || index % columns == 0
        let isBottom = !figure.sharesAxes || index + columns >= figure.panels.count
        // About ten letters of a panel's width and three lines of its height go to the labels of its axes.
        let letters = page.width / page.letter, lines = page.height / page.line
        let across = figure.sharesAxes ? (letters - 10) / Double(columns) - 1.6 : letters / Double(columns) - 10
        let up = lines / Double(rows) - 3
        var bar: Int?
        if let grid = scripts.compactMap(\.colourBar).first { bar = grid.label.isEmpty ? 4 : 5 }
        // gnuplot cannot turn letters on a screen of characters: the vertical axis is named above the panel.
        let named = output.isScreen && isLeft ? [panel.title, panel.y.label] : [panel.title]
        let title = named.filter { !$0.isEmpty }.joined(separator: ": ")
        return PageLayout.Needs(
            title: title, hasXLabel: isBottom && !panel.x.label.isEmpty,
            hasYLabel: !output.isScreen && isLeft && !panel.y.label.isEmpty,
            xTicks: TickPlan(
                letter: "x", axis: panel.x, span: span.x, room: .letters(across), dialect: output.dialect,
                isLabelled: isBottom),
            yTicks: TickPlan(
                letter: "y", axis: panel.y, span: span.y, room: .lines(up), dialect: output.dialect, isLabelled: isLeft),
            colourBarCharacters: bar)
    }

    /// The commands that draw, after terminal, output and data.
    var drawing: [String] {
        let isScreen = output.isScreen
        var lines = isScreen ? [] : ["set border 3 lw \(NumberText.measure(style.frameWidth))"]
        if isScreen { lines.append("set border 31 back") }
        if !isScreen {
            lines.append("set tics nomirror out scale 0.5,0.25\(smallFont)")
        } else {
            lines.append("set tics nomirror")
        }
        lines += pageTexts
        let hasStrip = figure.legend == .below && !legend.entries.isEmpty
        let isMulti = figure.panels.count > 1 || hasStrip
        if isMulti { lines.append("set multiplot") }
        for index in figure.panels.indices {
            lines += PanelScript(self, index).lines
        }
        if hasStrip { lines += legendStrip }
        if isMulti { lines.append("unset multiplot") }
        return lines
    }

    /// A last plot of nothing over the whole page: gnuplot fits a legend's columns into the width of its plot.
    private var legendStrip: [String] {
        [
            "# legend", "unset label", "unset title", "unset xlabel", "unset ylabel", "unset tics", "unset border",
            "unset logscale", "unset colorbox", "set lmargin at screen 0", "set rmargin at screen 1",
            "set bmargin at screen 0", "set tmargin at screen 1", "set xrange [0:1]", "set yrange [0:1]",
            legend.command(.below, layout: layout, style: style, output: output),
            PanelScript.plot(["NaN notitle"] + legend.elements(output)),
        ]
    }

    var smallFont: String {
        output.dialect == .enhanced ? " font ',\(NumberText.shortest(style.smallFontSize))'" : ""
    }

    /// The figure's title and its provenance, which belong to the page and not to a panel.
    private var pageTexts: [String] {
        var lines: [String] = []
        if !figure.title.isEmpty {
            lines.append("set label 1 \(output.dialect.quoted(figure.title)) at screen 0.5,screen 0.97 center")
        }
        if figure.showsProvenance, !figure.provenance.isEmpty, !output.isScreen {
            let font =
                output.dialect == .enhanced
                ? " font ',\(NumberText.shortest((style.fontSize * 0.6 * 10).rounded() / 10))'" : ""
            let text = output.dialect.quoted(figure.provenance.joined(separator: " · "))
            lines.append("set label 2 \(text) at screen 0.01,screen 0.02 left\(font) tc rgb '#555555'")
        }
        return lines
    }

    func panel(_ index: Int) -> PanelScript.Parts {
        let hasLegend = index == legendPanel
        return PanelScript.Parts(
            panel: figure.panels[index], span: spans[index], needs: needs[index], frame: layout.frames[index],
            layers: layers[index],
            legendCommand: hasLegend
                ? legend.command(figure.legend, layout: layout, style: style, output: output) : "unset key",
            legendElements: hasLegend ? legend.elements(output) : [])
    }

    /// A legend inside belongs to the first panel, one at the right to the last; one below has a plot of its own.
    private var legendPanel: Int? {
        switch figure.legend {
        case .inside: 0
        case .right: figure.panels.count - 1
        case .below, .hidden: nil
        }
    }
}
