/// How many columns of a terminal text takes.
///
/// Computed from Unicode's data, not from the C library's `wcwidth`, whose answers change with the locale: a table
/// must be the same file whatever `LANG` says.
package enum DisplayWidth {
    /// Columns of one line of text; control characters count 0, so sanitize foreign text first.
    /// - Complexity: linear in the text.
    package static func columns(of text: String) -> Int {
        var sum = 0
        for character in text { sum += columns(of: character) }
        return sum
    }

    /// Columns of one character as it is seen: 0, 1 or 2, but more for joined letters without a common shape.
    package static func columns(of character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
        let scalars = character.unicodeScalars
        // An emoji sequence (flag, family, keycap with U+FE0F) is drawn as one picture of two columns.
        let isSequence = scalars.contains { $0.value == 0xFE0F || $0.value == 0x200D }
        if isSequence, let first = scalars.first, first.properties.isEmoji { return 2 }
        if scalars.count == 2, scalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) }) { return 2 }
        var sum = 0
        for scalar in scalars {
            if scalar.properties.isEmojiModifier && sum > 0 { continue }
            sum += columns(of: scalar)
        }
        return sum
    }

    /// Columns of one scalar by itself: 0 for marks, format and control characters, 2 for wide ones, else 1.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return value >= 0x20 ? 1 : 0 }
        // Vowels and final consonants of conjoining Hangul join the syllable before them.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
        case .format: return value == 0xAD || isVisibleFormat(value) ? 1 : 0
        default: return WideScalars.contains(value) ? 2 : 1
        }
    }

    /// The text cut to at most `limit` columns, its last one `…` if anything was cut; `limit` below 1 gives nothing.
    package static func truncated(_ text: String, to limit: Int) -> String {
        if limit < 1 { return "" }
        if columns(of: text) <= limit { return text }
        var kept = ""
        var used = 0
        for character in text {
            let width = columns(of: character)
            if used + width > limit - 1 { break }
            kept.append(character)
            used += width
        }
        return kept + "…"
    }

    /// The text with blanks added to fill `width` columns; text that is wider is left as it is.
    package static func padded(_ text: String, to width: Int, alignment: TextAlignment = .left) -> String {
        let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
        return alignment == .left ? text + blanks : blanks + text
    }

    /// The few signs that Unicode calls format characters though they are drawn: Arabic, Syriac and Kaithi number signs.
    private static func isVisibleFormat(_ value: UInt32) -> Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }
}

/// Which side of its column a text stands on.
package enum TextAlignment: Sendable, Equatable { case left, right }
