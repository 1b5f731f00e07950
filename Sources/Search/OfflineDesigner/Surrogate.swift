import Determinism
import SearchSpaces
import Synchronization

/// What statistics expect of every candidate of a problem, given what was evaluated: a Gaussian process over the
/// cells' features, and the batches that promise most hypervolume.
///
/// A reference, so that what it learned of an archive is not learned again for each prompt. That is a cache and nothing
/// else: its answers are a function of the archive alone, whose evaluations it takes in generation by generation, so
/// that a session that was closed and opened goes on exactly.
package final class Surrogate: Sendable {
    private let basis: SurrogateBasis?
    private let maker: PosteriorMaker
    private let memory = Mutex<Memory?>(nil)

    private struct Memory {
        var learned: [Evaluation] = []
        var process: any Posterior
        /// Batches that were asked for since the last evaluation.
        var batches: [Order: [Pick]] = [:]
    }

    /// A batch that was asked for.
    private struct Order: Hashable {
        let count: Int
        let limits: [Int]?
        let novelty: Novelty
    }

    /// What the surrogate believes of one candidate that it picked.
    package struct Pick: Equatable, Sendable {
        package let architecture: Architecture
        package let niche: Int
        /// The error expected, in per cent, and its standard deviation.
        package let error: Prediction
        /// The candidate's free figures.
        package let figures: [Double]
    }

    /// - Parameters:
    ///   - partition: whose niches bound the picks.
    ///   - maker: makes what is believed of the candidates.
    /// - Complexity: O(candidates), some 100 ms for NAS-Bench-201; paid at the first question.
    package init(problem: any SearchProblem, partition: Partition, by maker: PosteriorMaker = .process) {
        self.maker = maker
        basis = SurrogateBasis(problem: problem, partition: partition)
    }

    /// A surrogate of the same problem and partition as `other`, whose candidates' features it shares; it has learned
    /// nothing yet.
    ///
    /// - Parameter maker: makes what is believed of the candidates; what `other` does unless given.
    package init(knowing other: Surrogate, by maker: PosteriorMaker? = nil) {
        self.maker = maker ?? other.maker
        basis = other.basis
    }

    /// What reports call the posterior.
    var name: String { maker.name }

    /// The `count` candidates that together promise most hypervolume, in the order of choice.
    ///
    /// - Parameters:
    ///   - limits: how many each niche may have at most; nil for no bound.
    ///   - beside: cells that are evaluated with them, taken to come out at their means: they are not picked, and what they
    ///     gain is not gained again.
    /// - Returns: nil where the problem cannot be listed, or nothing was evaluated yet.
    package func picks(
        _ count: Int, limits: [Int]?, beside: [Architecture] = [], novelty: Novelty = .byClass, after archive: Archive
    ) -> [Pick]? {
        guard let basis, archive.count > 0 else { return nil }
        return memory.withLock { memory in
            guard var now = learned(archive, basis, memory) else { return nil }
            defer { memory = now }
            if !beside.isEmpty {
                let order = Order(count: count, limits: limits, novelty: novelty)
                return Self.batch(order, basis, now.process, archive, beside: beside)
            }
            let order = Order(count: count, limits: limits, novelty: novelty)
            if let known = now.batches[order] { return known }
            let chosen = Self.batch(order, basis, now.process, archive)
            now.batches[order] = chosen
            // The same batch is asked for again, niche by niche, once its shares are known.
            if limits == nil {
                let shares = Self.shares(of: chosen, niches: basis.niches)
                now.batches[Order(count: count, limits: shares, novelty: novelty)] = chosen
            }
            return chosen
        }
    }

    /// The error expected of every candidate, in the problem's order; nil where the problem cannot be listed, or nothing
    /// was evaluated yet.
    package func means(after archive: Archive) -> [Double]? {
        guard let basis, archive.count > 0 else { return nil }
        return memory.withLock { memory in
            guard let now = learned(archive, basis, memory) else { return nil }
            memory = now
            return basis.pool.rowOf.map { now.process.prediction(row: $0).mean }
        }
    }

    /// The `count` of `cells` that together promise most hypervolume, in the order of choice.
    ///
    /// Known classes, and cells that are no candidates, are left out.
    /// - Returns: nil where the problem cannot be listed, or nothing was evaluated yet.
    package func picks(
        _ count: Int, among cells: [Architecture], limits: [Int]?, novelty: Novelty, after archive: Archive
    ) -> [Pick]? {
        guard let basis, archive.count > 0 else { return nil }
        return memory.withLock { memory in
            guard let now = learned(archive, basis, memory) else { return nil }
            memory = now
            return Self.batch(
                Order(count: count, limits: limits, novelty: novelty), basis.among(cells), now.process, archive)
        }
    }

    /// The objectives of each of `cells` with the expected error for the error, rounded to nine digits.
    ///
    /// - Returns: nil where the problem cannot be listed, nothing was evaluated yet, or a cell is no candidate.
    package func means(of cells: [Architecture], after archive: Archive) -> [[Double]]? {
        guard let basis, archive.count > 0 else { return nil }
        return memory.withLock { memory in
            guard let now = learned(archive, basis, memory) else { return nil }
            memory = now
            let found = cells.compactMap { basis.means(of: $0, by: now.process) }
            return found.count == cells.count ? found : nil
        }
    }

    /// How many of the picks each of `niches` niches got.
    static func shares(of picks: [Pick], niches: Int) -> [Int] {
        var shares = Array(repeating: 0, count: niches)
        for pick in picks { shares[pick.niche] += 1 }
        return shares
    }

    /// Several costs (latency, energy) share a batch: each in turn is the known objective of the two.
    private static func batch(
        _ order: Order, _ basis: SurrogateBasis, _ process: any Posterior, _ archive: Archive,
        beside: [Architecture] = []
    ) -> [Pick] {
        let costs = basis.costs(order.novelty).count
        var chosen: [Pick] = []
        var taken = archive.evaluations.map { order.novelty.name(of: $0) }
        taken += beside.map { order.novelty.name(of: $0, in: basis.problem.space) }
        var left = order.limits
        for cost in 0..<costs {
            let share = (order.count - chosen.count + (costs - cost - 1)) / (costs - cost)
            let found = basis.picks(
                share, by: cost, order.novelty, process: process, archive: archive, taken: taken, limits: left,
                beside: beside)
            for pick in found {
                taken.append(order.novelty.name(of: pick.architecture, in: basis.problem.space))
                left?[pick.niche] -= 1
            }
            chosen += found
        }
        return chosen
    }

    /// What is known once every evaluation of `archive` was taken in, one generation after another; nil when the fit
    /// is numerically impossible.
    private func learned(_ archive: Archive, _ basis: SurrogateBasis, _ memory: Memory?) -> Memory? {
        do throws(SurrogateError) {
            var now: Memory
            if let memory, archive.evaluations.starts(with: memory.learned) {
                now = memory
            } else {
                now = Memory(process: try maker.make(basis.ground))
            }
            let new = archive.evaluations.dropFirst(now.learned.count)
            if new.isEmpty { return now }
            for generation in Self.generations(new) {
                // Whoever cancelled does not want the answer; nothing is kept of it.
                if Task.isCancelled { return nil }
                try now.process.observe(generation.compactMap(basis.observation))
            }
            now.learned = archive.evaluations
            now.batches = [:]
            return now
        } catch {
            return nil
        }
    }

    private static func generations(_ evaluations: ArraySlice<Evaluation>) -> [[Evaluation]] {
        var groups: [[Evaluation]] = []
        for evaluation in evaluations {
            if groups.last?.last?.generation == evaluation.generation {
                groups[groups.count - 1].append(evaluation)
            } else {
                groups.append([evaluation])
            }
        }
        return groups
    }

    /// How many new things each niche has left to evaluate; nil where the problem cannot be listed.
    package func remaining(after archive: Archive, novelty: Novelty) -> [Int]? {
        basis?.remaining(after: archive, novelty)
    }

    /// The usable cell of that class that takes least on the device, of that niche where one is named; nil where there is
    /// none, or they cannot be listed.
    func fastest(ofClass representative: Architecture, inNiche niche: Int? = nil) -> Architecture? {
        basis?.fastest(ofClass: representative, inNiche: niche)
    }

    /// The usable cells of a niche, in the problem's order; nil where they cannot be listed.
    func candidates(ofNiche niche: Int) -> [Architecture]? {
        basis.flatMap { $0.members.indices.contains(niche) ? $0.members[niche] : nil }
    }

    /// Candidates for a start of `count` cells, drawn with `stream`; nil where the problem cannot be listed.
    package func start(
        _ count: Int, niche: Int?, novelty: Novelty, using stream: inout RandomStream
    ) -> [Architecture]? {
        basis?.start(count, niche: niche, novelty, using: &stream)
    }
}
