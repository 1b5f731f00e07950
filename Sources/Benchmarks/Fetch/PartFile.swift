import Determinism
import Foundation

/// What has arrived of a file, beside what it will be called, with a note of which file it is a part of.
struct PartFile: Sendable {
    /// The note; a part without it, or with another address, is not gone on with.
    struct Note: Codable, Hashable, Sendable {
        let address: String
        /// The strong entity tag or the date of change that names the version on the server.
        let validator: String
    }

    let destination: URL
    var url: URL { destination.appendingPathExtension("part") }
    private var noteURL: URL { destination.appendingPathExtension("part.json") }

    /// How many bytes are there of the file at `address`, and of which version; nil when nothing can be used.
    func usable(for address: URL) -> (size: Int, validator: String)? {
        guard let data = try? Data(contentsOf: noteURL), let note = try? JSONDecoder().decode(Note.self, from: data),
            note.address == address.absoluteString,
            let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int, size > 0
        else { return nil }
        return (size, note.validator)
    }

    /// Opens the part for appending, emptied first unless it is gone on with, and locks it.
    func open(keeping: Bool) throws(BenchmarksError) -> Int32 {
        do {
            try FileManager.default.createDirectory(
                at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch { throw .unwritable(destination, because: BenchmarksError.sentence(error)) }
        let file = Foundation.open(url.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .unwritable(url, because: String(cString: strerror(errno))) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .fetchInUse(url)
        }
        if !keeping { ftruncate(file, 0) }
        return file
    }

    /// Writes the note, or removes it when the server names no version: then a later attempt starts anew.
    func note(_ note: Note?) {
        guard let note, let text = try? CanonicalJSON.text(note) else {
            unlink(noteURL.path)
            return
        }
        try? Data(text.utf8).write(to: noteURL)
    }

    /// Digests the whole part.
    func digest() throws(BenchmarksError) -> Digest {
        var hasher = Digest.Hasher()
        do {
            let file = try FileHandle(forReadingFrom: url)
            defer { try? file.close() }
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hasher.update(piece) }
        } catch { throw .unreadable(url, because: error) }
        return hasher.finalize()
    }

    /// Gives the whole file its name.
    func finish() throws(BenchmarksError) {
        guard rename(url.path, destination.path) == 0 else {
            throw .unwritable(destination, because: String(cString: strerror(errno)))
        }
        unlink(noteURL.path)
    }

    /// Removes the part and its note.
    func discard() {
        unlink(url.path)
        unlink(noteURL.path)
    }
}
