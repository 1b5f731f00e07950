import ParetoMetrics
import Search
import SearchSpaces

/// The niches of a task with the true front of each.
struct NicheGrounds {
    let niches: [Niche]
    /// By niche; nil where the niche holds nothing that could be found.
    private let truths: [GroundTruth?]

    /// - Complexity: O(n log n) in the size of the space, for each niche.
    init(_ partition: Partition, of problem: TableProblem) {
        niches = partition.niches
        truths = partition.niches.map { niche in problem.truth { partition.niche(of: $0) == niche.number } }
    }

    /// What a niche's evaluations are worth against the niche's own true front, under its own `span` contract; nil for a
    /// niche without one.
    ///
    /// - Parameter values: objectives; none give a hypervolume of 0.
    func indicators(_ values: [[Double]], inNiche niche: Int, dimension: Int) -> Indicators? {
        guard truths.indices.contains(niche), let truth = truths[niche],
            let set = try? PointSet(values, dimension: dimension)
        else { return nil }
        return try? truth.span.evaluate(set)
    }
}
