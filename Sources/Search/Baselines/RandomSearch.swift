import Determinism
import SearchSpaces

/// The control every searcher must beat: cells drawn alike from the whole space, or from one niche.
///
/// The validator refuses infeasible and known cells before they cost an evaluation, as for every other searcher.
struct RandomSearch {
    let problem: any SearchProblem
    let partition: Partition

    /// One cell, drawn alike among the niche's; from the whole space when no niche is named.
    ///
    /// Draws by rejection; nil when 100,000 draws from the space did not hit the niche.
    func cell(inNiche niche: Int?, using stream: inout RandomStream) -> Architecture? {
        for _ in 0..<100_000 {
            let cell = problem.space.random(using: &stream)
            if niche == nil || partition.niche(of: cell) == niche { return cell }
        }
        return nil
    }
}
