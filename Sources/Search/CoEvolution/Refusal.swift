/// A proposal that was not evaluated, and why. Refusals are counted, shown, and told to the designer.
package struct Refusal: Error, Equatable, Sendable, Codable {
    package let reason: Reason
    /// What was proposed, cut to 160 characters, control characters replaced.
    package let excerpt: String
    /// What exactly was wrong, for people and for the next prompt.
    package let detail: String

    /// The closed list of reasons.
    package enum Reason: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
        /// The answer held no readable proposals at all.
        case unreadable
        /// A proposal without a cell, or with a text that is no cell.
        case malformed
        /// A cell of another niche.
        case outsideNiche = "outside-niche"
        /// The same cell, or one that computes the same, was evaluated before.
        case known
        /// The same cell twice in this generation.
        case repeated
        /// The device cannot run it, or it does not look at its input.
        case infeasible
        /// More children than were asked for.
        case surplus
    }

    package init(reason: Reason, excerpt: String, detail: String) {
        self.reason = reason
        self.excerpt = Self.harmless(excerpt)
        self.detail = Self.harmless(detail)
    }

    private static func harmless(_ text: String) -> String {
        let limit = 160
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: kept.append("\u{FFFD}")
            default: kept.append(scalar)
            }
        }
        let result = String(kept)
        return text.unicodeScalars.count > limit ? result + "…" : result
    }
}
