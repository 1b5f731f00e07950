import Foundation

/// A file of chained lines that no other process writes to.
///
/// Each line is handed to the system whole, in one write; `sync` makes what was written survive a crash of the machine.
final class ChainedFile {
    let path: String
    private let descriptor: Int32
    /// A writer before this one that ended without taking its note away, for telling the user; nil when there was none.
    let predecessor: String?

    private init(path: String, descriptor: Int32, predecessor: String? = nil) {
        self.path = path
        self.descriptor = descriptor
        self.predecessor = predecessor
    }

    deinit {
        LockNote.takeAway(beside: path)
        close(descriptor)
    }

    /// Begins a new file with its first line; the directory is made if it is missing.
    ///
    /// - Parameter program: what the note beside the file calls the writer.
    static func create(_ path: String, firstLine: String, program: String) throws(JournalError) -> ChainedFile {
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
        LockNote.own(program: program).leave(beside: path)
        let file = ChainedFile(path: path, descriptor: descriptor)
        do throws(JournalError) {
            try file.append(firstLine)
        } catch {
            // An empty file would be in the way of the next attempt, and is no journal.
            file.remove()
            throw error
        }
        return file
    }

    /// Goes on with a file of which `goodBytes` are whole; `tornBytes` of a last line are cut off.
    ///
    /// - Parameters:
    ///   - tail: where the torn bytes are kept; nil to drop them.
    ///   - program: what the note beside the file calls the writer.
    /// - Throws: when another process writes to it, when the file is not as it was read, or holds more behind damage;
    ///   then nothing was changed.
    static func resume(
        _ path: String, goodBytes: Int, tornBytes: Int, keepingTailAt tail: String?, program: String
    ) throws(JournalError) -> ChainedFile {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path, reason()) }
        try lock(descriptor, path)
        let old = LockNote.read(beside: path)
        do throws(JournalError) {
            if let old, old.isElsewhere { throw .lockedElsewhere(path, old) }
            // Only now nobody else writes: what was appended since the reading must not be cut off.
            guard lseek(descriptor, 0, SEEK_END) == off_t(goodBytes + tornBytes) else { throw .changed(path) }
            if tornBytes > 0, let tail { try JournalTail.copy(path, from: goodBytes, to: tail) }
            guard ftruncate(descriptor, off_t(goodBytes)) == 0 else { throw .unwritable(path, reason()) }
        } catch {
            close(descriptor)
            throw error
        }
        LockNote.own(program: program).leave(beside: path)
        return ChainedFile(path: path, descriptor: descriptor, predecessor: old?.words)
    }

    /// Takes the file away again: what was to be written whole was not.
    func remove() {
        LockNote.takeAway(beside: path)
        unlink(path)
    }

    /// Waits until all that was appended lies on the disk.
    func sync() throws(JournalError) {
        guard fdatasync(descriptor) == 0 else { throw .unwritable(path, Self.reason()) }
    }

    /// Writes the line whole; after a failure the file is cut back to where it was, so that the next append is safe.
    func append(_ line: String) throws(JournalError) {
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
