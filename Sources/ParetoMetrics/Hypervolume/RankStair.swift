/// The union of rectangles with a corner at the origin, for points whose order by the first coordinate is known.
///
/// Lower ranks reach as far or further in the first coordinate; among equal ones any order will do.
struct RankStair {
    /// The opposite corners of the members, by rank; what stands at other ranks is stale.
    private var corners: [(x: Double, y: Double)]
    private var members: RankTree

    init(capacity: Int) {
        corners = [(x: Double, y: Double)](repeating: (0, 0), count: capacity)
        members = RankTree(capacity: capacity)
    }

    mutating func removeAll() { members.removeAll() }

    /// Adds a rectangle and returns the area that it adds; members that it covers leave.
    mutating func insert(_ rank: Int, _ x: Double, _ y: Double) -> Double {
        let before = members.previous(before: rank)
        // Members of lower rank reach further in x; the nearest one is the tallest of them.
        var floor = before >= 0 ? corners[before].y : 0
        guard y > floor else { return 0 }
        var area = 0.0
        var right = x
        var after = members.next(after: rank)
        while after >= 0 {
            let other = corners[after]
            area += (right - other.x) * (y - floor)
            guard other.y <= y else { break }
            floor = other.y
            right = other.x
            members.remove(after)
            after = members.next(after: after)
        }
        if after < 0 { area += right * (y - floor) }
        corners[rank] = (x, y)
        members.insert(rank)
        return area
    }
}
