import Determinism
import Foundation

/// Journal lines as bytes: JSON objects that end in a digest chained to the line before (`ChainedLine`).
///
/// `{"n":3,"time":0,"cell":1,"event":"noted","payload":{...},"digest":"0123456789abcdef"}`, keys in this order and without
/// blanks: that is version 1.
enum JournalLine {
    /// The header's line, without the newline, and its digest.
    static func text(of header: JournalHeader) throws -> (line: String, digest: String) {
        ChainedLine.closed(try CanonicalJSON.text(header), after: "")
    }

    /// A record's line, without the newline, and its digest.
    static func text(of record: JournalRecord, after previous: String) throws -> (line: String, digest: String) {
        let payload = try EventCodec.payload(of: record.event)
        let body = """
            {"n":\(record.number),"time":\(record.time),"cell":\(record.cell),"event":"\(record.event.name.rawValue)",\
            "payload":\(payload)}
            """
        return ChainedLine.closed(body, after: previous)
    }

    /// The digest a line carries, if it is the right one.
    static func digest(of line: Data, after previous: String) -> String? {
        ChainedLine.digest(of: line, after: previous)
    }

    /// Reads a record whose digest was found right.
    static func record(from line: Data) throws -> JournalRecord {
        var scan = FieldScan(line.dropLast(ChainedLine.tailLength))
        let number = try scan.integer(after: "{\"n\":")
        let time = try scan.integer(after: ",\"time\":")
        let cell = try scan.integer(after: ",\"cell\":")
        let word = try scan.word(after: ",\"event\":\"")
        guard let name = EventName(rawValue: word) else { throw UnknownEvent(name: word) }
        let payload = try scan.rest(after: "\",\"payload\":")
        guard let number = Int(exactly: number), let cell = Int(exactly: cell) else { throw NotARecord() }
        return JournalRecord(number: number, time: time, cell: cell, event: try EventCodec.event(name, from: payload))
    }

    /// The fields of a line in their fixed order, so that only the payload has to be parsed as JSON.
    private struct FieldScan {
        private var rest: Data

        init(_ line: Data) {
            rest = line
        }

        private mutating func skip(_ key: String) throws {
            guard rest.starts(with: key.utf8) else { throw NotARecord() }
            rest = rest.dropFirst(key.utf8.count)
        }

        mutating func integer(after key: String) throws -> Int64 {
            try skip(key)
            let digits = rest.prefix { $0 == 45 || (48...57).contains($0) }
            rest = rest.dropFirst(digits.count)
            guard let value = Int64(String(decoding: digits, as: UTF8.self)) else { throw NotARecord() }
            return value
        }

        mutating func word(after key: String) throws -> String {
            try skip(key)
            let word = rest.prefix { $0 != 34 }
            rest = rest.dropFirst(word.count)
            return String(decoding: word, as: UTF8.self)
        }

        mutating func rest(after key: String) throws -> Data {
            try skip(key)
            return rest
        }
    }

    /// An event this program does not know: the journal is of a later one.
    struct UnknownEvent: Error {
        let name: String
    }

    /// A line with the right digest that is no record of version 1.
    struct NotARecord: Error {}
}
