/// Why a space was not cut.
package struct PartitionError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case badCount
        case notListable
        case nothingFeasible
    }

    package let code: Code
    package let message: String

    package var description: String { message }

    static func badCount(_ count: Int, axis: PartitionAxis, limit: Int) -> PartitionError {
        PartitionError(
            code: .badCount,
            message: "\(count) niches by \(axis.rawValue) are not possible: the number lies between 1 and \(limit).")
    }

    static func notListable(_ space: String) -> PartitionError {
        PartitionError(
            code: .notListable,
            message: "The space \(space) cannot be listed, so niches of known size cannot be cut.")
    }

    static func nothingFeasible(_ problem: String) -> PartitionError {
        PartitionError(
            code: .nothingFeasible, message: "No architecture of \(problem) has a value on this axis.")
    }
}
