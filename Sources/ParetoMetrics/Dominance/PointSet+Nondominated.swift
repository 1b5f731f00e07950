extension PointSet {
    /// The indices of the points that no other point dominates, ascending.
    ///
    /// Of points with the same numbers the first is kept; with `keepingDuplicates` all of them are (moocore's
    /// `is_nondominated`, whose `keep_weakly` this is). An empty set gives an empty list.
    ///
    /// - Complexity: O(n log n) up to 3 objectives (Kung, Luccio and Preparata 1975, doi:10.1145/321906.321910),
    ///   O(d n f) above with a front of f points.
    package func nondominated(keepingDuplicates: Bool = false) -> [Int] {
        let candidates = undominatedByTheLeast()
        let order = lexicographicOrder(Array(0..<dimension), of: candidates)
        var kept: [Int]
        switch dimension {
        case 1: kept = order.first.map { [$0] } ?? []
        case 2: kept = sweepFront(order)
        case 3: kept = sweepFront3(order, byRank: lexicographicOrder([1, 2, 0], of: candidates))
        default: kept = scanFront(order)
        }
        if keepingDuplicates { kept = withDuplicates(kept, order) }
        return kept.sorted()
    }

    /// The non-dominated points, first of duplicates, in the order of the set.
    package func front() -> PointSet { selecting(nondominated()) }

    /// The points that the one of least sum does not dominate, ascending: far fewer than all where points fill a space.
    private func undominatedByTheLeast() -> [Int] {
        var least = (sum: Double.infinity, index: 0)
        for index in 0..<count {
            var sum = 0.0
            for objective in 0..<dimension { sum += self[index, objective] }
            if sum < least.sum { least = (sum, index) }
        }
        return (0..<count).filter { index in
            var isWorse = false
            for objective in 0..<dimension {
                let own = self[index, objective]
                let other = self[least.index, objective]
                if own < other { return true }
                if own > other { isWorse = true }
            }
            // Its duplicates stay.
            return !isWorse
        }
    }

    private func sweepFront(_ order: [Int]) -> [Int] {
        var kept: [Int] = []
        var lowest = Double.infinity
        for index in order where self[index, 1] < lowest {
            lowest = self[index, 1]
            kept.append(index)
        }
        return kept
    }

    /// Sweeps the first objective and keeps the front of the other two in a rank tree.
    private func sweepFront3(_ order: [Int], byRank: [Int]) -> [Int] {
        var rank = [Int](repeating: 0, count: count)
        for (position, index) in byRank.enumerated() { rank[index] = position }
        var tree = RankTree(capacity: byRank.count)
        var kept: [Int] = []
        for index in order {
            let own = rank[index]
            let before = tree.previous(before: own)
            if before >= 0, self[byRank[before], 2] <= self[index, 2] { continue }
            var after = tree.next(after: own)
            while after >= 0, self[byRank[after], 2] >= self[index, 2] {
                tree.remove(after)
                after = tree.next(after: own)
            }
            tree.insert(own)
            kept.append(index)
        }
        return kept
    }

    private func scanFront(_ order: [Int]) -> [Int] {
        var kept: [Int] = []
        // A point can only be dominated by one before it in lexicographic order.
        for index in order where !kept.contains(where: { weaklyDominates($0, index) }) { kept.append(index) }
        return kept
    }

    /// Equal points stand side by side in the lexicographic order.
    private func withDuplicates(_ kept: [Int], _ order: [Int]) -> [Int] {
        var isKept = [Bool](repeating: false, count: count)
        for index in kept { isKept[index] = true }
        for (previous, index) in zip(order, order.dropFirst())
        where isKept[previous] && weaklyDominates(previous, index) && weaklyDominates(index, previous) {
            isKept[index] = true
        }
        return isKept.indices.filter { isKept[$0] }
    }
}
