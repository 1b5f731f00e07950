/// Breaks lines of words at a terminal's width, so that no word is torn; what stands below a line's beginning is indented.
package enum LineWrap {
    /// `text` with every line that is wider than `width` broken at blanks; words that are wider stay whole.
    ///
    /// Colours take no room. A line that begins a picture is left alone.
    /// - Complexity: O(n).
    package static func wrapped(_ text: String, to width: Int) -> String {
        guard width > indent.count + 8 else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(String($0), width) }.joined(separator: "\n")
    }

    private static let indent = "  "

    private static func line(_ text: String, _ width: Int) -> String {
        if text.hasPrefix("\u{1B}P") || columns(of: text) <= width { return text }
        var lines: [String] = []
        var current = ""
        var used = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let size = columns(of: String(word))
            if used + 1 + size > width, used > indent.count {
                lines.append(current)
                current = indent + word
                used = indent.count + size
            } else {
                current += (current.isEmpty && lines.isEmpty && used == 0 ? "" : " ") + word
                used += size + (used == 0 && lines.isEmpty ? 0 : 1)
            }
        }
        return (lines + [current]).joined(separator: "\n")
    }

    /// The columns that a text takes, its colours left out.
    private static func columns(of text: String) -> Int {
        DisplayWidth.columns(of: text.replacing(/\u{1B}\[[0-9;]*m/, with: ""))
    }
}
