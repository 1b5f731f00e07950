import Foundation

/// What one output stream is: a terminal or not, how large, and whether colour is welcome.
///
/// A snapshot; take it again after the window was resized.
package struct Terminal: Sendable, Equatable {
    /// Columns and rows, both at least 1.
    package struct Size: Sendable, Equatable {
        /// Characters in a row.
        package let columns: Int
        /// Rows of the window.
        package let rows: Int

        /// Values below 1 are raised to 1.
        package init(columns: Int, rows: Int) {
            self.columns = max(1, columns)
            self.rows = max(1, rows)
        }

        /// What a terminal that does not tell is taken for.
        package static let unknown = Size(columns: 80, rows: 24)
    }

    /// Whether a person looks at it, rather than a file or a pipe.
    package let isTerminal: Bool
    /// Its size; `Size.unknown` if it is none or does not tell.
    package let size: Size
    /// How to mark text on it.
    package let style: TextStyle

    /// Colour is allowed on a terminal unless `NO_COLOR` is set and not empty (https://no-color.org) or `TERM` is
    /// `dumb`, empty or missing.
    package init(isTerminal: Bool, size: Size, environment: [String: String]) {
        self.isTerminal = isTerminal
        self.size = size
        let kind = environment["TERM"] ?? ""
        let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty
        style = TextStyle(isColored: isTerminal && !isRefused && kind != "dumb" && !kind.isEmpty)
    }

    /// Looks at an open file descriptor: 1 is standard output, 2 standard error.
    package static func inspect(descriptor: Int32, environment: [String: String]) -> Terminal {
        guard isatty(descriptor) == 1 else {
            return Terminal(isTerminal: false, size: .unknown, environment: environment)
        }
        var window = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 0
        let size = isKnown ? Size(columns: Int(window.ws_col), rows: Int(window.ws_row)) : .unknown
        return Terminal(isTerminal: true, size: size, environment: environment)
    }

    /// The width to fit reports into: the terminal's, or nil (as wide as needed) for a file or a pipe.
    package var fittingWidth: Int? { isTerminal ? size.columns : nil }
}
