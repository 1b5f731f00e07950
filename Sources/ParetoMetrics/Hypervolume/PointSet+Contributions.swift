extension PointSet {
    /// The volume that only this point dominates, for each point.
    ///
    /// Dominated points and all copies of a duplicated point have 0, and dominated points do not lessen the share of
    /// others (moocore's `hv_contributions` with `ignore_dominated`). Points that touch or exceed the reference have 0.
    /// Throws for a reference of another dimension or not finite.
    ///
    /// - Complexity: O(n log n) in 2-D; above, n volumes of one set limited to each point.
    package func hypervolumeContributions(reference: [Double]) throws(MetricsError) -> [Double] {
        try Hypervolume.check(reference, for: self)
        var shares = [Double](repeating: 0, count: count)
        let inside = InsidePoints(self, reference: reference)
        let candidates = selecting(inside.origins)
        let front = candidates.nondominated(keepingDuplicates: true)
        let alone = Set(candidates.unique(front))
        let corners = front.flatMap { inside.gains[$0 * dimension..<($0 + 1) * dimension] }
        let volumes =
            dimension == 2
            ? Self.planeContributions(corners) : Self.limitedContributions(corners, dimension)
        for (position, candidate) in front.enumerated() where alone.contains(candidate) {
            shares[inside.origins[candidate]] = volumes[position]
        }
        return shares
    }

    /// Those of the indices whose point occurs once among them.
    private func unique(_ indices: [Int]) -> [Int] {
        let subset = selecting(indices)
        let order = subset.lexicographicOrder(Array(0..<dimension))
        return order.indices.compactMap { position in
            let own = subset[order[position]]
            let twinBefore = position > 0 && subset[order[position - 1]] == own
            let twinAfter = position + 1 < order.count && subset[order[position + 1]] == own
            return twinBefore || twinAfter ? nil : indices[order[position]]
        }
    }

    /// Corners of a front: each has the rectangle between its two neighbours.
    private static func planeContributions(_ corners: [Double]) -> [Double] {
        let count = corners.count / 2
        let order = (0..<count).sorted { (corners[2 * $0], $0) > (corners[2 * $1], $1) }
        var areas = [Double](repeating: 0, count: count)
        for (position, point) in order.enumerated() {
            let left = position + 1 < count ? corners[2 * order[position + 1]] : 0
            let below = position > 0 ? corners[2 * order[position - 1] + 1] : 0
            areas[point] = (corners[2 * point] - left) * (corners[2 * point + 1] - below)
        }
        return areas
    }

    private static func limitedContributions(_ corners: [Double], _ dimension: Int) -> [Double] {
        let starts = Array(stride(from: 0, to: corners.count, by: dimension))
        return starts.indices.map { position in
            let start = starts[position]
            let others = starts[..<position] + starts[(position + 1)...]
            let shared = BoxUnion.limited(corners, ArraySlice(others), to: start, dimension)
            let own = corners[start..<start + dimension].reduce(1, *)
            return own - BoxUnion.volume(shared, dimension: dimension)
        }
    }
}
