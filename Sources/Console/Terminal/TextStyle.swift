/// Marks text with a terminal's colours, or leaves it alone where there are none.
package struct TextStyle: Sendable, Equatable {
    /// The marks in use; a closed set that is legible on dark and light grounds.
    package enum Mark: Int, Sendable, CaseIterable {
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    /// Whether marks are written; if not, every function here returns its text unchanged.
    package let isColored: Bool

    /// Marks are written only if `isColored`.
    package init(isColored: Bool) { self.isColored = isColored }

    /// No marks at all.
    package static let plain = TextStyle(isColored: false)

    /// The text marked, and everything reset after it; empty text stays empty.
    package func callAsFunction(_ marks: Mark..., text: String) -> String {
        if !isColored || text.isEmpty || marks.isEmpty { return text }
        let codes = marks.map { String($0.rawValue) }.joined(separator: ";")
        return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }

    /// The text in bold.
    package func bold(_ text: String) -> String { self(.bold, text: text) }
    /// The text dimmed.
    package func dim(_ text: String) -> String { self(.dim, text: text) }
    /// The text in red: failures.
    package func red(_ text: String) -> String { self(.red, text: text) }
    /// The text in green: what went well.
    package func green(_ text: String) -> String { self(.green, text: text) }
    /// The text in yellow: warnings.
    package func yellow(_ text: String) -> String { self(.yellow, text: text) }
    /// The text in cyan: what may be typed.
    package func cyan(_ text: String) -> String { self(.cyan, text: text) }
}
