extension IndicatorContract {
    /// Measures a set in the objectives' own units; throws for another dimension only.
    ///
    /// Distances are those of the set's front, so that dominated points and duplicates change nothing but `outside`:
    /// IGD taken over all points would reward a search for what it has since improved upon. An empty set has
    /// hypervolume 0 and no IGD.
    ///
    /// - Complexity: O(n log n + f r) in two objectives with f points on the set's front and r reference points; it
    ///   runs after every evaluation.
    package func evaluate(_ set: PointSet) throws(MetricsError) -> Indicators {
        let points = try normalise(set)
        let volume = try Hypervolume(of: points, reference: reference)
        let distances = ReferenceDistances(of: points.selecting(set.nondominated()), to: referenceSet)
        return Indicators(
            contract: identity,
            hv: volume.value,
            hvShare: referenceHypervolume > 0 ? volume.value / referenceHypervolume : nil,
            igd: distances?.igd,
            igdPlus: distances?.igdPlus,
            outside: volume.outside,
            found: distances?.met ?? 0,
            referenceCount: referenceSet.count)
    }
}

/// IGD, IGD+ and the reference points met, in one pass.
private struct ReferenceDistances {
    let igd: Double
    let igdPlus: Double
    let met: Int

    init?(of set: PointSet, to reference: PointSet) {
        guard !set.isEmpty, !reference.isEmpty else { return nil }
        var sum = 0.0
        var sumPlus = 0.0
        var met = 0
        for index in 0..<reference.count {
            let least = Self.least(set, reference, index)
            sum += least.square.squareRoot()
            sumPlus += least.worse.squareRoot()
            if least.square == 0 { met += 1 }
        }
        self.igd = sum / Double(reference.count)
        self.igdPlus = sumPlus / Double(reference.count)
        self.met = met
    }

    private static func least(
        _ set: PointSet, _ reference: PointSet, _ index: Int
    ) -> (square: Double, worse: Double) {
        let width = set.dimension
        let target = index * width
        var leastSquare = Double.infinity
        var leastWorse = Double.infinity
        var start = 0
        while start < set.coordinates.count {
            var square = 0.0
            var worse = 0.0
            for objective in 0..<width {
                let difference = set.coordinates[start + objective] - reference.coordinates[target + objective]
                square += difference * difference
                if difference > 0 { worse += difference * difference }
            }
            leastSquare = min(leastSquare, square)
            leastWorse = min(leastWorse, worse)
            start += width
        }
        return (leastSquare, leastWorse)
    }
}
