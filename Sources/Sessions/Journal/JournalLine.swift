import Determinism

/// Journal lines as bytes: JSON objects that end in a digest chained to the line before.
///
/// `{"n":3,"time":0,"cell":1,"event":"noted","payload":{...},"digest":"0123456789abcdef"}`: the digest is that of the
/// digest before (nothing, for the header) followed by the line up to `,"digest"`. It is there against damage, not
/// against malice, so sixteen digits do.
enum JournalLine {
    /// The header's line, without the newline, and its digest.
    static func text(of header: JournalHeader) throws -> (line: String, digest: String) {
        closed(try CanonicalJSON.text(header), after: "")
    }

    /// A record's line, without the newline, and its digest.
    static func text(of record: JournalRecord, after previous: String) throws -> (line: String, digest: String) {
        let payload = try EventCodec.payload(of: record.event)
        let body = """
            {"n":\(record.number),"time":\(record.time),"cell":\(record.cell),"event":"\(record.event.name.rawValue)",\
            "payload":\(payload)}
            """
        return closed(body, after: previous)
    }

    private static func closed(_ body: String, after previous: String) -> (line: String, digest: String) {
        let open = body.dropLast()
        let digest = chained(open, after: previous)
        return ("\(open),\"digest\":\"\(digest)\"}", digest)
    }

    private static func chained(_ open: Substring, after previous: String) -> String {
        var hasher = Digest.Hasher()
        hasher.update(previous.utf8)
        hasher.update(open.utf8)
        return String(hasher.finalize().hex.prefix(16))
    }

    /// The digest a line carries, if it is the right one.
    static func digest(of line: String, after previous: String) -> String? {
        let mark = ",\"digest\":\""
        let tailLength = mark.utf8.count + 16 + 2
        guard line.utf8.count > tailLength, line.hasSuffix("\"}") else { return nil }
        let cut = line.utf8.index(line.utf8.endIndex, offsetBy: -tailLength)
        let tail = line[cut...]
        guard tail.hasPrefix(mark) else { return nil }
        let found = String(tail.dropFirst(mark.count).dropLast(2))
        return found == chained(line[..<cut], after: previous) ? found : nil
    }

    /// Reads a record whose digest was found right.
    static func record(from line: String) throws -> JournalRecord {
        let head = try CanonicalJSON.value(Head.self, from: line)
        guard let name = EventName(rawValue: head.event) else {
            throw UnknownEvent(name: head.event)
        }
        return JournalRecord(
            number: head.n, time: head.time, cell: head.cell, event: try EventCodec.event(name, from: line))
    }

    private struct Head: Decodable {
        let n: Int
        let time: Int64
        let cell: Int
        let event: String
    }

    /// An event this program does not know: the journal is of a later one.
    struct UnknownEvent: Error {
        let name: String
    }
}
