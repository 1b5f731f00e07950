/// Which parts of an arena are in use while a program is walked through.
///
/// Freed parts are handed out again by size: an equal one, else the smallest larger one that wastes less than half.
struct MemoryPlan {
    /// Bytes needed so far.
    private(set) var size = 0
    private var free: [Int: [Int]] = [:]
    /// How large the part at an offset is, which may be more than was asked for.
    private var extents: [Int: Int] = [:]

    /// The offset of `wanted` bytes that nothing else uses.
    mutating func take(_ wanted: Int) -> Int {
        let fitting = free.keys.filter { $0 >= wanted && $0 < 2 * wanted && free[$0]?.isEmpty == false }.min()
        if let fitting, let offset = free[fitting]?.popLast() { return offset }
        let offset = size
        size += wanted
        extents[offset] = wanted
        return offset
    }

    /// Frees what `take` gave out.
    mutating func giveBack(_ offset: Int, size: Int) {
        free[extents[offset] ?? size, default: []].append(offset)
    }
}
