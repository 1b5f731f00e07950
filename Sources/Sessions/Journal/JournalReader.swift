import Determinism
import Foundation

/// What a journal file holds, as far as it is whole.
package struct JournalContents: Equatable, Sendable {
    package let header: JournalHeader
    package let records: [JournalRecord]
    /// Where the part that is good ends, in bytes; what follows is a torn tail or damage.
    package let goodBytes: Int
    /// The digest of the last good line.
    package let lastDigest: String
    /// What is wrong behind the good part; nil when nothing is.
    package let fault: Fault?

    /// Bytes of a line that was not finished.
    package var tornBytes: Int {
        if case .tornTail(let bytes) = fault { bytes } else { 0 }
    }

    /// What ends the good part early.
    package enum Fault: Equatable, Sendable {
        /// The last line was not finished: a crash, a full disk. It can be set aside.
        case tornTail(bytes: Int)
        /// A line in the middle is not what was written: from there on nothing is trusted.
        case damaged(line: Int, reason: String)
    }
}

/// Reads journals line by line and checks the chain of digests.
package enum JournalReader {
    /// Reads the file at `path`.
    ///
    /// A torn last line and damage in the middle are part of the result, not errors: what stands before them is whole.
    /// - Complexity: O(n) in the file's size.
    package static func read(_ path: String) throws(JournalError) -> JournalContents {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .unreadable(path, isThere ? "it cannot be opened" : "there is no such file")
        }
        return try read(data, path: path)
    }

    /// Reads a journal's bytes; `path` names it in errors.
    package static func read(_ data: Data, path: String) throws(JournalError) -> JournalContents {
        guard let end = data.firstIndex(of: 10) else { throw .notAJournal(path) }
        guard let first = String(validating: data[data.startIndex..<end], as: UTF8.self),
            let probe = try? CanonicalJSON.value(HeaderProbe.self, from: first),
            probe.format == JournalHeader.formatName
        else { throw .notAJournal(path) }
        guard probe.version == JournalHeader.currentVersion else { throw .laterVersion(path, probe.version) }
        guard let header = try? CanonicalJSON.value(JournalHeader.self, from: first),
            let digest = JournalLine.digest(of: first, after: "")
        else { throw .notAJournal(path) }
        var scan = Scan(digest: digest, goodBytes: end + 1)
        scan.run(data)
        return JournalContents(
            header: header, records: scan.records, goodBytes: scan.goodBytes, lastDigest: scan.digest,
            fault: scan.fault)
    }

    private struct HeaderProbe: Decodable {
        let format: String
        let version: Int
    }

    private struct Scan {
        var digest: String
        var goodBytes: Int
        var records: [JournalRecord] = []
        var fault: JournalContents.Fault?

        mutating func run(_ data: Data) {
            while goodBytes < data.count, fault == nil {
                guard let end = data[goodBytes...].firstIndex(of: 10) else {
                    fault = .tornTail(bytes: data.count - goodBytes)
                    return
                }
                // Bytes that are no text would be repaired, and the digest would be of what they were repaired to.
                guard let line = String(validating: data[goodBytes..<end], as: UTF8.self) else {
                    fault = .damaged(line: records.count + 2, reason: "it is not UTF-8")
                    return
                }
                take(line, end: end + 1)
            }
        }

        private mutating func take(_ line: String, end: Int) {
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
                goodBytes = end
            } catch let error as JournalLine.UnknownEvent {
                fault = .damaged(line: number + 1, reason: "the event '\(error.name)' is of a later program")
            } catch {
                fault = .damaged(line: number + 1, reason: "it is no record of this program")
            }
        }
    }
}
