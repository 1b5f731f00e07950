/// The 4-D dimension sweep over boxes with a corner at the origin.
///
/// Boxes enter by their fourth coordinate, greatest first, and what a box adds to the union of the first three
/// coordinates counts over its whole fourth coordinate. That the addition takes time linear in the boxes still
/// visible is the idea of HV4D+: Guerreiro and Fonseca 2018, doi:10.1109/TEVC.2017.2729550; here by clipping the
/// visible boxes, which keeps every sorted order, and one sweep with a `RankStair`.
enum Sweep4 {
    /// - Complexity: O(n^2).
    static func volume(_ corners: [Double]) -> Double {
        var visible = VisibleBoxes(corners)
        let order = (0..<corners.count / 4).sorted { corners[4 * $0 + 3] > corners[4 * $1 + 3] }
        var volume = 0.0
        for index in order { volume += corners[4 * index + 3] * visible.insert(index) }
        return volume
    }
}

/// The 3-D boxes that no other box covers so far, third coordinate descending.
private struct VisibleBoxes {
    private typealias Corner = (x: Double, y: Double, z: Double)

    private let corners: [Corner]
    /// The position of each box by its first coordinate, greatest first.
    private let rank: [Int]
    private var visible: [Int] = []
    private var stair: RankStair

    init(_ flat: [Double]) {
        let corners = stride(from: 0, to: flat.count, by: 4).map { (flat[$0], flat[$0 + 1], flat[$0 + 2]) as Corner }
        var rank = [Int](repeating: 0, count: corners.count)
        let byX = corners.indices.sorted { corners[$0].x > corners[$1].x }
        for (position, index) in byX.enumerated() { rank[index] = position }
        self.corners = corners
        self.rank = rank
        stair = RankStair(capacity: corners.count)
    }

    /// Adds a box and returns the volume that it adds; boxes that it covers leave.
    mutating func insert(_ index: Int) -> Double {
        let own = corners[index]
        stair.removeAll()
        var shared = 0.0
        var kept = 0
        for position in visible.indices {
            let other = visible[position]
            let corner = corners[other]
            let clipped: Corner = (min(own.x, corner.x), min(own.y, corner.y), min(own.z, corner.z))
            // A covered box covers no visible one, so nothing has left yet.
            if clipped == own { return 0 }
            shared += clipped.z * stair.insert(rank[other], clipped.x, clipped.y)
            if clipped != corner {
                visible[kept] = other
                kept += 1
            }
        }
        visible.removeSubrange(kept...)
        visible.insert(index, at: firstPosition(below: own.z))
        return max(0, own.x * own.y * own.z - shared)
    }

    private func firstPosition(below z: Double) -> Int {
        var low = 0
        var high = visible.count
        while low < high {
            let middle = (low + high) / 2
            if corners[visible[middle]].z >= z { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
