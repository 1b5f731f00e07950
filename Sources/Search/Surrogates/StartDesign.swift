/// A start that covers the latency range: one candidate from each of as many latency strata, among the promising ones.
package enum StartDesign {
    /// The share of a stratum, by promise, that is drawn from. chosen: measured; the rest is seldom near the front.
    static let promisingShare = 0.4

    /// Draws `count` candidates, fastest stratum first; all of them if there are no more than `count`.
    ///
    /// The candidates are sorted by latency (ties by identifier) and cut into `count` runs of nearly equal length; of
    /// each, the 40 % (at least one) with the greatest `promise` take part, and `draw(n)` names one of them, 0..<n.
    /// `promise[i]` belongs to `candidates[i]`; among equals the faster one is kept.
    /// - Complexity: O(n log n).
    package static func picks(
        _ count: Int, candidates: [BatchPicker.Candidate], promise: [Double], draw: (Int) -> Int
    ) -> [BatchPicker.Candidate] {
        precondition(candidates.count == promise.count, "One promise for each candidate.")
        guard candidates.count > count, count > 0 else { return count > 0 ? candidates : [] }
        let order = candidates.indices.sorted {
            (candidates[$0].latency, candidates[$0].identifier) < (candidates[$1].latency, candidates[$1].identifier)
        }
        return (0..<count).map { stratum in
            let run = order[stratum * order.count / count..<(stratum + 1) * order.count / count]
            let ranked = run.enumerated().sorted {
                (-promise[$0.element], $0.offset) < (-promise[$1.element], $1.offset)
            }
            let kept = max(1, Int((Double(ranked.count) * promisingShare).rounded(.up)))
            return candidates[ranked[draw(kept)].element]
        }
    }
}
