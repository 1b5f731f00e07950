import Foundation

/// What stands behind the good part of a journal.
package enum JournalTail {
    /// Where an unfinished last line is kept when its journal is gone on with.
    package static func path(of journal: String) -> String { journal + ".torn" }

    /// Appends the bytes of `journal` from `offset` on to the file at `path`, and a newline.
    package static func copy(_ journal: String, from offset: Int, to path: String) throws(JournalError) {
        guard let source = FileHandle(forReadingAtPath: journal) else {
            throw .unreadable(journal, "it cannot be opened")
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
        let target = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try source.seek(toOffset: UInt64(offset))
            try target.write(contentsOf: (try source.readToEnd() ?? Data()) + Data([10]))
        } catch {
            throw .unwritable(path, error.localizedDescription)
        }
    }
}
