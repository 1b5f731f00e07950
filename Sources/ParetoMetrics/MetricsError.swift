/// A refusal of this module: the input cannot be measured, and the message says which value and why.
package struct MetricsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The closed list of reasons, for callers that act on the kind of refusal.
    package enum Code: String, Sendable, CaseIterable {
        /// No point and no stated dimension.
        case unknownDimension
        /// A point or row of unlike length.
        case raggedPoint
        /// NaN or an infinity among coordinates.
        case notFinite
        /// Sets, points or bounds of unlike dimension.
        case unlikeDimensions
        /// A measure that needs at least one point.
        case emptySet
        /// A number at or below 0 where a ratio is taken.
        case notPositive
        /// A point that undercuts the ideal point.
        case beyondIdeal
        /// Values measured under unlike contracts.
        case unlikeContracts
        /// A setting or value outside its range.
        case badParameter
        /// Paired samples of unlike length.
        case unlikeLengths
        /// Fewer values than the statistic needs.
        case tooFewSamples
        /// Text that is not a finite number.
        case badNumber
        /// A row of a file with more or fewer numbers than its first row.
        case raggedRow
        /// A column that a file does not have.
        case noSuchColumn
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
