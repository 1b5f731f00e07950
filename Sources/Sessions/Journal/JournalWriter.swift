/// Appends events to a journal file that no other process writes to.
///
/// Each line is handed to the system whole, in one write; `sync` makes what was written survive a crash of the machine.
package final class JournalWriter {
    private let file: ChainedFile
    private var digest: String
    private var number: Int

    package var path: String { file.path }

    /// A writer before this one that ended without taking its note away, for telling the user; nil when there was none.
    package var predecessor: String? { file.predecessor }

    private init(_ file: ChainedFile, digest: String, number: Int) {
        self.file = file
        self.digest = digest
        self.number = number
    }

    /// Begins a journal in a new file; the directory is made if it is missing.
    package static func create(_ path: String, header: JournalHeader) throws(JournalError) -> JournalWriter {
        guard let (line, digest) = try? JournalLine.text(of: header) else {
            throw .unwritable(path, "its header has no text")
        }
        let file = try ChainedFile.create(path, firstLine: line, program: header.program)
        return JournalWriter(file, digest: digest, number: 0)
    }

    /// Goes on with the journal that `contents` was read from. A torn tail is moved to a file beside it.
    ///
    /// Throws when another process writes to it, when the file is not as it was read, or holds more behind damage; then
    /// nothing was changed.
    package static func resume(_ path: String, after contents: JournalContents) throws(JournalError) -> JournalWriter {
        let file = try ChainedFile.resume(
            path, goodBytes: contents.goodBytes, tornBytes: contents.tornBytes,
            keepingTailAt: JournalTail.path(of: path), program: contents.header.program)
        return JournalWriter(file, digest: contents.lastDigest, number: contents.records.count)
    }

    /// Appends an event and returns its record.
    package func append(_ event: SessionEvent, cell: Int, time: Int64) throws(JournalError) -> JournalRecord {
        let record = JournalRecord(number: number + 1, time: time, cell: cell, event: event)
        guard let (line, digest) = try? JournalLine.text(of: record, after: digest) else {
            throw .unwritable(path, "event \(event.name.rawValue) has no JSON text")
        }
        try file.append(line)
        self.digest = digest
        number += 1
        return record
    }

    /// Takes the file away again: what was to be written whole was not.
    func remove() { file.remove() }

    /// Waits until all that was appended lies on the disk.
    package func sync() throws(JournalError) { try file.sync() }
}
