/// Why a network could not be built or run, or what is wrong with what it was to be run on.
package struct EngineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of fault it is.
    package enum Code: String, Sendable, CaseIterable {
        /// oneDNN refused to make or run an operation.
        case refused
        /// A file that is not there or cannot be read.
        case unreadable
        /// A file or an array that does not have the size its format asks for.
        case wrongSize
        /// A file whose content is not of its format.
        case malformed
        /// A number outside what is allowed.
        case outOfRange
        /// A file that was made for other settings or by another version.
        case mismatched
    }

    package let code: Code
    /// One sentence: the offending value, where it stood, what was allowed.
    package let message: String
    /// What to do about it, if there is something.
    package let hint: String?

    package init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    package var description: String { hint.map { "\(message) \($0)" } ?? message }
}
