import Determinism
import SearchSpaces

/// Decides which niches get how many children in a generation, and of which parents.
struct GenerationPlanner {
    let problem: any SearchProblem
    let partition: Partition
    let settings: SearchSettings
    let seed: Seed
    let surrogate: Surrogate
    let allocator: any Allocator

    /// The start: cells spread evenly over the niches, before anything is known.
    func start(_ state: SearchState) -> GenerationPlan {
        let total = min(settings.start, state.budget.remainingEvaluations(after: state.spending))
        let child = ChildOrder(variation: settings.method.consults ? .start : .drawn, parents: [])
        if settings.method == .random {
            let order = NicheOrder(niche: nil, children: Array(repeating: child, count: total))
            return GenerationPlan(number: 0, method: settings.method, orders: total > 0 ? [order] : [])
        }
        let quotas = spread(total, over: remainingClasses(state))
        let orders = quotas.enumerated().filter { $1 > 0 }.map { niche, quota in
            NicheOrder(niche: niche, children: Array(repeating: child, count: quota))
        }
        return GenerationPlan(number: 0, method: settings.method, orders: orders)
    }

    /// Generation `number`; no orders when nothing new is left or allowed.
    func plan(_ number: Int, _ state: SearchState) -> GenerationPlan {
        let wanted = settings.children * partition.niches.count
        let total = min(wanted, state.budget.remainingEvaluations(after: state.spending))
        let remaining = remainingClasses(state)
        if settings.method == .random {
            let count = min(total, remaining.reduce(0, +))
            let child = ChildOrder(variation: .drawn, parents: [])
            let order = NicheOrder(niche: nil, children: Array(repeating: child, count: count))
            return GenerationPlan(number: number, method: settings.method, orders: count > 0 ? [order] : [])
        }
        let quotas = quotas(of: total, generation: number, remaining, state)
        let orders = quotas.enumerated().filter { $1 > 0 }.map { niche, quota in
            NicheOrder(niche: niche, children: children(quota, ofNiche: niche, generation: number, state))
        }
        return GenerationPlan(number: number, method: settings.method, orders: orders)
    }

    private func quotas(of total: Int, generation number: Int, _ remaining: [Int], _ state: SearchState) -> [Int] {
        if settings.method == .coEvolution, settings.allocation == .gain,
            let quotas = allocator.quotas(of: total, generation: number, after: state.archive)
        {
            return quotas
        }
        return spread(total, over: remaining.map { min($0, settings.children) })
    }

    /// Isomorphism classes of each niche that were not evaluated yet.
    ///
    /// Where the problem cannot be listed, a class counts for the niche of its evaluated cell only.
    private func remainingClasses(_ state: SearchState) -> [Int] {
        if let exact = surrogate.remainingClasses(after: state.archive) { return exact }
        var remaining = partition.niches.map(\.classes)
        var seen: Set<Architecture> = []
        for evaluation in state.archive.evaluations where seen.insert(evaluation.representative).inserted {
            remaining[evaluation.niche] = max(remaining[evaluation.niche] - 1, 0)
        }
        return remaining
    }

    /// Deals `total` out one by one, round and round, never more than a niche has room for.
    private func spread(_ total: Int, over room: [Int]) -> [Int] {
        var quotas = Array(repeating: 0, count: room.count)
        var left = min(total, room.reduce(0, +))
        while left > 0 {
            for niche in room.indices where left > 0 && quotas[niche] < room[niche] {
                quotas[niche] += 1
                left -= 1
            }
        }
        return quotas
    }

    /// Crossover with probability one half where there are two parents (the paper's 0.5), else mutation.
    private func children(_ count: Int, ofNiche niche: Int, generation: Int, _ state: SearchState) -> [ChildOrder] {
        guard settings.method.consults else {
            return Array(repeating: ChildOrder(variation: .drawn, parents: []), count: count)
        }
        var stream = seed.stream("generation/\(generation)/niche/\(niche)/orders")
        let parents = Parents.shown(ofNiche: niche, in: state.archive, limit: settings.parentsShown).map(\.number)
        return (0..<count).map { _ in
            if parents.count > 1, stream.chance(1, in: 2) {
                return ChildOrder(variation: .crossover, parents: stream.sample(2, from: parents))
            }
            guard let parent = stream.pick(from: parents) else { return ChildOrder(variation: .free, parents: []) }
            return ChildOrder(variation: .mutation, parents: [parent])
        }
    }
}

/// Which of a niche's evaluations are offered as parents.
enum Parents {
    /// The niche's front, thinned evenly to `limit` with both ends kept.
    static func shown(ofNiche niche: Int, in archive: Archive, limit: Int) -> [Evaluation] {
        let front = archive.front(ofNiche: niche)
        guard front.count > limit, limit > 1 else { return Array(front.prefix(max(limit, 0))) }
        return (0..<limit).map { front[$0 * (front.count - 1) / (limit - 1)] }
    }
}
