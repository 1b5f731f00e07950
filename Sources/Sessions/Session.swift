import Determinism

/// A session that goes on: the state, and the journal it is folded from.
///
/// Every change is first a line in the journal and then applied; without a journal (a replay, a read-only directory)
/// the records are kept in memory all the same.
package struct Session {
    package private(set) var state: SessionState
    package private(set) var records: [JournalRecord]
    package private(set) var header: JournalHeader
    private var writer: JournalWriter?
    private var cell = 0

    /// A session without a file.
    package init(header: JournalHeader) {
        self.header = header
        state = SessionState(seed: header.seed)
        records = []
    }

    /// A session that writes to a new file.
    package init(header: JournalHeader, creating path: String) throws(JournalError) {
        self.init(header: header)
        writer = try JournalWriter.create(path, header: header)
    }

    /// A session that begins with what happened elsewhere, in a new file; all of it is written or none.
    package init(header: JournalHeader, creating path: String, holding records: [JournalRecord]) throws(JournalError) {
        self.init(header: header, records: records)
        let writer = try JournalWriter.create(path, header: header)
        do throws(JournalError) {
            for record in records { _ = try writer.append(record.event, cell: record.cell, time: record.time) }
            try writer.sync()
        } catch {
            writer.remove()
            throw error
        }
        self.writer = writer
    }

    /// A session without a file in which `records` have happened.
    package init(header: JournalHeader, records: [JournalRecord]) {
        self.init(header: header)
        self.records = records
        state = SessionState(seed: header.seed, records: records)
        cell = records.last?.cell ?? 0
    }

    /// Takes another name, before anything was written.
    package mutating func rename(_ name: String) {
        header = header.renamed(name)
    }

    /// Goes on with what was read from a journal; `writer` appends to it, or is nil to leave the file as it is.
    package init(resuming contents: JournalContents, writer: JournalWriter?) {
        header = contents.header
        state = SessionState(contents)
        records = contents.records
        cell = contents.records.last?.cell ?? 0
        self.writer = writer
    }

    /// Where the journal is; nil when nothing is written.
    package var path: String? { writer?.path }

    /// The number of the cell that runs, or that ran last; 0 before the first.
    package var currentCell: Int { cell }

    /// What those cells come to, in order.
    /// - Complexity: O(n) in the number of records.
    package func line(of cells: [Int]) -> SessionLine { SessionLine(records, of: Set(cells)) }

    /// The records of the cells that lead to the present, and of the notes, marks and figures made on the way, with their
    /// cells numbered anew.
    package var presentLine: [JournalRecord] {
        let line = Set(state.timeline.line)
        let kept = Set(records.filter { keeps($0, on: line) }.map(\.cell))
        return records.filter { kept.contains($0.cell) }.renumbered()
    }

    private func keeps(_ record: JournalRecord, on line: Set<Int>) -> Bool {
        switch record.event {
        case .noted, .marked, .figureWritten, .claimed:
            guard !line.contains(record.cell) else { return true }
            let standing = state.timeline.standing(after: record.cell) ?? 0
            return !state.timeline.changed(in: record.cell) && (standing == 0 || line.contains(standing))
        default: return line.contains(record.cell)
        }
    }

    /// Begins the next cell.
    package mutating func beginCell(_ input: String, at time: Int64) throws(JournalError) {
        cell += 1
        do throws(JournalError) {
            try append(.cellStarted(CellStart(input: input)), at: time)
        } catch {
            cell -= 1
            throw error
        }
    }

    /// Ends the cell and makes it survive a crash of the machine.
    package mutating func finishCell(_ finish: CellFinish, at time: Int64) throws(JournalError) {
        try append(.cellFinished(finish), at: time)
        try writer?.sync()
    }

    /// Records an event of the running cell, then applies it.
    package mutating func append(_ event: SessionEvent, at time: Int64) throws(JournalError) {
        let record: JournalRecord
        if let writer {
            record = try writer.append(event, cell: cell, time: time)
        } else {
            record = JournalRecord(number: records.count + 1, time: time, cell: cell, event: event)
        }
        state.apply(record, after: records[...])
        records.append(record)
    }

    /// Makes all that was recorded survive a crash of the machine.
    package func sync() throws(JournalError) {
        try writer?.sync()
    }

    /// Goes on without the file, keeping all that happened; for a journal that can no longer be written.
    package mutating func detach() {
        writer = nil
    }

    /// Writes all that happened to a new file and goes on there.
    package mutating func save(to path: String) throws(JournalError) {
        self = try Session(header: header, creating: path, holding: records)
    }
}
