/// Why a text is not a predicate.
package struct RulePredicateError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The closed list of faults.
    package enum Code: String, Codable, CaseIterable, Sendable {
        case empty
        case tooLong
        /// More levels of `not` and parentheses than are allowed.
        case tooDeep
        case tooManyClauses
        /// A character the language does not have.
        case badCharacter
        case unknownEdge
        case unknownOperator
        /// A word or mark that cannot stand there.
        case unexpected
        case badNumber
        /// A clause that means nothing in this space.
        case unsupported
    }

    package let code: Code
    /// Where the fault is, counted in characters from 1; nil when the whole text is at fault.
    package let column: Int?
    /// One sentence: the column, the offending word, what was allowed. ASCII only, whatever was written.
    package let message: String
    /// The nearest word that would have been right, where there is one.
    package let hint: String?

    /// The message, followed by the hint if there is one.
    package var description: String {
        guard let hint else { return message }
        return "\(message) \(hint)"
    }
}
