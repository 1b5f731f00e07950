import Determinism
import Foundation

/// JSON objects that end in a digest chained to the line before.
///
/// `{...,"digest":"0123456789abcdef"}`: the digest is that of the digest before (nothing, for the first line) followed by
/// the line up to `,"digest"`. It is there against damage, not against malice, so sixteen digits do.
enum ChainedLine {
    /// The line made of a JSON object, without the newline, and its digest.
    static func closed(_ object: String, after previous: String) -> (line: String, digest: String) {
        let open = object.dropLast()
        let digest = chained(Data(open.utf8), after: previous)
        return ("\(open),\"digest\":\"\(digest)\"}", digest)
    }

    /// The digest a line carries, if it is the right one.
    static func digest(of line: Data, after previous: String) -> String? {
        guard line.count > tailLength, line.suffix(2) == Data("\"}".utf8) else { return nil }
        let tail = line.suffix(tailLength)
        guard tail.starts(with: mark) else { return nil }
        let found = String(decoding: tail.dropFirst(mark.count).dropLast(2), as: UTF8.self)
        return found == chained(line.dropLast(tailLength), after: previous) ? found : nil
    }

    /// How many bytes at the end of a line are its digest.
    static let tailLength = mark.count + 16 + 2
    private static let mark = Data(",\"digest\":\"".utf8)

    private static func chained(_ open: Data, after previous: String) -> String {
        var hasher = Digest.Hasher()
        hasher.update(previous.utf8)
        hasher.update(open)
        return String(hasher.finalize().hex.prefix(16))
    }
}
