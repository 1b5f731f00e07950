/// One line of a journal after the header: an event with its number, time and cell.
package struct JournalRecord: Equatable, Sendable {
    /// 1 for the first after the header, without gaps.
    package let number: Int
    /// Milliseconds since 1970.
    package let time: Int64
    /// The cell it belongs to.
    package let cell: Int
    package let event: SessionEvent

    package init(number: Int, time: Int64, cell: Int, event: SessionEvent) {
        self.number = number
        self.time = time
        self.cell = cell
        self.event = event
    }
}

extension Sequence<JournalRecord> {
    /// The same records as the first of a journal: records and cells numbered from 1 without gaps, in their order.
    package func renumbered() -> [JournalRecord] {
        var cells: [Int: Int] = [:]
        return enumerated().map { place, record in
            let cell = cells[record.cell] ?? cells.count + 1
            cells[record.cell] = cell
            return JournalRecord(number: place + 1, time: record.time, cell: cell, event: record.event)
        }
    }
}
