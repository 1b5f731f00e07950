/// Why a command could not be done.
package struct WorkbenchError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kind of fault; tests and exit codes go by it.
    package enum Code: String, Sendable, CaseIterable {
        /// The words are no command, or its arguments are wrong.
        case usage
        /// An argument is of the right form but names nothing that exists.
        case badArgument
        /// The tables are not imported, or damaged.
        case noTables
        /// A device or a predictor is missing, damaged, or another than the session's.
        case device
        /// The command needs a task, and none was chosen.
        case noTask
        /// The command needs evaluations, and there are none.
        case nothingEvaluated
        /// The designer did not answer.
        case designer
        /// A file could not be read or written.
        case file
        /// A figure could not be drawn.
        case figure
        /// The journal could not be read or written.
        case journal
        /// A replay came out differently.
        case differs
        /// A program that was called failed.
        case program

        /// Whether it lies with what is outside the session, and may be gone the next time: tables, devices, files, programs,
        /// whoever answers.
        var isOutside: Bool {
            switch self {
            case .noTables, .device, .designer, .file, .figure, .journal, .program: true
            case .usage, .badArgument, .noTask, .nothingEvaluated, .differs: false
            }
        }
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

    /// 2 for words that are no command, 1 for a command that failed.
    package var exitStatus: Int32 { code == .usage ? 2 : 1 }
}
