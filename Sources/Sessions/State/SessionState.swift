import Determinism
import Search

/// All that is known of a session, folded from its journal.
package struct SessionState: Equatable, Sendable {
    package let seed: Seed
    package private(set) var task: TaskSpec?
    package private(set) var designer: DesignerSpec?
    package private(set) var settings = SearchSettings()
    package private(set) var search = SearchState()
    package private(set) var notes: [CellNote] = []
    package private(set) var figures: [FigureRecord] = []
    /// Every cell in order.
    package private(set) var cells: [NotebookCell] = []

    /// A session that nothing has happened in.
    package init(seed: Seed) {
        self.seed = seed
    }

    /// The state after a whole journal.
    package init(_ contents: JournalContents) {
        self.init(seed: contents.header.seed)
        for record in contents.records { apply(record) }
    }

    /// Takes in one record. Live running and replay both go through here.
    package mutating func apply(_ record: JournalRecord) {
        switch record.event {
        case .cellStarted(let start):
            cells.append(NotebookCell(number: record.cell, input: start.input, started: record.time))
        case .cellFinished(let finish):
            guard let last = cells.indices.last else { return }
            cells[last].finish(finish, at: record.time)
            search.spend(milliseconds: Int(record.time - cells[last].started))
        case .taskChosen(let spec):
            task = spec
            let budget = search.budget
            search = SearchState()
            search.apply(.budgeted(budget))
        case .designerChosen(let spec):
            designer = spec
        case .configured(let settings):
            self.settings = settings
        case .search(let event):
            search.apply(event)
        case .noted(let note):
            notes.append(CellNote(cell: record.cell, text: note.text))
        case .figureWritten(let figure):
            figures.append(figure)
        }
    }
}

/// A remark and the cell it was made in.
package struct CellNote: Equatable, Sendable {
    package let cell: Int
    package let text: String
}

/// One numbered input of the notebook and how it went.
package struct NotebookCell: Equatable, Sendable {
    package let number: Int
    package let input: String
    /// Milliseconds since 1970.
    package let started: Int64
    /// nil while it runs, and for the last cell of a session that died.
    package private(set) var finish: CellFinish?
    package private(set) var finished: Int64?

    package init(number: Int, input: String, started: Int64) {
        self.number = number
        self.input = input
        self.started = started
    }

    mutating func finish(_ finish: CellFinish, at time: Int64) {
        self.finish = finish
        finished = time
    }
}
