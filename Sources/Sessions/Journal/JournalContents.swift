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
