/// One pair of axes with its layers.
package struct FigurePanel: Sendable, Equatable {
    /// The text above the panel; empty for none.
    package var title: String
    /// The horizontal axis.
    package var x: FigureAxis
    /// The vertical axis.
    package var y: FigureAxis
    /// What is drawn, the first at the back.
    package var layers: [FigureLayer]

    /// A panel; without layers it shows its empty axes.
    package init(title: String = "", x: FigureAxis, y: FigureAxis, layers: [FigureLayer]) {
        self.title = title
        self.x = x
        self.y = y
        self.layers = layers
    }
}
