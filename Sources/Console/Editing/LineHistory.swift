@preconcurrency import CReadline

/// The lines that can be recalled: readline's list in memory, and the file behind it if there is one.
@MainActor
struct LineHistory {
    private let file: HistoryFile?
    private let warn: @MainActor (HistoryFileError) -> Void
    private var last = ""
    private var hasWarned = false

    /// `warn` is told of the first failure alone: one that lasts would be repeated at every line.
    init(file: HistoryFile? = nil, warn: @escaping @MainActor (HistoryFileError) -> Void = { _ in }) {
        self.file = file
        self.warn = warn
    }

    /// Fills readline's list from the file.
    mutating func load() {
        using_history()
        guard let file else { return }
        stifle_history(Int32(clamping: file.limit))
        do throws(HistoryFileError) {
            for entry in try file.load() {
                add_history(entry)
                last = entry
            }
        } catch {
            warnOnce(error)
        }
    }

    /// Keeps a line, unless it is blank, begins with a blank, holds a key, or is the same as the one before.
    mutating func remember(_ text: String) {
        if text.allSatisfy(\.isWhitespace) || text.hasPrefix(" ") || text == last || Self.holdsKey(text) { return }
        add_history(text)
        last = text
        do throws(HistoryFileError) {
            try file?.append(text)
        } catch {
            warnOnce(error)
        }
    }

    /// Whether a line sets a key, as `!export OPENAI_API_KEY=...` does, or holds what looks like one.
    nonisolated static func holdsKey(_ text: String) -> Bool {
        text.contains(/(?i)(api_?key|secret|token)\s*=\s*\S/) || text.contains(/\bsk-[A-Za-z0-9_-]{16,}/)
    }

    private mutating func warnOnce(_ error: HistoryFileError) {
        if hasWarned { return }
        hasWarned = true
        warn(error)
    }
}
