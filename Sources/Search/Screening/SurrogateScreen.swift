import SearchSpaces

/// Chooses by a surrogate: the batch of proposals that together promise most hypervolume.
package struct SurrogateScreen: ProposalScreen {
    private let surrogate: Surrogate
    private let novelty: Novelty

    package init(surrogate: Surrogate, novelty: Novelty = .byClass) {
        self.novelty = novelty
        self.surrogate = surrogate
    }

    package func choice(
        among children: [Child], order: ScreenOrder, generation: Int, after archive: Archive
    ) -> ScreenChoice? {
        let cells = children.map(\.architecture)
        let picks = surrogate.picks(
            order.kept, among: cells, limits: order.limits, novelty: novelty, after: archive)
        guard let picks, let means = surrogate.means(of: cells, after: archive)
        else { return nil }
        let picked = picks.map(\.architecture)
        let known = archive.evaluations.map(\.values)
        let gain = ScreenMeter(known: known, proposed: means)?.gain(
            of: picked, among: children, values: means, order: order, known: known)
        let taken = Set(picked)
        let expected = Dictionary(zip(cells, means.map { ($0[0] * 1000).rounded() / 1000 })) { first, _ in first }
        let errors = (picked + cells.filter { !taken.contains($0) }).compactMap { expected[$0] }
        return ScreenChoice(picked: picked, expected: gain, errors: errors)
    }
}
