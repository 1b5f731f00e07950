import Determinism
import LanguageModels
import Sessions

/// Performs a journal's cells again with its recorded answers, and compares every event.
struct Verification {
    let surroundings: Surroundings

    /// - Returns: how many events were compared.
    /// - Throws: `differs` at the first event that came out otherwise; `CancellationError` when it was interrupted.
    func verify(_ contents: JournalContents) async throws -> Int {
        let screen = RecordingScreen()
        let quiet = Surroundings(
            variables: surroundings.variables, clock: FrozenClock(milliseconds: contents.header.time), screen: screen,
            dataDirectory: surroundings.dataDirectory, sessionsDirectory: surroundings.sessionsDirectory,
            plotsDirectory: surroundings.plotsDirectory, gnuplot: surroundings.gnuplot)
        let answers = RecordedAnswers(contents.records)
        let notebook = Notebook(
            surroundings: quiet, session: Session(header: contents.header), journalPath: nil, mode: .replay(answers))
        var compared = 0
        for cell in JournalRecord.cells(of: contents.records) {
            guard case .cellStarted(let start) = cell[0].event else { continue }
            let before = await notebook.recordCount
            answers.use(cell, after: await notebook.state.search.archive.count)
            _ = await notebook.run(start.input)
            // A cell that was stopped halfway differs from nothing.
            try Task.checkCancellation()
            let made = await notebook.records(from: before)
            let isTimed = await notebook.state.search.budget.seconds != nil
            let isWhole = Self.finish(of: cell)?.status == .done && !isTimed
            try compare(cell, made, isWhole: isWhole)
            compared += cell.count
            if !isWhole { await notebook.goOn(from: contents.header, contents.records.prefix(before + cell.count)) }
        }
        return compared
    }

    /// Whether how the cell went lay with files or programs that a replay does not touch.
    private func looksOutside(_ cell: [JournalRecord]) -> Bool {
        guard case .cellStarted(let start) = cell.first?.event else { return false }
        return (try? CommandReader.lines(in: start.input).contains(where: \.looksOutside)) ?? false
    }

    private static func finish(of cell: [JournalRecord]) -> CellFinish? {
        if case .cellFinished(let finish) = cell.last?.event { finish } else { nil }
    }

    /// A cell that was cut short (interrupted, failed, killed, out of its seconds) must agree as far as it went; how far
    /// that was lay with the world outside.
    private func compare(_ recorded: [JournalRecord], _ made: [JournalRecord], isWhole: Bool) throws(WorkbenchError) {
        for (place, old) in recorded.enumerated() {
            if case .cellFinished(let finish) = old.event, !isWhole {
                let isOutside = finish.code.flatMap(WorkbenchError.Code.init)?.isOutside ?? false
                if finish.status == .failed, !isOutside, !looksOutside(recorded),
                    case .cellFinished(let now) = made.last?.event,
                    now.status == .done
                {
                    throw .otherEvent(old, made[made.count - 1])
                }
                return
            }
            guard made.indices.contains(place) else { throw .missingEvent(old) }
            if made[place].event != old.event { throw .otherEvent(old, made[place]) }
        }
        if isWhole, made.count > recorded.count { throw .surplusEvent(made[recorded.count]) }
    }
}

extension Notebook {
    var recordCount: Int { session.records.count }

    /// Goes on from what was recorded, whatever this replay made of the last cell.
    func goOn(from header: JournalHeader, _ records: ArraySlice<JournalRecord>) {
        adopt(Session(header: header, records: Array(records)), journalPath: nil)
    }

    func records(from place: Int) -> [JournalRecord] { Array(session.records[place...]) }
}

extension WorkbenchError {
    static func missingEvent(_ record: JournalRecord) -> WorkbenchError {
        WorkbenchError(
            .differs,
            "Event \(record.number) of cell \(record.cell) (\(record.event.name.rawValue)) did not happen again.")
    }

    static func surplusEvent(_ record: JournalRecord) -> WorkbenchError {
        WorkbenchError(
            .differs,
            "Cell \(record.cell) now also leads to the event \(record.event.name.rawValue), which is not recorded.")
    }

    static func otherEvent(_ old: JournalRecord, _ new: JournalRecord) -> WorkbenchError {
        let before = EventText.excerpt(old.event)
        let after = EventText.excerpt(new.event)
        return WorkbenchError(
            .differs, "Event \(old.number) of cell \(old.cell) came out differently.",
            hint: """
                recorded  \(old.event.name.rawValue) \(EventText.around(before, unlike: after))
                now       \(new.event.name.rawValue) \(EventText.around(after, unlike: before))
                """)
    }
}

/// Events as short text, for saying where two differ.
enum EventText {
    static func excerpt(_ event: SessionEvent) -> String { event.payloadText ?? "" }

    /// The part of `text` around the first place where it is unlike `other`.
    static func around(_ text: String, unlike other: String) -> String {
        let first = Array(text)
        let second = Array(other)
        var place = 0
        while place < min(first.count, second.count), first[place] == second[place] { place += 1 }
        let start = max(place - 40, 0)
        let end = min(place + 60, first.count)
        return (start > 0 ? "…" : "") + String(first[start..<max(end, start)]) + (end < first.count ? "…" : "")
    }
}
