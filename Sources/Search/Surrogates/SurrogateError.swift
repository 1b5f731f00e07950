/// A refusal of the surrogates: the data cannot be fitted, and the message says which value and why.
package struct SurrogateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The closed list of reasons, for callers that act on the kind of refusal.
    package enum Code: String, Sendable, CaseIterable {
        case raggedRow
        case notFinite
        case noSuchRow
        case badSetting
        case badCell
        case singular
        /// A surrogate from outside could not be fitted.
        case library
    }

    /// The kind of refusal.
    package let code: Code
    /// One sentence that names the offending value, where it stood and what was allowed.
    package let message: String
    /// A remedy, where there is one.
    package let hint: String?

    /// The message, followed by the hint if there is one.
    package var description: String {
        guard let hint else { return message }
        return "\(message) \(hint)"
    }
}
