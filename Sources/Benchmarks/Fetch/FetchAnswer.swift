import Foundation

/// What a server's answer means for a download (RFC 9110, sections 13 to 15).
enum FetchAnswer: Hashable, Sendable {
    /// The bytes behind those that are there follow.
    case goesOn(total: Int?)
    /// The whole file follows.
    case startsAnew(total: Int?, validator: String?)
    /// All bytes are there already.
    case isComplete
    /// What is there does not belong to the file any more.
    case askAgain
    /// Nothing usable follows.
    case fails(BenchmarksError)

    /// Judges an answer to a request for the bytes from `offset` on; 0 asked for everything.
    /// - Parameter headers: with lower-case names.
    init(status: Int, headers: [String: String], offset: Int, source: FetchSource) {
        let range = headers["content-range"].flatMap(ContentRange.init)
        switch status {
        case 200:
            let length = headers["content-length"].flatMap { Int($0) }
            self = .startsAnew(total: length, validator: Self.validator(headers))
        case 206 where offset > 0:
            if let range, range.start == offset {
                self = .goesOn(total: range.total)
            } else {
                let found = headers["content-range"].map { "'\($0.prefix(60))'" } ?? "nothing"
                self = .fails(.wrongAnswer(source, "the range \(found) instead of one from byte \(offset) on"))
            }
        case 416 where offset > 0: self = range?.total == offset ? .isComplete : .askAgain
        default: self = .fails(.refused(source, status: status, retryAfter: headers["retry-after"]))
        }
    }

    /// A strong entity tag, else the date of change; both may stand in `If-Range`, a weak tag may not.
    private static func validator(_ headers: [String: String]) -> String? {
        if let tag = headers["etag"], !tag.hasPrefix("W/") { return tag }
        return headers["last-modified"]
    }
}

/// The header `bytes 100-199/200`, or `bytes */200` when no range could be given.
private struct ContentRange {
    let start: Int?
    let total: Int?

    init?(_ text: String) {
        let halves = text.split(separator: "/", maxSplits: 1)
        guard halves.count == 2, halves[0].lowercased().hasPrefix("bytes") else { return nil }
        start = halves[0].dropFirst(5).split(separator: "-").first.flatMap {
            Int($0.trimmingCharacters(in: .whitespaces))
        }
        total = Int(halves[1])
    }
}
