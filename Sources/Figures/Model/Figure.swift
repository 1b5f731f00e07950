/// A chart as a value: panels of layers, a legend, and where its numbers come from.
///
/// Nothing in it depends on a style or an output; ``FigureScript`` joins the three.
package struct Figure: Sendable, Equatable {
    /// The text above all panels; papers leave it empty and use the caption.
    package var title: String
    /// The panels, row by row from the top left; at least one is needed to draw.
    package var panels: [FigurePanel]
    /// Panels beside one another, at least 1; fewer panels than columns use only as many.
    package var columns: Int
    /// Whether all panels show the same ranges, with tick labels only at the left column and the bottom row.
    package var sharesAxes: Bool
    /// Where the legend of all panels stands.
    package var legend: LegendPlacement
    /// Columns that a legend below the panels has at most, where its entries belong together; nil for as many as fit.
    package var mostLegendColumns: Int?
    /// Session, seed and digests of the data; always in the script as comments.
    package var provenance: [String]
    /// Whether the provenance is also drawn, small, under the figure; never on a screen of characters.
    package var showsProvenance: Bool
    /// Height over width, when the figure wants another than the style's.
    package var aspect: Double?

    /// A figure of several panels in a grid.
    package init(
        title: String = "", panels: [FigurePanel], columns: Int, sharesAxes: Bool = false,
        legend: LegendPlacement = .below, provenance: [String] = [], showsProvenance: Bool = false,
        aspect: Double? = nil
    ) {
        self.title = title
        self.panels = panels
        self.columns = max(1, columns)
        self.sharesAxes = sharesAxes
        self.legend = legend
        self.provenance = provenance
        self.showsProvenance = showsProvenance
        self.aspect = aspect
    }

    /// A figure of one panel.
    package init(
        title: String = "", x: FigureAxis, y: FigureAxis, layers: [FigureLayer], legend: LegendPlacement = .below,
        provenance: [String] = [], showsProvenance: Bool = false, aspect: Double? = nil
    ) {
        self.init(
            title: title, panels: [FigurePanel(x: x, y: y, layers: layers)], columns: 1, legend: legend,
            provenance: provenance, showsProvenance: showsProvenance, aspect: aspect)
    }
}

/// Where a figure's legend stands.
package enum LegendPlacement: Sendable, Equatable {
    /// Under the panels, in as many columns as fit.
    case below
    /// At the right of the panels, one entry to a line.
    case right
    /// In a corner of the first panel, over the data.
    case inside(Corner)
    /// Nowhere.
    case hidden

    /// A corner of a panel.
    package enum Corner: Sendable, Equatable, CaseIterable {
        case topLeft, topRight, bottomLeft, bottomRight
    }
}
