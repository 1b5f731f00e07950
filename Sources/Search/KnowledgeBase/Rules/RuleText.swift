/// What a rule's sentence may be.
enum RuleText {
    /// What is wrong with a text.
    enum Fault: Error, Equatable {
        case empty
        case tooLong(Int)
        /// The scalar at this place, counted from 1, does not print, or would reorder what is printed.
        case unprintable(Unicode.Scalar, place: Int)
    }

    /// The text without blanks at its ends; throws what is wrong with it.
    static func checked(_ text: String, limit: Int) throws(Fault) -> String {
        let scalars = text.unicodeScalars
        // The length first: nothing else is done with a text of any size.
        guard scalars.prefix(limit + 1).count <= limit else { throw .tooLong(scalars.count) }
        for (place, scalar) in scalars.enumerated() where isUnprintable(scalar) {
            throw .unprintable(scalar, place: place + 1)
        }
        let trimmed = trimming(text)
        guard !trimmed.isEmpty else { throw .empty }
        return trimmed
    }

    /// The letters and digits of a text in lower case, words apart by one blank: two texts that differ only in
    /// punctuation, blanks or case are one rule.
    static func normalised(_ text: String) -> String {
        let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        return words.joined(separator: " ")
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func trimming(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
