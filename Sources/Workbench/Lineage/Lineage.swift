import LanguageModels
import Search
import SearchSpaces
import Sessions

/// An evaluation with its parents, their parents, and so on to cells that have none.
struct Lineage: Equatable, Sendable {
    /// The evaluation asked about, then its ancestors, latest first; each once, whichever ways lead to it.
    let ancestors: [Ancestor]

    /// The ancestor with that evaluation number.
    subscript(number: Int) -> Ancestor? { ancestors.first { $0.evaluation.number == number } }

    /// Gathers the lineage of evaluation `number` from a state and the records of its present search.
    ///
    /// - Parameter problem: words the prompts again; nil leaves them out.
    /// - Complexity: O(n) in the records, and one prompt's evidence for each generation in which an ancestor was proposed.
    init(of number: Int, in state: SessionState, _ records: [JournalRecord], problem: TableProblem?) {
        let archive = state.search.archive
        var numbers: Set<Int> = []
        var open = [number]
        while let next = open.popLast() {
            guard let evaluation = archive[next], numbers.insert(next).inserted else { continue }
            open += evaluation.origin.parents.filter { $0 < next }
        }
        let evaluations = numbers.sorted(by: >).compactMap { archive[$0] }
        var scan = ProposalScan(wanted: evaluations, seed: state.seed, problem: problem)
        for record in records { scan.take(record) }
        ancestors = evaluations.map { evaluation in
            Ancestor(
                evaluation: evaluation, mark: state.marks[evaluation.architecture],
                proposal: scan.proposals[ProposalScan.Place(evaluation)])
        }
    }
}

extension Notebook {
    /// The records that the present search is folded from: since its task was chosen, without what was undone.
    var searchRecords: [JournalRecord] {
        let line = Set(state.timeline.line)
        let lived = session.records.filter { line.contains($0.cell) }
        let start = lived.lastIndex { if case .taskChosen = $0.event { true } else { false } }
        return Array(lived[(start ?? 0)...])
    }
}
