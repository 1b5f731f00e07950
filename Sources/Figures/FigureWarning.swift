/// Something a reader of the figure should know, though it was drawn.
package enum FigureWarning: Sendable, Equatable, CustomStringConvertible {
    /// The style's font is not installed; the system draws with another.
    case fontReplaced(wanted: String, used: String)
    /// Values that a logarithmic axis cannot show were left out.
    case notOnLogarithmicAxis(axis: String, count: Int)
    /// Values that are not finite were left out.
    case notFinite(panel: String, count: Int)
    /// gnuplot drew, and said this.
    case gnuplot(String)

    /// One sentence.
    package var description: String {
        switch self {
        case .fontReplaced(let wanted, let used):
            "The font \"\(wanted)\" is not installed; \"\(used)\" was used instead."
        case .notOnLogarithmicAxis(let axis, let count):
            "\(count) values at or under zero cannot stand on the logarithmic axis \"\(axis)\" and were left out."
        case .notFinite(let panel, let count):
            panel.isEmpty
                ? "\(count) values that are not finite were left out."
                : "\(count) values that are not finite were left out of panel \"\(panel)\"."
        case .gnuplot(let text): "gnuplot said: \(text)"
        }
    }
}
