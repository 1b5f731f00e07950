/// Chooses batches of candidates greedily by expected gain of area, each pick made as if the ones before had come out at
/// their means (the "kriging believer" of Ginsbourger, Le Riche and Carraro 2010, doi:10.1007/978-3-642-10701-6_6).
///
/// Of candidates that share a pool row and a group only the fastest one left is looked at: the others gain no more.
/// Gains are compared after rounding to 20 binary digits (6 decimal ones), so that the last bits of different computers
/// do not decide; equal gains go to the smallest identifier.
package struct BatchPicker: Sendable {
    /// Something that may be evaluated.
    package struct Candidate: Sendable, Equatable {
        /// The caller's number for it; also the tie-break, smallest first.
        package var identifier: Int
        /// Its row in the surrogate's pool.
        package var row: Int
        /// Its known latency.
        package var latency: Double
        /// Its niche, from 0.
        package var group: Int
        /// What it has in common with others: of one kind, one is chosen.
        package var kind: Int

        /// Makes a candidate; without niches the group is 0, and without a kind it is the only one of its own.
        package init(identifier: Int, row: Int, latency: Double, group: Int = 0, kind: Int? = nil) {
            self.identifier = identifier
            self.row = row
            self.latency = latency
            self.group = group
            self.kind = kind ?? identifier
        }
    }

    /// A chosen candidate, with what was believed when it was chosen.
    package struct Pick: Sendable, Equatable {
        /// The candidate.
        package let candidate: Candidate
        /// The surrogate's belief, given the picks before.
        package let prediction: Prediction
        /// The expected gain of area, rounded as it was compared.
        package let gain: Double
    }

    /// What the candidates of one queue share.
    private struct Key: Hashable {
        let row: Int
        let group: Int
    }

    /// Queue after queue, in each the fastest one last.
    private let candidates: [Candidate]
    /// Where each queue begins, and where the last one ends.
    private let starts: [Int]
    private let placeOf: [Int: Int]
    /// For each candidate whether it was removed.
    private var isOut: [Bool]

    /// Takes the candidates that may be evaluated: feasible, not evaluated before, each identifier once.
    /// - Complexity: O(n log n).
    package init(candidates: [Candidate]) {
        let sorted = candidates.sorted { ($0.latency, $0.identifier) > ($1.latency, $1.identifier) }
        var known: [Key: Int] = [:]
        var queueOf: [Int] = []
        var sizes: [Int] = []
        for candidate in sorted {
            let key = Key(row: candidate.row, group: candidate.group)
            let queue = known[key] ?? sizes.count
            if queue == sizes.count {
                known[key] = queue
                sizes.append(0)
            }
            sizes[queue] += 1
            queueOf.append(queue)
        }
        let starts = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        var next = starts
        var order = Array(repeating: 0, count: sorted.count)
        for (place, queue) in queueOf.enumerated() {
            order[next[queue]] = place
            next[queue] += 1
        }
        let queued = order.map { sorted[$0] }
        self.candidates = queued
        self.starts = starts
        placeOf = Dictionary(uniqueKeysWithValues: queued.enumerated().map { ($1.identifier, $0) })
        isOut = Array(repeating: false, count: queued.count)
    }

    /// Takes out candidates that were evaluated meanwhile; unknown identifiers are ignored.
    package mutating func remove(_ identifiers: some Sequence<Int>) {
        for identifier in identifiers {
            if let place = placeOf[identifier] { isOut[place] = true }
        }
    }

    /// Chooses up to `count` candidates, in the order of choice, of one kind the most promising one; they stay in the
    /// picker until they are removed.
    ///
    /// `limits[group]` bounds the picks of a group, groups beyond the list and all groups of a nil list have no bound;
    /// fewer are returned if candidates or limits are used up. Needs a surrogate whose deviations never grow when a row
    /// is assumed and whose means stay, as `Posterior` demands: then a gain known from earlier bounds the present one,
    /// and only the greatest are computed anew.
    /// - Complexity: O(queues x strips) and, for each pick, O(queues) and one `assume`.
    package func pick(
        _ count: Int, posterior: some Posterior, gain start: ExpectedGain, limits: [Int]? = nil
    ) -> [Pick] {
        var round = BatchRound(
            candidates: candidates, starts: starts, isOut: isOut, posterior: posterior, gain: start)
        var left = limits ?? []
        for (group, limit) in left.enumerated() where limit <= 0 { round.close(group: group) }
        while round.picks.count < count, let group = round.step() {
            guard group < left.count else { continue }
            left[group] -= 1
            if left[group] <= 0 { round.close(group: group) }
        }
        return round.picks
    }
}
