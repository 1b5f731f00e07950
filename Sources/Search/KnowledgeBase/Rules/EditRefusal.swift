/// Why an edit was refused: an expected answer to a model's or user's wish, counted and told, not an error.
package struct EditRefusal: Codable, Equatable, Sendable, CustomStringConvertible {
    /// The closed list of reasons; refusals are counted by it.
    package enum Code: String, Codable, CaseIterable, Sendable {
        /// No rule has that id.
        case unknownID
        /// An active rule that is seen in the same place says the same.
        case duplicateText
        /// The text is above the limit.
        case tooLong
        /// The text is empty or blank.
        case empty
        /// The text holds a character that does not print: a newline, an escape, a change of writing direction.
        case unprintable
        /// The niche does not exist.
        case wrongScope
        /// The scope holds as many active rules as it may.
        case capReached
        /// The user has pinned the rule, and the model asked.
        case pinned
        /// The rule has been retired before.
        case retiredAlready
        /// The checkable form does not parse.
        case badCheck
        /// The edit leaves the rule as it is.
        case noChange
        /// Only the user pins and unpins.
        case userOnly
    }

    package let code: Code
    /// One sentence: the offending value, and what was allowed.
    package let message: String
    /// A remedy, where there is one.
    package let hint: String?

    /// The message, followed by the hint if there is one.
    package var description: String {
        guard let hint else { return message }
        return "\(message) \(hint)"
    }
}
