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

    /// The same up to the end of that cell, as if nothing had followed.
    package func prefix(cells: Int) -> JournalContents {
        let kept = records.prefix { $0.cell <= cells }
        return JournalContents(
            header: header, records: Array(kept), goodBytes: goodBytes, lastDigest: lastDigest,
            fault: kept.count < records.count ? nil : fault)
    }

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
