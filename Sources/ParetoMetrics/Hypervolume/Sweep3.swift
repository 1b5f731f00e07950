/// The 3-D dimension sweep over boxes with a corner at the origin.
///
/// Boxes enter by their third coordinate, greatest first; the union of their first two coordinates is a staircase,
/// and what a box adds to the staircase's area counts over the box's whole third coordinate. All terms are positive,
/// so nothing cancels. After Beume et al. 2009, doi:10.1109/TEVC.2009.2015575; the staircase is a set of
/// ranks of the first coordinate (`RankTree`) instead of a balanced tree.
enum Sweep3 {
    /// - Complexity: O(n log n).
    static func volume(_ corners: [Double]) -> Double {
        let count = corners.count / 3
        var rank = [Int](repeating: 0, count: count)
        let byX = ValueOrder.ascending(count) { -corners[3 * $0] }
        for position in 0..<count { rank[byX[position]] = position }
        var stair = RankStair(capacity: count)
        var volume = 0.0
        for index in ValueOrder.ascending(count, { -corners[3 * $0 + 2] }) {
            volume += corners[3 * index + 2] * stair.insert(rank[index], corners[3 * index], corners[3 * index + 1])
        }
        return volume
    }
}
