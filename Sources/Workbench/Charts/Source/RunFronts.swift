import Search
import SearchSpaces
import Sessions

/// Fronts of a campaign's runs in test accuracy: those that the journal keeps, or made again from the cells evaluated.
struct RunFronts {
    let problem: TableProblem?

    /// Objectives of a run's front after so many evaluations, in test accuracy; nil where the journal keeps none and the
    /// tables are not here.
    func front(of run: CampaignRun, at evaluations: Int) -> [[Double]]? {
        if let kept = run.front(at: evaluations), kept.evaluations == min(evaluations, run.evaluations) {
            return kept.members.map(\.values)
        }
        guard let problem else { return nil }
        let seen = Self.evaluations(of: run, on: problem).prefix(evaluations)
        return Archive.front(of: Array(seen)).compactMap { problem.testValues(of: $0.architecture) }
    }

    /// A run's evaluations as the searcher saw them; of one niche.
    static func evaluations(of run: CampaignRun, on problem: TableProblem, niche: (Architecture) -> Int? = { _ in 0 })
        -> [Evaluation]
    {
        var found: [Evaluation] = []
        for cell in run.cells {
            guard let architecture = problem.space.architecture(at: cell),
                case .values(let values) = problem.measure(architecture)
            else { continue }
            found.append(
                Evaluation(
                    number: found.count + 1, architecture: architecture, niche: niche(architecture) ?? 0, generation: 0,
                    values: values, origin: Origin(variation: .drawn)))
        }
        return found
    }
}
