/// What a series is in a figure's argument; the style gives each role a look of its own.
package enum SeriesRole: Sendable, Equatable, Hashable {
    /// One of several equals, counted from 0; each has its own colour, marker and dash, and they repeat after eight.
    case series(Int)
    /// What was found: the figure's subject, drawn strongest.
    case subject
    /// What is known to be true or optimal, drawn in black dashes.
    case truth
    /// Many points of no single interest, drawn small and light.
    case cloud
    /// Rules and remarks, drawn thin and dashed.
    case remark
    /// The lines of a diagram that brings its own axes, drawn thin, solid and black.
    case frame
}
