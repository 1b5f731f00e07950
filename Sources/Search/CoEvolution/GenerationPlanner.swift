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
    /// Cells that the method's rival decides on together; nil for a whole generation, and for what is no rival.
    var batch: Int?

    /// The start: cells spread evenly over the niches, before anything is known.
    ///
    /// Where the niches share by what they promise, so they do in the start: it is spread over the latencies of the
    /// whole space, which the niches of slow cells are a small part of.
    func start(_ state: SearchState) -> GenerationPlan {
        let total = min(settings.wantedAtStart, state.budget.remainingEvaluations(after: state.spending))
        let child = ChildOrder(variation: settings.method.startsSpread ? .start : .drawn, parents: [])
        let isByGain = settings.method.consults && settings.allocation == .gain
        if isByGain || settings.asksWholeSpace || !settings.method.knowsNiches {
            let order = NicheOrder(niche: nil, children: Array(repeating: child, count: total))
            return planned(0, total > 0 ? [order] : [])
        }
        let quotas = spread(total, over: remaining(state))
        let orders = quotas.enumerated().filter { $1 > 0 }.map { niche, quota in
            NicheOrder(niche: niche, children: Array(repeating: child, count: quota))
        }
        return planned(0, orders)
    }

    /// Generation `number`; no orders when nothing new is left or allowed.
    func plan(_ number: Int, _ state: SearchState) -> GenerationPlan {
        let wanted = settings.wanted(niches: partition.niches.count)
        let total = min(wanted, state.budget.remainingEvaluations(after: state.spending))
        let remaining = remaining(state)
        if !settings.method.knowsNiches {
            let left = remaining.reduce(0, +)
            let kept = min(total, left)
            // A rival's proposals are its own choice already.
            let screen = settings.method.isRival ? nil : settings.screen
            let count = screen.map { min(max($0.proposals * partition.niches.count, kept), left) } ?? kept
            let child = ChildOrder(variation: settings.method.isRival ? .free : .drawn, parents: [])
            let order = NicheOrder(niche: nil, children: Array(repeating: child, count: count))
            return planned(number, kept > 0 ? [order] : [], screen.map { _ in ScreenOrder(kept: kept, limits: nil) })
        }
        if settings.asksWholeSpace {
            let kept = min(total, remaining.reduce(0, +))
            let count = settings.screen.map { max($0.proposals * partition.niches.count, kept) } ?? kept
            let order = NicheOrder(niche: 0, children: children(count, ofNiche: 0, generation: number, state))
            let screen = settings.screen.map { _ in ScreenOrder(kept: kept, limits: nil) }
            let orders = settings.calls == .generation && settings.screen == nil ? shared(order, state) : [order]
            return planned(number, kept > 0 ? orders : [], screen)
        }
        if let screen = settings.screen { return screened(screen, number, total: total, remaining, state) }
        let quotas = quotas(of: total, generation: number, remaining, state)
        return planned(number, orders(quotas, generation: number, state))
    }

    /// The model's order, and the posterior's after it where it has a share: an order that names no niche.
    private func shared(_ order: NicheOrder, _ state: SearchState) -> [NicheOrder] {
        guard let posterior = settings.posterior else { return [order] }
        let share =
            switch posterior {
            case .automatic: SourceLedger(state).share
            case .fixed(let share): share
            }
        let own = Int((share * Double(order.children.count)).rounded())
        if own == 0 { return [order] }
        let picks = NicheOrder(
            niche: nil, children: Array(repeating: ChildOrder(variation: .free, parents: []), count: own))
        let left = Array(order.children.dropLast(own))
        return left.isEmpty ? [picks] : [NicheOrder(niche: order.niche, children: left), picks]
    }

    /// Every niche is asked for as many proposals; by gain the screen shares the evaluations out among all of them.
    private func screened(
        _ screen: ScreenSettings, _ number: Int, total: Int, _ remaining: [Int], _ state: SearchState
    ) -> GenerationPlan {
        let limits = spread(total, over: remaining.map { min($0, settings.children) })
        let kept = min(total, remaining.reduce(0, +))
        let quotas = remaining.map { kept > 0 ? min($0, max(screen.proposals, settings.children)) : 0 }
        return planned(
            number, orders(quotas, generation: number, state),
            ScreenOrder(kept: kept, limits: settings.allocation == .equal ? limits : nil))
    }

    private func orders(_ quotas: [Int], generation: Int, _ state: SearchState) -> [NicheOrder] {
        quotas.enumerated().filter { $1 > 0 }.map { niche, quota in
            NicheOrder(niche: niche, children: children(quota, ofNiche: niche, generation: generation, state))
        }
    }

    private func planned(_ number: Int, _ orders: [NicheOrder], _ screen: ScreenOrder? = nil) -> GenerationPlan {
        let ablation = settings.method.consults ? settings.ablation : nil
        return GenerationPlan(
            number: number, method: settings.method, orders: orders, ablation: ablation, screen: screen,
            batch: number > 0 ? batch : nil, calls: number > 0 && settings.method.consults ? settings.calls : nil)
    }

    private func quotas(of total: Int, generation number: Int, _ remaining: [Int], _ state: SearchState) -> [Int] {
        if settings.method == .coEvolution, settings.allocation == .gain,
            let quotas = allocator.quotas(of: total, generation: number, after: state.archive)
        {
            return quotas
        }
        return spread(total, over: remaining.map { min($0, settings.children) })
    }

    private var novelty: Novelty { settings.novelty ?? .byClass }

    /// New things of each niche that were not evaluated yet: isomorphism classes, or cells.
    ///
    /// Where the problem cannot be listed, a class counts for the niche of its evaluated cell only.
    private func remaining(_ state: SearchState) -> [Int] {
        if let exact = surrogate.remaining(after: state.archive, novelty: novelty) { return exact }
        var remaining = partition.niches.map { novelty == .byClass ? $0.classes : $0.feasible }
        var seen: Set<Architecture> = []
        for evaluation in state.archive.evaluations where seen.insert(novelty.name(of: evaluation)).inserted {
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
        guard settings.ablation.has(.guidance) else {
            return Array(repeating: ChildOrder(variation: .free, parents: []), count: count)
        }
        var stream = seed.stream("generation/\(generation)/niche/\(niche)/orders")
        let parents = Parents.shown(ofNiche: niche, in: state.archive, settings, of: partition).map(\.number)
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
    /// The parents that a prompt about `niche` shows. One that asks for the whole space stands in the place of the
    /// prompts about all niches, and shows as many as they together.
    static func shown(
        ofNiche niche: Int, in archive: Archive, _ settings: SearchSettings, of partition: Partition
    ) -> [Evaluation] {
        guard settings.asksWholeSpace else { return shown(ofNiche: niche, in: archive, limit: settings.parentsShown) }
        return thinned(archive.front(), to: settings.parentsShown * partition.niches.count)
    }

    /// The niche's front, thinned evenly to `limit` with both ends kept.
    static func shown(ofNiche niche: Int, in archive: Archive, limit: Int) -> [Evaluation] {
        thinned(archive.front(ofNiche: niche), to: limit)
    }

    private static func thinned(_ front: [Evaluation], to limit: Int) -> [Evaluation] {
        guard front.count > limit, limit > 1 else { return Array(front.prefix(max(limit, 0))) }
        return (0..<limit).map { front[$0 * (front.count - 1) / (limit - 1)] }
    }
}
