import Foundation

/// The lines typed in earlier sessions, one entry per line of a private file.
///
/// A newline inside an entry is written `\n` and a backslash `\\`, so a pasted block comes back as one entry. Entries
/// are appended one whole write at a time: programs that run side by side do not lose each other's.
package struct HistoryFile: Sendable {
    /// Where the file is; its folders are made when first needed.
    package let path: String
    /// How many entries are kept.
    package let limit: Int

    /// chosen: 5000 entries, some hundred kilobytes.
    package init(path: String, limit: Int = 5000) {
        self.path = path
        self.limit = max(1, limit)
    }

    /// The newest entries, oldest first; a file that does not exist has none.
    ///
    /// A file that has grown to twice the limit is cut to it. Throws `HistoryFileError` if the file cannot be read.
    package func load() throws(HistoryFileError) -> [String] {
        guard let file = fopen(path, "re") else {
            if errno == ENOENT { return [] }
            throw .unreadable(path, errno)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: chunk.prefix(count))
        }
        if ferror(file) != 0 { throw .unreadable(path, errno) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        if lines.count >= 2 * limit { shorten(to: lines.suffix(limit)) }
        return lines.suffix(limit).map { Self.decoded(String(decoding: $0, as: UTF8.self)) }
    }

    /// Adds one entry; an empty one is left out. The file is made readable and writable by its owner alone.
    ///
    /// Throws `HistoryFileError` if it cannot be written.
    package func append(_ entry: String) throws(HistoryFileError) {
        if entry.isEmpty { return }
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty { Self.makeFolders(folder) }
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw .unwritable(path, errno) }
        defer { close(descriptor) }
        if !writeAll(Array((Self.encoded(entry) + "\n").utf8), to: descriptor) { throw .unwritable(path, errno) }
    }

    /// An entry as one line of the file.
    static func encoded(_ entry: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The entry of one line of the file; a backslash before anything else stands for itself.
    static func decoded(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                if scalar != "n" && scalar != "\\" { result.append("\\") }
                result.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }

    /// Replaces the file in one step; if that fails the long file stays, which harms nobody.
    private func shorten(to lines: ArraySlice<ArraySlice<UInt8>>) {
        let draft = path + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 { return }
        let isWhole = writeAll(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: descriptor)
        close(descriptor)
        if !isWhole || rename(draft, path) != 0 { unlink(draft) }
    }

    /// Failure shows when the file is opened, with a better reason.
    private static func makeFolders(_ path: String) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
            mkdir(made, 0o700)
        }
    }
}
