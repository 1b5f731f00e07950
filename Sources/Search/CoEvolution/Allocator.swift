/// Shares a generation's children out among the niches by what they promise.
///
/// What it decides is recorded with the generation and, in a replay, taken from there: its sums go through a library
/// whose last bits differ between computers.
package protocol Allocator: Sendable {
    /// How many of `total` children each niche should get in generation `generation`; nil to share them equally.
    func quotas(of total: Int, generation: Int, after archive: Archive) -> [Int]?
}

/// By the hypervolume that a surrogate expects: the niches of the best batch over the whole space.
package struct SurrogateAllocator: Allocator {
    private let surrogate: Surrogate
    private let niches: Int
    private let novelty: Novelty

    package init(surrogate: Surrogate, niches: Int, novelty: Novelty = .byClass) {
        self.novelty = novelty
        self.surrogate = surrogate
        self.niches = niches
    }

    package func quotas(of total: Int, generation: Int, after archive: Archive) -> [Int]? {
        guard let picks = surrogate.picks(total, limits: nil, novelty: novelty, after: archive), !picks.isEmpty else {
            return nil
        }
        return Surrogate.shares(of: picks, niches: niches)
    }
}
