/// What is asked again of a designer whose answer could not be used.
package struct RepairRequest: Equatable, Sendable {
    /// Which repair it is, from 1.
    package let number: Int
    /// What was wrong, in a few lines.
    package let fault: String
    /// How the answer began, on one line and without control characters.
    package let excerpt: String

    /// chosen: 600 characters show the form of an answer, and cost little.
    private static let limit = 600

    package init(number: Int, fault: String, answer: String) {
        self.number = number
        self.fault = fault
        let words = answer.prefix(4 * Self.limit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let plain = String.UnicodeScalarView(words.unicodeScalars.filter(Rationale.isPlain))
        excerpt = String(plain.prefix(Self.limit)) + (plain.count > Self.limit ? "…" : "")
    }
}
