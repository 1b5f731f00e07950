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
        var byX: [(x: Double, index: Int)] = []
        var byZ: [(z: Double, index: Int)] = []
        byX.reserveCapacity(count)
        byZ.reserveCapacity(count)
        for index in 0..<count {
            byX.append((corners[3 * index], index))
            byZ.append((corners[3 * index + 2], index))
        }
        byX.sort { $0.x > $1.x }
        byZ.sort { $0.z > $1.z }
        var rank = [Int](repeating: 0, count: count)
        for position in 0..<count { rank[byX[position].index] = position }
        var stair = RankStair(capacity: count)
        var volume = 0.0
        for (z, index) in byZ {
            volume += z * stair.insert(rank[index], corners[3 * index], corners[3 * index + 1])
        }
        return volume
    }
}
