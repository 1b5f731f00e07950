import Search

/// What one line of a session's history comes to: the part of the state that `undo` takes back.
package struct SessionLine: Equatable, Sendable {
    package private(set) var task: TaskSpec?
    package private(set) var designer: DesignerSpec?
    /// How many generations had ended when that designer was chosen.
    package private(set) var roundsBeforeDesigner = 0
    package private(set) var settings = SearchSettings()
    /// Whether the settings were said; before, what suits the designer counts.
    private(set) var isConfigured = false
    package private(set) var search = SearchState()
    /// The predictors that were fitted; the last one of a dataset is in use.
    package private(set) var predictors: [PredictorRecord] = []
    /// What words the prompts.
    package private(set) var templates = PromptTemplates()
    /// The cell the task was chosen in; 0 before.
    private(set) var taskCell = 0

    /// Nothing chosen yet.
    package init() {}

    /// The outcome of the records of these cells.
    /// - Complexity: O(n) in the number of all records.
    init(_ records: some Sequence<JournalRecord>, of cells: Set<Int>) {
        self.init()
        for record in records where cells.contains(record.cell) { apply(record) }
    }

    /// Takes in one record of the line.
    mutating func apply(_ record: JournalRecord) {
        switch record.event {
        case .taskChosen(let spec):
            task = spec
            taskCell = record.cell
            let budget = search.budget
            search = SearchState(labels: spec.predictor?.bill)
            search.apply(.budgeted(budget))
        case .designerChosen(let spec):
            designer = spec
            roundsBeforeDesigner = search.rounds.count
        case .configured(let settings):
            self.settings = settings
            isConfigured = true
        case .templateChosen(let choice): templates[own: choice.purpose] = choice.template
        case .search(let event): search.apply(event)
        case .predictorFitted(let predictor): predictors.append(predictor)
        case .cellStarted, .cellFinished, .probed, .noted, .marked, .figureWritten, .moved, .claimed: break
        }
    }

    /// What was paid for stays paid when the line it was paid on is left.
    mutating func owe(_ spending: Spending) { search.owe(spending) }

    /// A call beside the search is paid for on the line it is made on, and changes nothing else of it.
    mutating func pay(for answer: DesignerAnswer) { search.pay(for: answer) }

    mutating func spend(milliseconds: Int) { search.spend(milliseconds: milliseconds) }
}

extension SessionEvent {
    /// Whether `undo` takes it back.
    var belongsToLine: Bool {
        switch self {
        case .taskChosen, .designerChosen, .configured, .templateChosen, .search, .predictorFitted: true
        case .cellStarted, .cellFinished, .probed, .noted, .marked, .figureWritten, .moved, .claimed: false
        }
    }
}
