import Foundation

/// Appends lines to a journal file that no other process writes to.
///
/// Each line is handed to the system whole, in one write; `sync` makes what was written survive a crash of the machine.
package final class JournalWriter {
    package let path: String
    private let descriptor: Int32
    /// A writer before this one that ended without taking its note away, for telling the user; nil when there was none.
    package private(set) var predecessor: String?
    private var digest: String
    private var number: Int

    private init(path: String, descriptor: Int32, digest: String, number: Int) {
        self.path = path
        self.descriptor = descriptor
        self.digest = digest
        self.number = number
    }

    deinit {
        LockNote.takeAway(beside: path)
        close(descriptor)
    }

    /// Begins a journal in a new file; the directory is made if it is missing.
    package static func create(_ path: String, header: JournalHeader) throws(JournalError) -> JournalWriter {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw .unwritable(path, "the directory \(folder) cannot be made")
            }
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST { throw .exists(path) }
            throw .unwritable(path, reason())
        }
        try lock(descriptor, path)
        guard let (line, digest) = try? JournalLine.text(of: header) else {
            throw .unwritable(path, "its header has no text")
        }
        LockNote.own(program: header.program).leave(beside: path)
        let writer = JournalWriter(path: path, descriptor: descriptor, digest: digest, number: 0)
        do throws(JournalError) {
            try writer.write(line)
        } catch {
            // An empty file would be in the way of the next attempt, and is no journal.
            writer.remove()
            throw error
        }
        return writer
    }

    /// Goes on with the journal that `contents` was read from. A torn tail is moved to a file beside it.
    ///
    /// Throws when another process writes to it, when the file is not as it was read, or holds more behind damage; then
    /// nothing was changed.
    package static func resume(_ path: String, after contents: JournalContents) throws(JournalError) -> JournalWriter {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path, reason()) }
        try lock(descriptor, path)
        let old = LockNote.read(beside: path)
        do throws(JournalError) {
            if let old, old.isElsewhere { throw .lockedElsewhere(path, old) }
            // Only now nobody else writes: what was appended since the reading must not be cut off.
            guard lseek(descriptor, 0, SEEK_END) == off_t(contents.goodBytes + contents.tornBytes) else {
                throw .changed(path)
            }
            if contents.tornBytes > 0 {
                try JournalTail.copy(path, from: contents.goodBytes, to: JournalTail.path(of: path))
            }
            guard ftruncate(descriptor, off_t(contents.goodBytes)) == 0 else { throw .unwritable(path, reason()) }
        } catch {
            close(descriptor)
            throw error
        }
        LockNote.own(program: contents.header.program).leave(beside: path)
        let writer = JournalWriter(
            path: path, descriptor: descriptor, digest: contents.lastDigest, number: contents.records.count)
        writer.predecessor = old?.words
        return writer
    }

    /// Appends an event and returns its record.
    package func append(_ event: SessionEvent, cell: Int, time: Int64) throws(JournalError) -> JournalRecord {
        let record = JournalRecord(number: number + 1, time: time, cell: cell, event: event)
        guard let (line, digest) = try? JournalLine.text(of: record, after: digest) else {
            throw .unwritable(path, "event \(event.name.rawValue) has no JSON text")
        }
        try write(line)
        self.digest = digest
        number += 1
        return record
    }

    /// Takes the file away again: what was to be written whole was not.
    func remove() {
        LockNote.takeAway(beside: path)
        unlink(path)
    }

    /// Waits until all that was appended lies on the disk.
    package func sync() throws(JournalError) {
        guard fdatasync(descriptor) == 0 else { throw .unwritable(path, Self.reason()) }
    }

    /// Writes the line whole; after a failure the file is cut back to where it was, so that the next append is safe.
    private func write(_ line: String) throws(JournalError) {
        let before = lseek(descriptor, 0, SEEK_END)
        var bytes = Array(line.utf8)
        bytes.append(10)
        var done = 0
        while done < bytes.count {
            let written = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                let why = Self.reason()
                if before >= 0 { _ = ftruncate(descriptor, before) }
                throw .unwritable(path, why)
            }
            done += written
        }
    }

    private static func lock(_ descriptor: Int32, _ path: String) throws(JournalError) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let why = errno
            close(descriptor)
            throw why == EWOULDBLOCK
                ? .locked(path, LockNote.read(beside: path)) : .unwritable(path, String(cString: strerror(why)))
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
