import Determinism
import SearchSpaces

/// The cells evaluated before anything is known: spread over the latencies, drawn from those that label-free proxies
/// rank best.
struct StartCells {
    let problem: any SearchProblem
    let partition: Partition
    let surrogate: Surrogate
    let novelty: Novelty
    let seed: Seed

    /// The cells for one order of the start; drawn alike where the problem cannot be listed.
    func cells(_ order: NicheOrder) -> [Architecture] {
        var stream = seed.stream("start/niche/\(order.niche.map(String.init) ?? "space")")
        let wanted = order.children.count
        if let cells = surrogate.start(wanted, niche: order.niche, novelty: novelty, using: &stream) { return cells }
        let random = RandomSearch(problem: problem, partition: partition)
        return Array(random.cells(inNiche: order.niche, limit: wanted, using: &stream).prefix(wanted))
    }
}
