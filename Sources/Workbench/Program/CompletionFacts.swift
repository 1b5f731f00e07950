import Console
import Search

/// Names that a session has brought forth and that may be typed: evaluated cells, rules, niches, the notebook's own cells.
struct CompletionFacts: Sendable {
    var cells: [Candidate] = []
    var rules: [Candidate] = []
    var inputs: [Candidate] = []
    var niches: [Candidate] = []
}

extension Notebook {
    /// What completion may offer after the last cell.
    var completionFacts: CompletionFacts {
        var facts = CompletionFacts()
        let space = (try? problem())?.space
        facts.cells = state.search.archive.front().compactMap { evaluation in
            space?.index(of: evaluation.architecture).map {
                Candidate(String($0), note: "on the front, #\(evaluation.number)")
            }
        }
        facts.rules = state.search.knowledge.active.map { Candidate($0.id, note: $0.text) }
        // chosen: as many as a listing shows at a glance.
        facts.inputs = state.cells.suffix(20).map { Candidate(String($0.number), note: Sanitizer.singleLine($0.input)) }
        facts.niches = (state.search.partition?.niches ?? []).map { Candidate(String($0.number), note: $0.label) }
        return facts
    }
}
