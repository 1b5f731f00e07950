import Console
import Foundation

/// The user's editor, at the terminal, for a text that is handed over in a file.
struct TextEditor {
    /// The environment that names it.
    let variables: [String: String]

    /// The shell line of the editor: `VISUAL`, else `EDITOR`, else `vi`, as POSIX has it.
    var command: String {
        [variables["VISUAL"], variables["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
    }

    /// Opens the editor on `text`, waits for it, and returns what was saved, without blanks and line breaks at its ends.
    /// - Throws: when the file cannot be written or read, and when the editor ends with another status than 0.
    func edit(_ text: String) throws(WorkbenchError) -> String {
        var template = Array((NSTemporaryDirectory() + "/llm-nas-cell-XXXXXX.nas").utf8CString)
        let descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else {
            throw WorkbenchError(
                .file,
                "No file can be made for the editor in \(NSTemporaryDirectory()): \(String(cString: strerror(errno))).")
        }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        let isWritten = writeAll(Array((text + "\n").utf8), to: descriptor)
        close(descriptor)
        guard isWritten else { throw WorkbenchError(.file, "The cell cannot be written to \(path).") }
        do {
            try ShellEscape.run("\(command) '\(path)'")
        } catch {
            throw WorkbenchError(
                .program, "The editor `\(command)` failed: \(error.message)",
                hint: "VISUAL or EDITOR names another; the session is as it was.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbenchError(.file, "What the editor saved cannot be read: \(path).")
        }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
