/// Why a text is not an architecture of the space.
package struct ArchitectureTextError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of fault it is; refusals are counted by it.
    package enum Code: String, Sendable, Codable, CaseIterable {
        /// The text does not have the space's form.
        case malformed
        /// An operator that the space does not have.
        case unknownOperator
        /// An index outside the space.
        case outOfRange
    }

    package let code: Code
    /// One sentence: the offending part, where it stood, what was allowed.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
