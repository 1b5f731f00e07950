/// Why a journal could not be read or written.
package struct JournalError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        /// There is no such file, or it cannot be opened.
        case unreadable
        /// The file is something else.
        case notAJournal
        /// The journal is of a later version.
        case laterVersion
        /// A file of that name is there already.
        case exists
        /// Another process writes to it.
        case locked
        /// It holds more than was read of it: another process wrote to it, or what follows is damaged.
        case changed
        /// Nothing more can be appended: disk full, read-only directory.
        case unwritable
    }

    package let code: Code
    package let message: String
    package let hint: String?

    init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    package var description: String { hint.map { "\(message) \($0)" } ?? message }

    static func unreadable(_ path: String, _ reason: String) -> JournalError {
        JournalError(
            .unreadable, "The journal \(path) cannot be read: \(reason).", hint: "`sessions` lists what is here.")
    }

    static func notAJournal(_ path: String) -> JournalError {
        JournalError(.notAJournal, "\(path) is not a journal of llm-nas: its first line is no journal header.")
    }

    static func laterVersion(_ path: String, _ version: Int) -> JournalError {
        JournalError(
            .laterVersion,
            "The journal \(path) has version \(version); this program reads \(JournalHeader.currentVersion).",
            hint: "Open it with the program that wrote it.")
    }

    static func exists(_ path: String) -> JournalError {
        JournalError(.exists, "\(path) is there already.", hint: "Choose another name, or `open \(path)`.")
    }

    static func locked(_ path: String, _ owner: LockNote?) -> JournalError {
        JournalError(
            .locked, "Another process writes to \(path)\(owner.map { ": \($0.words)" } ?? "").",
            hint: "Close it there, or `replay \(path)` to look at it here.")
    }

    static func lockedElsewhere(_ path: String, _ owner: LockNote) -> JournalError {
        JournalError(
            .locked, "Another machine's process may be writing to \(path): \(owner.words) left its note beside it.",
            hint: "If that process no longer runs, remove \(LockNote.path(of: path)) and open it again.")
    }

    static func changed(_ path: String) -> JournalError {
        JournalError(
            .changed, "The journal \(path) holds more than what was read of it.",
            hint: "`open \(path)` reads it again; a damaged one can be saved elsewhere.")
    }

    static func unwritable(_ path: String, _ reason: String) -> JournalError {
        JournalError(
            .unwritable, "The journal \(path) cannot be written: \(reason).",
            hint: "The session goes on in memory; `save PATH` writes it elsewhere.")
    }
}
