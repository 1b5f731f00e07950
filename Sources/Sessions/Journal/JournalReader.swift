import Determinism
import Foundation

/// Reads journals line by line and checks the chain of digests.
package enum JournalReader {
    /// Reads the file at `path`, a piece at a time.
    ///
    /// A torn last line and damage in the middle are part of the result, not errors: what stands before them is whole.
    /// - Complexity: O(n) in the file's size; the records are held, the file's text is not.
    package static func read(_ path: String) throws(JournalError) -> JournalContents {
        guard let file = FileHandle(forReadingAtPath: path) else {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .unreadable(path, isThere ? "it cannot be opened" : "there is no such file")
        }
        return try read(LineStream(file), path: path)
    }

    /// Reads a journal's bytes; `path` names it in errors.
    package static func read(_ data: Data, path: String) throws(JournalError) -> JournalContents {
        try read(LineStream(data), path: path)
    }

    private static func read(_ lines: LineStream, path: String) throws(JournalError) -> JournalContents {
        var lines = lines
        do {
            guard case .line(let first) = try lines.take() else { throw JournalError.notAJournal(path) }
            let (header, digest) = try header(first, path)
            var scan = JournalScan(digest: digest, goodBytes: first.count + 1)
            while scan.fault == nil, let item = try lines.take() { scan.take(item) }
            return JournalContents(
                header: header, records: scan.records, goodBytes: scan.goodBytes, lastDigest: scan.digest,
                fault: scan.fault)
        } catch let error as JournalError {
            throw error
        } catch {
            throw .unreadable(path, error.localizedDescription)
        }
    }

    private static func header(_ line: Data, _ path: String) throws(JournalError) -> (JournalHeader, String) {
        guard let probe = try? CanonicalJSON.value(HeaderProbe.self, from: line),
            probe.format == JournalHeader.formatName
        else { throw .notAJournal(path) }
        guard probe.version == JournalHeader.currentVersion else { throw .laterVersion(path, probe.version) }
        guard let header = try? CanonicalJSON.value(JournalHeader.self, from: line),
            let digest = JournalLine.digest(of: line, after: "")
        else { throw .notAJournal(path) }
        return (header, digest)
    }

    private struct HeaderProbe: Decodable {
        let format: String
        let version: Int
    }
}

/// The records behind a header, as far as they are whole.
private struct JournalScan {
    var digest: String
    var goodBytes: Int
    var records: [JournalRecord] = []
    var fault: JournalContents.Fault?

    init(digest: String, goodBytes: Int) {
        self.digest = digest
        self.goodBytes = goodBytes
    }

    mutating func take(_ item: LineStream.Item) {
        switch item {
        case .torn(let bytes): fault = .tornTail(bytes: bytes)
        case .line(let line): take(line)
        }
    }

    private mutating func take(_ line: Data) {
        let number = records.count + 1
        guard let next = JournalLine.digest(of: line, after: digest) else {
            fault = .damaged(line: number + 1, reason: "its digest does not match its text")
            return
        }
        do {
            let record = try JournalLine.record(from: line)
            guard record.number == number else {
                fault = .damaged(line: number + 1, reason: "it is numbered \(record.number), not \(number)")
                return
            }
            records.append(record)
            digest = next
            goodBytes += line.count + 1
        } catch let error as JournalLine.UnknownEvent {
            fault = .damaged(line: number + 1, reason: "the event '\(error.name)' is of a later program")
        } catch {
            fault = .damaged(line: number + 1, reason: "it is no record of this program")
        }
    }
}
