/// One series of marks with its place in the legend and its role.
package struct FigureLayer: Sendable, Equatable {
    /// What is drawn.
    package var mark: FigureMark
    /// What the series is; the style turns it into colour, point and dash.
    package var role: SeriesRole
    /// The legend's text; nil leaves the layer out. Layers of equal text, role and kind share one entry.
    package var legend: String?

    /// A layer of `mark`.
    package init(_ mark: FigureMark, role: SeriesRole, legend: String? = nil) {
        self.mark = mark
        self.role = role
        self.legend = legend
    }
}

/// What a layer draws. Values that are not finite are left out; a line has a gap there.
package enum FigureMark: Sendable, Equatable {
    /// Separate points.
    case points([PlotPoint])
    /// Straight lines from point to point in the order given.
    case line([PlotPoint], markers: MarkerUse = .none)
    /// A staircase through points of rising x: level to the next x, then up or down, as a Pareto front is drawn.
    case steps([PlotPoint], markers: MarkerUse = .all)
    /// The area between two curves.
    case band([BandPoint])
    /// Points with a vertical interval.
    case intervals([IntervalPoint])
    /// Bars from zero, `width` wide in the x axis' unit, with an interval where it is given.
    case bars([IntervalPoint], width: Double)
    /// Bars from one height to another, `width` wide in the x axis' unit, for stacks.
    case blocks([BandPoint], width: Double)
    /// A grid of coloured cells.
    case heatMap(FigureGrid)
    /// Texts at places of the panel, over all other layers.
    case texts([PlacedText])
    /// A line across the panel at one x.
    case verticalRule(Double)
    /// A line across the panel at one y.
    case horizontalRule(Double)
}

/// Which points of a line carry a marker.
package enum MarkerUse: Sendable, Equatable {
    case none
    case all
    /// The first and every `n`-th after it; n at least 1.
    case every(Int)
}
