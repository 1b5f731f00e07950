/// The least shift or factor that lets a set weakly dominate a reference set.
///
/// Source: Zitzler et al. 2003, doi:10.1109/TEVC.2003.810758. Both throw for an empty set on either side
/// and for unlike dimensions.
///
/// - Complexity: O(d n m).
extension PointSet {
    /// The least number that, subtracted from all coordinates, lets this set weakly dominate the reference set.
    ///
    /// Negative if the set already does with room to spare.
    package func epsilonAdditive(to reference: PointSet) throws(MetricsError) -> Double {
        _ = try Nearest(self, reference)
        return epsilon(reference) { $0 - $1 }
    }

    /// The least factor by which all coordinates must be divided so that this set weakly dominates the reference set.
    ///
    /// Throws unless all numbers of both sets are above 0.
    package func epsilonMultiplicative(to reference: PointSet) throws(MetricsError) -> Double {
        _ = try Nearest(self, reference)
        if let bad = coordinates.first(where: { $0 <= 0 }) { throw .notPositive(bad, what: "set") }
        if let bad = reference.coordinates.first(where: { $0 <= 0 }) {
            throw .notPositive(bad, what: "reference set")
        }
        return epsilon(reference) { $0 / $1 }
    }

    private func epsilon(_ reference: PointSet, _ need: (Double, Double) -> Double) -> Double {
        var greatest = -Double.infinity
        for target in 0..<reference.count {
            var least = Double.infinity
            for point in 0..<count {
                var worst = -Double.infinity
                for objective in 0..<dimension {
                    worst = max(worst, need(self[point, objective], reference[target, objective]))
                }
                least = min(least, worst)
            }
            greatest = max(greatest, least)
        }
        return greatest
    }
}
