extension PointSet {
    /// The non-domination rank of each point: 0 for the front, 1 for the front of the rest, and so on.
    ///
    /// Equal points share a rank.
    ///
    /// - Complexity: O(n log n) for one or two objectives (Jensen 2003, doi:10.1109/TEVC.2003.817234); above, an
    ///   efficient non-dominated sort with binary search (Zhang et al. 2015, doi:10.1109/TEVC.2014.2308305), at
    ///   worst O(d n^2).
    package func ranks() -> [Int] {
        let order = lexicographicOrder(Array(0..<dimension))
        var ranks = [Int](repeating: 0, count: count)
        var fronts: [[Int]] = []
        var previous: Int?
        for index in order {
            if let twin = previous, weaklyDominates(twin, index), weaklyDominates(index, twin) {
                ranks[index] = ranks[twin]
            } else {
                ranks[index] = place(index, &fronts)
            }
            previous = index
        }
        return ranks
    }

    /// The points grouped by rank, best rank first, each group in the order of the set.
    package func fronts() -> [[Int]] {
        let ranks = ranks()
        var groups = [[Int]](repeating: [], count: (ranks.max() ?? -1) + 1)
        for (index, rank) in ranks.enumerated() { groups[rank].append(index) }
        return groups
    }

    /// Finds the first front without a dominating member by halving: a front that dominates is preceded by such only.
    private func place(_ index: Int, _ fronts: inout [[Int]]) -> Int {
        var low = 0
        var high = fronts.count
        while low < high {
            let middle = (low + high) / 2
            if isDominated(index, by: fronts[middle]) { low = middle + 1 } else { high = middle }
        }
        if low == fronts.count { fronts.append([]) }
        // In two objectives the last member has the front's least second objective and decides alone.
        if dimension <= 2 { fronts[low] = [index] } else { fronts[low].append(index) }
        return low
    }

    private func isDominated(_ index: Int, by front: [Int]) -> Bool {
        for member in front.reversed() where weaklyDominates(member, index) { return true }
        return false
    }
}
