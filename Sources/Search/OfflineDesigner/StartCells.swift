import Determinism
import SearchSpaces

/// The cells evaluated before anything is known: spread over each niche's range of latencies, drawn from those that
/// label-free proxies rank best.
struct StartCells {
    let problem: any SearchProblem
    let partition: Partition
    let seed: Seed

    /// The cells for one order of the start: one from each stratum of the niche's latencies.
    ///
    /// Without a list of candidates the cells are drawn alike from the niche.
    func cells(_ order: NicheOrder) -> [Architecture] {
        var stream = seed.stream("start/niche/\(order.niche.map(String.init) ?? "space")")
        let wanted = order.children.count
        guard let pool = problem.candidates else {
            let random = RandomSearch(problem: problem, partition: partition)
            return (0..<wanted).compactMap { _ in random.cell(inNiche: order.niche, using: &stream) }
        }
        let members = pool.architectures.indices
            .filter { order.niche == nil || partition.niche(of: pool.architectures[$0]) == order.niche }
            .filter { problem.space.representative(of: pool.architectures[$0]) == pool.architectures[$0] }
            .sorted { (pool.figures[$0].first ?? 0, $0) < (pool.figures[$1].first ?? 0, $1) }
        guard !members.isEmpty else { return [] }
        let strata = min(wanted, members.count)
        return (0..<strata).compactMap { number in
            let stratum = members[(members.count * number / strata)..<(members.count * (number + 1) / strata)]
            return stream.pick(from: best(Array(stratum), in: pool)).map { pool.architectures[$0] }
        }
    }

    /// The better 40 % by the mean rank of the pool's hints; all where there are none. chosen: 40 % keeps strata wide.
    private func best(_ stratum: [Int], in pool: CandidatePool) -> [Int] {
        guard !pool.hints.isEmpty else { return stratum }
        var score: [Int: Int] = [:]
        for hint in pool.hints {
            let order = stratum.sorted { (hint.values[$0] ?? -.infinity, $1) < (hint.values[$1] ?? -.infinity, $0) }
            for (rank, place) in order.enumerated() { score[place, default: 0] += rank }
        }
        let sorted = stratum.sorted { (score[$1] ?? 0, $0) < (score[$0] ?? 0, $1) }
        return Array(sorted.prefix(max((stratum.count * 2 + 4) / 5, 1)))
    }
}
