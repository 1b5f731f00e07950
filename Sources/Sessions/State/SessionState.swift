import Determinism
import Search
import SearchSpaces

/// All that is known of a session, folded from its journal.
///
/// The line of cells that leads to the present decides task, designer, settings and search; cells, notes, marks and
/// figures are those of the whole session, and so is what was paid.
package struct SessionState: Equatable, Sendable {
    package let seed: Seed
    /// What the present line comes to.
    package private(set) var line = SessionLine()
    /// Which cells followed which.
    package private(set) var timeline = Timeline()
    /// What designers answered beside the search, in order.
    package private(set) var probes: [Probe] = []
    package private(set) var notes: [CellNote] = []
    /// Labels that the user gave architectures, by architecture.
    package private(set) var marks: [Architecture: String] = [:]
    package private(set) var figures: [FigureRecord] = []
    /// Every claim that was tested, each once: what was tested cannot be untested, so `undo` takes none back.
    package private(set) var claims: [ClaimRecord] = []
    /// Every predictor that was fitted.
    package private(set) var predictors: [PredictorRecord] = []
    /// Every cell in order.
    package private(set) var cells: [NotebookCell] = []
    /// What was spent on each task, by the cell it was chosen in, when the session last stood on it.
    private var paid: [Int: Spending] = [:]

    package var task: TaskSpec? { line.task }
    package var designer: DesignerSpec? { line.designer }
    /// How many generations of the search had ended when that designer was chosen.
    package var roundsBeforeDesigner: Int { line.roundsBeforeDesigner }
    package var settings: SearchSettings { line.settings }
    /// Whether the settings were said; before, what suits the designer counts.
    package var isConfigured: Bool { line.isConfigured }
    package var search: SearchState { line.search }
    /// What words the prompts.
    package var templates: PromptTemplates { line.templates }

    /// A session that nothing has happened in.
    package init(seed: Seed) {
        self.seed = seed
    }

    /// The state after these records, which are a journal's first.
    package init(seed: Seed, records: [JournalRecord]) {
        self.init(seed: seed)
        for (place, record) in records.enumerated() { apply(record, after: records[..<place]) }
    }

    /// The predictor in use for a dataset; nil when none was fitted on the present line.
    package func predictor(for dataset: String) -> PredictorRecord? {
        line.predictors.last { $0.dataset == dataset }
    }

    /// How many networks of a dataset were labelled for predictors: what they cost, each cell counted once, whatever line
    /// it was on.
    package func labels(for dataset: String) -> Int {
        Set(predictors.filter { $0.dataset == dataset }.flatMap(\.training)).count
    }

    /// The state after a whole journal.
    package init(_ contents: JournalContents) {
        self.init(seed: contents.header.seed, records: contents.records)
    }

    /// Takes in one record. Live running and replay both go through here.
    ///
    /// - Parameter history: the records before it, which a move folds anew.
    /// - Complexity: that of the event; for a move, O(n) in the records before.
    package mutating func apply(_ record: JournalRecord, after history: ArraySlice<JournalRecord>) {
        if case .taskChosen = record.event { paid[line.taskCell] = line.search.spending }
        if record.event.belongsToLine {
            timeline.note(record.cell)
            line.apply(record)
        }
        switch record.event {
        case .cellStarted(let start):
            cells.append(NotebookCell(number: record.cell, input: start.input, started: record.time))
        case .cellFinished(let finish):
            timeline.close(record.cell)
            guard let last = cells.indices.last else { return }
            cells[last].finish(finish, at: record.time)
            line.spend(milliseconds: Int(record.time - cells[last].started))
        case .moved(let move):
            paid[line.taskCell] = line.search.spending
            timeline.move(move)
            line = SessionLine(history, of: Set(timeline.line))
            if let bill = paid[line.taskCell] { line.owe(bill) }
        case .probed(let probe):
            probes.append(probe)
            line.pay(for: probe.answer)
        case .noted(let note):
            notes.append(CellNote(cell: record.cell, text: note.text))
        case .marked(let mark):
            marks[mark.architecture] = mark.label.isEmpty ? nil : mark.label
        case .figureWritten(let figure):
            figures.append(figure)
        case .predictorFitted(let predictor):
            predictors.append(predictor)
        case .claimed(let claim):
            if !claims.contains(claim) { claims.append(claim) }
        case .taskChosen, .designerChosen, .configured, .templateChosen, .search: break
        }
    }
}
