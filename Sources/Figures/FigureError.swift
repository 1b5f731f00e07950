/// Why a figure could not be made.
package struct FigureError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of fault it is.
    package enum Code: String, Sendable, CaseIterable {
        case gnuplotMissing, gnuplotFailed, gnuplotDied, timeLimit, cancelled
        case unwritable, unknownFormat, scriptMissing, scriptRefused, nothingToDraw, raggedGrid, screenTooSmall
    }

    /// The kind of fault.
    package let code: Code
    /// One sentence: the value, where it stood, and what was allowed.
    package let message: String
    /// What to do about it, if anything.
    package let hint: String?
    /// Everything gnuplot wrote, when it was gnuplot that failed; else empty.
    package let detail: String

    init(_ code: Code, _ message: String, hint: String? = nil, detail: String = "") {
        self.code = code
        self.message = message
        self.hint = hint
        self.detail = detail
    }

    /// The message, and the hint on a line of its own.
    package var description: String { hint.map { "\(message)\n\($0)" } ?? message }
}
