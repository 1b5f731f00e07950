/// The commands of one panel.
struct PanelScript {
    /// What a panel's commands are made of.
    struct Parts {
        var panel: FigurePanel
        var span: (x: AxisSpan, y: AxisSpan)
        var needs: PageLayout.Needs
        var frame: PageLayout.Frame
        var layers: [LayerScript]
        var legendCommand: String
        var legendElements: [String]
    }

    let lines: [String]

    init(_ plan: FigurePlan, _ index: Int) {
        let parts = plan.panel(index)
        let isMulti = plan.figure.panels.count > 1
        var lines = isMulti ? ["# panel \(index + 1)"] : []
        // The labels of the page are drawn with the first panel.
        if index > 0 { lines.append("unset label") }
        lines += Self.margins(parts.frame)
        lines += Self.axes(parts, plan.output)
        let quoted = plan.output.dialect.quoted(parts.needs.title)
        lines.append(
            parts.needs.title.isEmpty
                ? "unset title" : "set title \(quoted) offset 0,\(plan.output.isScreen ? "0" : "-0.6")")
        lines += Self.colours(parts, plan)
        for (number, label) in parts.layers.flatMap(\.labels).enumerated() {
            lines.append("set label \(number + 11) \(label)")
        }
        lines.append(parts.legendCommand)
        // A panel without values still shows its axes: a function that is nowhere defined draws nothing.
        let elements = parts.layers.flatMap(\.elements)
        lines.append(Self.plot((elements.isEmpty ? ["NaN notitle"] : elements) + parts.legendElements))
        self.lines = lines
    }

    private static func margins(_ frame: PageLayout.Frame) -> [String] {
        [("l", frame.left), ("r", frame.right), ("b", frame.bottom), ("t", frame.top)].map {
            "set \($0.0)margin at screen \(NumberText.measure($0.1))"
        }
    }

    private static func axes(_ parts: Parts, _ output: FigureOutput) -> [String] {
        var lines: [String] = []
        let isBare = parts.panel.x.ticks == .bare || parts.panel.y.ticks == .bare
        if isBare { lines.append("unset border") }
        for (letter, axis, span, ticks, isNamed) in [
            ("x", parts.panel.x, parts.span.x, parts.needs.xTicks, parts.needs.hasXLabel),
            ("y", parts.panel.y, parts.span.y, parts.needs.yTicks, parts.needs.hasYLabel),
        ] {
            lines.append(axis.scale == .logarithmic ? "set logscale \(letter)" : "unset logscale \(letter)")
            let ends = "\(NumberText.shortest(span.lower)):\(NumberText.shortest(span.upper))"
            lines.append("set \(letter)range [\(ends)] noextend\(axis.isReversed ? " reverse" : "")")
            lines.append("set format \(letter)")
            lines += ticks.commands.map { "set \($0)" }
            if letter == "x", !output.isScreen, !ticks.isSlanted { lines.append("set xtics offset 0,0.3") }
            lines.append(
                isNamed
                    ? "set \(letter)label \(output.dialect.quoted(axis.label))\(offset(letter, ticks, output))"
                    : "unset \(letter)label")
        }
        return lines
    }

    /// gnuplot leaves more room between ticks and label than a small figure can spare, and takes letters of long tick
    /// labels for wider than they are.
    private static func offset(_ letter: String, _ ticks: TickPlan, _ output: FigureOutput) -> String {
        if output.isScreen { return "" }
        if letter == "x" { return " offset 0,0.6" }
        return " offset \(NumberText.measure(0.4 + 0.25 * Double(max(0, ticks.longest - 5)))),0"
    }

    private static func colours(_ parts: Parts, _ plan: FigurePlan) -> [String] {
        guard let grid = parts.layers.compactMap(\.colourBar).first, let range = grid.valueRange else {
            return ["unset colorbox"]
        }
        let top = range.upperBound > range.lowerBound ? range.upperBound : range.lowerBound + 1
        let ticks = TickPlan(
            letter: "cb", axis: FigureAxis(""),
            span: AxisSpan(axis: FigureAxis("", range: .between(range.lowerBound, top)), values: []),
            room: .lines(14), dialect: plan.output.dialect, isLabelled: true)
        return [
            // Cividis (Nuñez, Anderton, Renslow 2018, doi:10.1371/journal.pone.0199239): rises evenly in
            // lightness and is read alike with and without colour blindness.
            "set palette defined (0 '#00224E', 1 '#2A3F6D', 2 '#575C6D', 3 '#7D7C78', 4 '#A69D75', 5 '#D3C164', 6 '#FEE838')",
            "set cbrange [\(NumberText.shortest(range.lowerBound)):\(NumberText.shortest(top))]",
            "set colorbox vertical user origin screen \(NumberText.measure(parts.frame.right + 0.015)),"
                + "screen \(NumberText.measure(parts.frame.bottom)) size screen 0.025,"
                + "screen \(NumberText.measure(parts.frame.top - parts.frame.bottom))",
            "set cblabel \(plan.output.dialect.quoted(grid.label)) offset 0.6,0",
        ] + ticks.commands.map { "set \($0)" } + [
            "set cbtics scale 0.4\(plan.smallFont)",
            "set border 0",
        ]
    }

    static func plot(_ elements: [String]) -> String {
        "plot " + elements.joined(separator: ", \\\n     ")
    }
}
