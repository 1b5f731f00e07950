import CZlib
import Determinism
import Foundation

/// Reads a file line by line, inflating it on the way when it is gzip, and digests its bytes as they stand on disk.
///
/// Memory stays bounded whatever the file holds: a chunk of input, a chunk of output and one line.
struct LineReader {
    let url: URL
    /// chosen: ten times the longest published line; a file without line ends is refused, not swallowed.
    static let lineLimit = 65_536
    private static let chunk = 131_072

    /// Calls `body` with every line, without its end, and its number from 1. The byte behind a line is readable
    /// and is never part of a number.
    /// - Returns: the digest of the file's bytes.
    func forEachLine(
        _ body: (UnsafeBufferPointer<UInt8>, Int) throws(BenchmarksError) -> Void
    ) throws(BenchmarksError) -> Digest {
        let input = try open()
        defer { try? input.close() }
        var hasher = Digest.Hasher()
        var lines = LineSplitter(file: url.lastPathComponent)
        var inflater: GzipInflater?
        var isFirst = true
        while let data = try read(input) {
            let bytes = [UInt8](data)
            hasher.update(bytes)
            if isFirst, bytes.starts(with: GzipInflater.magic) {
                inflater = try GzipInflater(file: url.lastPathComponent)
            }
            isFirst = false
            if let inflater {
                try inflater.inflate(bytes) { piece throws(BenchmarksError) in try lines.append(piece, body) }
            } else {
                try lines.append(bytes[...], body)
            }
        }
        try inflater?.finish()
        try lines.finish(body)
        return hasher.finalize()
    }

    private func open() throws(BenchmarksError) -> FileHandle {
        do { return try FileHandle(forReadingFrom: url) } catch { throw .unreadable(url, because: error) }
    }

    private func read(_ input: FileHandle) throws(BenchmarksError) -> Data? {
        do {
            guard let data = try input.read(upToCount: Self.chunk), !data.isEmpty else { return nil }
            return data
        } catch { throw .unreadable(url, because: error) }
    }
}
