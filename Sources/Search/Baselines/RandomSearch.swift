import Determinism
import SearchSpaces

/// The control every searcher must beat: cells drawn alike from the whole space, or from one niche.
///
/// Infeasible and known cells are passed over before they cost an evaluation, as for every other searcher.
struct RandomSearch {
    let problem: any SearchProblem
    let partition: Partition
    /// The usable cells of the niche that is asked for, where they were sorted out before; nil to look for them.
    var members: [Architecture]?

    /// Cells in random order, each usable one of the niche (of the whole space when no niche is named) equally likely
    /// to come first; at most `limit` where the space cannot be listed.
    func cells(inNiche niche: Int?, limit: Int, using stream: inout RandomStream) -> [Architecture] {
        guard let pool = problem.candidates else {
            return (0..<limit).compactMap { _ in drawn(fromNiche: niche, using: &stream) }
        }
        guard let niche else { return stream.shuffled(pool.architectures) }
        return stream.shuffled(members ?? pool.architectures.filter { partition.niche(of: $0) == niche })
    }

    /// One cell by rejection; nil when 100,000 draws from the space did not hit the niche.
    private func drawn(fromNiche niche: Int?, using stream: inout RandomStream) -> Architecture? {
        for _ in 0..<100_000 {
            let cell = problem.space.random(using: &stream)
            if niche == nil || partition.niche(of: cell) == niche { return cell }
        }
        return nil
    }
}
