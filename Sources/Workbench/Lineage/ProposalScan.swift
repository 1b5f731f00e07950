import Determinism
import LanguageModels
import Search
import Sessions

/// Goes through a search's records and keeps the answers that brought forth certain evaluations.
struct ProposalScan {
    /// A niche in a generation: one answer proposes all of its children.
    struct Place: Hashable {
        let generation: Int
        let niche: Int

        init(generation: Int, niche: Int) {
            self.generation = generation
            self.niche = niche
        }

        init(_ evaluation: Evaluation) {
            self.init(generation: evaluation.generation, niche: evaluation.niche)
        }
    }

    private(set) var proposals: [Place: Ancestor.Proposal] = [:]
    private let wanted: Set<Place>
    private let seed: Seed
    private let problem: TableProblem?
    private var search = SearchState()
    private var settings = SearchSettings()
    private var designer: ModelIdentity?
    private var recall: PromptRecall?
    private var cell = 0

    init(wanted: [Evaluation], seed: Seed, problem: TableProblem?) {
        self.wanted = Set(wanted.map(Place.init))
        self.seed = seed
        self.problem = problem
    }

    /// Takes in the next record.
    mutating func take(_ record: JournalRecord) {
        if record.cell != cell {
            cell = record.cell
            recall = nil
        }
        switch record.event {
        case .configured(let settings):
            self.settings = settings
            recall = nil
        case .designerChosen(let spec): designer = spec.identity
        case .search(let event):
            if case .answered(let answer) = event, answer.purpose == .propose { keep(answer, record.cell) }
            search.apply(event)
        default: break
        }
    }

    private mutating func keep(_ answer: DesignerAnswer, _ cell: Int) {
        // Asked for the whole space, one answer proposes for every niche.
        let isWhole = search.round?.plan.asksWholeSpace ?? false
        let places = wanted.filter { $0.generation == answer.generation && (isWhole || $0.niche == answer.niche) }
        if places.isEmpty { return }
        if recall == nil, let problem, let spec = search.partition {
            recall = PromptRecall(
                problem: problem, partition: Partition(spec, of: problem, seed: seed), settings: settings, seed: seed)
        }
        let proposal = Ancestor.Proposal(
            designer: designer, cell: cell, answer: answer, prompt: recall?.words(answeredBy: answer, in: search),
            rules: search.round?.plan.rules(of: search.knowledge, shownIn: answer.niche) ?? [])
        for place in places { proposals[place] = proposal }
    }
}
