import Determinism
import Foundation

/// A column on its way into the tables' file; NaN stands for "no value".
struct ColumnInMemory: Sendable {
    let column: StoredColumn
    let numbers: [Double]
}

/// Writes the tables' file so that at every moment either the former or the new one is there, whole.
struct StoreWriter {
    let url: URL

    /// Writes beside the file, forces it to the disk, then renames it into place.
    /// - Returns: the digest of everything and the file's size in bytes.
    func write(_ columns: [ColumnInMemory], sources: [TableSource]) throws(BenchmarksError) -> (Digest, Int) {
        let payload = Self.payload(of: columns)
        let header = StoreHeader(
            space: StoreFormat.spaceName, rows: StoreFormat.rows, columns: columns.map(\.column), sources: sources,
            payload: Digest(of: payload))
        guard let text = try? CanonicalJSON.text(header) else {
            preconditionFailure("a header holds nothing that JSON cannot say")
        }
        let digest = Digest(of: text)
        var file = StoreFormat.magic
        file += StoreFormat.bytes(of: StoreFormat.version)
        file += StoreFormat.bytes(of: UInt32(text.utf8.count))
        file += StoreFormat.bytes(of: digest)
        file += [UInt8](repeating: 0, count: StoreFormat.preamble - file.count)
        file += Array(text.utf8)
        file += [UInt8](repeating: 0, count: StoreFormat.aligned(file.count) - file.count)
        let size = file.count + payload.count
        try replace(with: [file, payload])
        return (digest, size)
    }

    private static func payload(of columns: [ColumnInMemory]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(columns.count * StoreFormat.stride)
        for column in columns {
            precondition(column.numbers.count == StoreFormat.rows, "a column has a number for every row")
            let patterns = column.numbers.map { ($0.isNaN ? Double.nan : $0).bitPattern.littleEndian }
            patterns.withUnsafeBytes { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: repeatElement(0, count: StoreFormat.stride - patterns.count * 8))
        }
        return bytes
    }

    private func replace(with pieces: [[UInt8]]) throws(BenchmarksError) {
        let folder = url.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .unwritableTables(folder, because: BenchmarksError.sentence(error))
        }
        let draft = url.appendingPathExtension("\(getpid()).new")
        do throws(BenchmarksError) {
            try write(pieces, to: draft)
            guard rename(draft.path, url.path) == 0 else { throw .unwritableTables(url, because: Self.systemReason()) }
        } catch {
            unlink(draft.path)
            throw error
        }
        Self.synchronise(folder: folder)
    }

    private func write(_ pieces: [[UInt8]], to draft: URL) throws(BenchmarksError) {
        let file = open(draft.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .unwritableTables(draft, because: Self.systemReason()) }
        defer { close(file) }
        for piece in pieces {
            var done = 0
            while done < piece.count {
                let written = piece.withUnsafeBytes {
                    Foundation.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
                }
                guard written > 0 else {
                    if written < 0, errno == EINTR { continue }
                    throw .unwritableTables(draft, because: Self.systemReason())
                }
                done += written
            }
        }
        guard fsync(file) == 0 else { throw .unwritableTables(draft, because: Self.systemReason()) }
    }

    /// Makes the rename last through a power cut; a file system that cannot do so has kept the file itself.
    private static func synchronise(folder: URL) {
        let handle = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        fsync(handle)
        close(handle)
    }

    private static func systemReason() -> String { String(cString: strerror(errno)) }
}
