/// The empirical attainment function of several runs in two objectives: what share of the runs reached a goal.
///
/// A run attains a point if one of its points weakly dominates it. Level k is the boundary of what at least k runs
/// attain. Source: Fonseca, Guerreiro, Lopez-Ibanez and Paquete 2011, doi:10.1007/978-3-642-19893-9_8.
package struct Attainment: Sendable, Equatable {
    /// Level k - 1 holds the points of the surface that at least k runs attain, first objective ascending.
    package let surfaces: [PointSet]

    /// The number of runs.
    package var runs: Int { surfaces.count }

    /// Computes all levels; a run may be empty and then attains nothing, so that the highest levels may be empty.
    ///
    /// Throws for no run at all and for a run that has not two objectives.
    ///
    /// - Complexity: O(m log m + m n) for n runs of m points in all.
    package init(of runs: [PointSet]) throws(MetricsError) {
        if runs.isEmpty { throw .empty("list of runs") }
        var entries: [(x: Double, y: Double, run: Int)] = []
        for (run, set) in runs.enumerated() {
            guard set.dimension == 2 else {
                throw .unlikeDimensions("run \(run)", found: set.dimension, expected: 2)
            }
            for index in 0..<set.count { entries.append((set[index, 0], set[index, 1], run)) }
        }
        entries.sort { $0.x != $1.x ? $0.x < $1.x : ($0.y, $0.run) < ($1.y, $1.run) }
        surfaces = Self.sweep(entries, runs: runs.count)
    }

    /// Keeps each run's least second objective so far, sorted: its k-th entry is the height of level k.
    private static func sweep(_ entries: [(x: Double, y: Double, run: Int)], runs: Int) -> [PointSet] {
        var best = [Double](repeating: .infinity, count: runs)
        var heights = best
        var drawn = best
        var surfaces = [[Double]](repeating: [], count: runs)
        for (position, entry) in entries.enumerated() {
            if entry.y < best[entry.run] {
                replace(best[entry.run], by: entry.y, in: &heights)
                best[entry.run] = entry.y
            }
            if position + 1 < entries.count, entries[position + 1].x == entry.x { continue }
            for level in 0..<runs where heights[level] < drawn[level] {
                surfaces[level].append(entry.x)
                surfaces[level].append(heights[level])
                drawn[level] = heights[level]
            }
        }
        return surfaces.map { PointSet(trusted: $0, dimension: 2) }
    }

    private static func replace(_ old: Double, by new: Double, in sorted: inout [Double]) {
        guard var position = sorted.firstIndex(of: old) else { return }
        while position > 0, sorted[position - 1] > new {
            sorted[position] = sorted[position - 1]
            position -= 1
        }
        sorted[position] = new
    }

    /// The surface that at least `level` runs attain; throws for a level outside 1 ... `runs`.
    package func surface(level: Int) throws(MetricsError) -> PointSet {
        guard (1...runs).contains(level) else {
            throw .badParameter("attainment level", "\(level)", allowed: "1 to \(runs)")
        }
        return surfaces[level - 1]
    }

    /// The surface that at least this percentage of the runs attains: level ceil(n p / 100), at least 1, as moocore.
    ///
    /// Throws for a percentage outside 0 ... 100.
    package func surface(percent: Double) throws(MetricsError) -> PointSet {
        guard (0...100).contains(percent) else {
            throw .badParameter("percentage", "\(percent)", allowed: "0 to 100")
        }
        // 100 k / n is rarely a double: what misses level k by less than rounding is level k. The tolerance is moocore's.
        let exact = percent * Double(runs) / 100
        let isWhole = exact - exact.rounded(.down) <= Double.ulpOfOne.squareRoot()
        let level = exact.rounded(isWhole ? .down : .up)
        return surfaces[max(1, min(runs, Int(level))) - 1]
    }

    /// The median attainment surface: what at least half of the runs attain.
    package var median: PointSet { surfaces[(runs + 1) / 2 - 1] }

    /// The quartile surfaces: what at least a quarter and at least three quarters of the runs attain.
    package var quartiles: (lower: PointSet, upper: PointSet) {
        (surfaces[(runs + 3) / 4 - 1], surfaces[(3 * runs + 3) / 4 - 1])
    }

    /// The share of the runs that attain a goal, 0 to 1.
    ///
    /// - Complexity: O(m) over the points of all surfaces.
    package func share(attaining x: Double, _ y: Double) -> Double {
        let attained = surfaces.filter { surface in
            (0..<surface.count).contains { surface[$0, 0] <= x && surface[$0, 1] <= y }
        }
        return Double(attained.count) / Double(runs)
    }
}
