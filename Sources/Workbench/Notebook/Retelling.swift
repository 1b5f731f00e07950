import Determinism
import Search
import Sessions

/// One cell of a session as it was seen: its words, what it showed, what it asked and was told.
struct ToldCell: Sendable {
    let cell: NotebookCell
    let bill: CellBill
    /// In the order in which they were shown.
    let parts: [ShownPart]
    let exchanges: [Telling.Exchange]
    /// The remarks made in it.
    let notes: [String]
}

/// Performs a session's cells once more to see what they showed. Searches go through their recorded steps, nothing is
/// decided or asked again, and nothing outside is touched: reports come out as they were, since a state is folded from the
/// same records.
struct Retelling {
    let surroundings: Surroundings
    /// Whether prompts and answers are wanted as well.
    var keepsExchanges = true

    /// The cells of `records`, in order; one that is not finished yet is left out when it is `running`.
    ///
    /// - Complexity: O(n) in the records, and what the reports cost.
    func cells(of header: JournalHeader, _ records: [JournalRecord], except running: Int? = nil) async -> [ToldCell] {
        let screen = ToldScreen()
        let steps = RecordedSteps(from: header.time)
        let quiet = Surroundings(
            variables: surroundings.variables, clock: steps, screen: screen, dataDirectory: surroundings.dataDirectory,
            sessionsDirectory: surroundings.sessionsDirectory, plotsDirectory: surroundings.plotsDirectory,
            gnuplot: surroundings.gnuplot)
        let answers = RecordedAnswers(records)
        let notebook = Notebook(
            surroundings: quiet, session: Session(header: header), journalPath: nil, mode: .replay(answers))
        var told: [ToldCell] = []
        var bills = CellBills()
        var end = 0
        for cell in JournalRecord.cells(of: records) where cell[0].cell != running {
            guard case .cellStarted(let start) = cell[0].event else { continue }
            end += cell.count
            steps.use(cell)
            answers.use(cell, after: await notebook.state.search.archive.count)
            await notebook.begin(Telling(steps: steps, keepsExchanges: keepsExchanges))
            let outcome = await notebook.run(start.input)
            let made = await notebook.records(from: end - cell.count)
            if !Self.agree(made, cell) { await notebook.goOn(from: header, records[..<end]) }
            guard let seen = await notebook.state.cells.last else { continue }
            let parts = Self.parts(screen.take(), seen, outcome)
            told.append(
                ToldCell(
                    cell: seen, bill: bills.add(cell), parts: parts, exchanges: await notebook.exchanges,
                    notes: cell.compactMap(\.noteText)))
        }
        return told
    }

    /// Whether the state that follows is the same: what happened, and how long the cell took.
    private static func agree(_ made: [JournalRecord], _ cell: [JournalRecord]) -> Bool {
        made.map(\.event) == cell.map(\.event) && made.first?.time == cell.first?.time
            && made.last?.time == cell.last?.time
    }

    /// What was shown, with how the cell really ended: a fault of this telling is not the cell's.
    private static func parts(_ shown: [ShownPart], _ cell: NotebookCell, _ outcome: CellOutcome) -> [ShownPart] {
        if cell.finish?.status == .done, outcome.status != .done {
            return shown + [.message("What this cell showed cannot be shown again here.")]
        }
        // A figure that could not be written then would be drawn now.
        return outcome.status == cell.finish?.status ? shown : shown.filter { !$0.isFigure }
    }
}

extension JournalRecord {
    /// The records cell by cell; what stands before the first cell is left out.
    static func cells(of records: [JournalRecord]) -> [[JournalRecord]] {
        var cells: [[JournalRecord]] = []
        for record in records {
            if case .cellStarted = record.event { cells.append([]) }
            if !cells.isEmpty { cells[cells.count - 1].append(record) }
        }
        return cells
    }

    fileprivate var noteText: String? {
        if case .noted(let note) = event { note.text } else { nil }
    }
}

extension Notebook {
    /// Goes on with another recorded cell.
    fileprivate func begin(_ telling: Telling) {
        self.telling = telling
    }

    fileprivate var exchanges: [Telling.Exchange] { telling?.exchanges ?? [] }
}
