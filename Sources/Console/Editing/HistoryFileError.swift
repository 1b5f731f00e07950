import Foundation

/// Why the history of typed lines could not be kept.
package struct HistoryFileError: Error, Sendable, Equatable {
    /// The closed set of reasons.
    package enum Code: String, Sendable { case unreadable, unwritable }

    /// Which of the reasons it was.
    package let code: Code
    /// One sentence naming the file and what the system said.
    package let message: String
    /// The remedy.
    package let hint: String?

    static func unreadable(_ path: String, _ number: Int32) -> Self {
        .init(
            code: .unreadable,
            message: "the history of typed lines cannot be read from \(path): \(String(cString: strerror(number)))",
            hint: "lines of this session can be recalled, those of earlier ones cannot")
    }

    static func unwritable(_ path: String, _ number: Int32) -> Self {
        .init(
            code: .unwritable,
            message: "the history of typed lines cannot be written to \(path): \(String(cString: strerror(number)))",
            hint: "lines of this session will not be remembered; set XDG_DATA_HOME to a folder that can be written")
    }
}
