/// Why a predictor could not be fitted, read or asked.
package struct PredictorError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kind of fault.
    package enum Code: String, Sendable, CaseIterable {
        /// XGBoost refused; the message is its own.
        case library
        /// Fewer labelled cells than a fit needs.
        case tooFewLabels
        /// A column of features or labels has another length, or a number that is not finite.
        case badColumn
        /// A feature that the predictor was fitted on is not at hand.
        case missingFeature
        /// A predictor was asked for another dataset than it was fitted on, or for one that has none.
        case otherDataset
        /// Bytes that are no predictor, or not as they were written.
        case damaged
        /// The files that the program ships are not beside it.
        case notShipped
    }

    package let code: Code
    /// One sentence: what was wrong, where, what was allowed.
    package let message: String
    /// What to do next, where there is something.
    package let hint: String?

    package init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    package var description: String { hint.map { "\(message)\n\($0)" } ?? message }
}
