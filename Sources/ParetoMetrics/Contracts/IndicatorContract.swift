/// Everything that must be agreed before a hypervolume or an IGD means anything: normalisation, reference point,
/// reference set.
///
/// Every value that `evaluate` returns names the contract, and values under unlike contracts refuse comparison.
/// Rounding of measurements and the choice of what is feasible lie before the contract, with the caller.
package struct IndicatorContract: Sendable, Equatable {
    /// Rule and digest.
    package let identity: ContractIdentity
    /// The bounds that become 0 and 1; nil under `raw`, which does not normalise.
    package let bounds: NormalisationBounds?
    /// The hypervolume reference point, in normalised objectives.
    package let reference: [Double]
    /// The reference set of IGD and IGD+, in normalised objectives; empty only under `raw`.
    package let referenceSet: PointSet
    /// The hypervolume of the reference set itself, which shares are taken of.
    package let referenceHypervolume: Double

    /// Normalises to the span of the feasible points whose error is under a limit (MODNAS's rule).
    ///
    /// The reference point is (1, ..., 1). The reference set is the front of `feasible` as a whole, so that one task
    /// has one true front under every contract; a front point at or above the limit would show as outside.
    /// `errorObjective` is the index of the error, in per cent. Throws if no point is under the limit.
    package static func span(
        feasible: PointSet, errorObjective: Int = 0, errorLimit: Double = 90
    ) throws(MetricsError) -> IndicatorContract {
        guard (0..<feasible.dimension).contains(errorObjective) else {
            let allowed = "an index from 0 to \(feasible.dimension - 1)"
            throw .badParameter("error objective", "\(errorObjective)", allowed: allowed)
        }
        let under = (0..<feasible.count).filter { feasible[$0, errorObjective] < errorLimit }
        guard let bounds = NormalisationBounds(of: feasible.selecting(under)) else {
            throw .empty("set of feasible points whose error is under \(errorLimit)")
        }
        return try normalised(.span, bounds, front: feasible.front())
    }

    /// Normalises to the ideal and nadir points of the true front (EvoXBench's rule); the nadir is the reference point.
    ///
    /// Dominated points and repeats in `points` are left out first. The two ends of a front of two objectives lie on
    /// the reference and add no volume, so a front of exactly two points has volume 0 and no share is defined; a front
    /// of one point has width 0 in all objectives, which then are shifted only, and volume 1. Throws if empty.
    package static func front(of points: PointSet) throws(MetricsError) -> IndicatorContract {
        let front = points.front()
        guard let bounds = NormalisationBounds(of: front) else { throw .empty("true front") }
        return try normalised(.front, bounds, front: front)
    }

    /// Takes objectives as they are, with a reference point and a reference set given by the user.
    ///
    /// The reference set is used as given; an empty one leaves IGD, IGD+ and the share undefined.
    package static func raw(reference: [Double], front: PointSet) throws(MetricsError) -> IndicatorContract {
        try IndicatorContract(.raw, bounds: nil, reference: reference, referenceSet: front)
    }

    private static func normalised(
        _ rule: ContractIdentity.Rule, _ bounds: NormalisationBounds, front: PointSet
    ) throws(MetricsError) -> IndicatorContract {
        let ordered = front.selecting(front.lexicographicOrder(Array(0..<front.dimension)))
        return try IndicatorContract(
            rule, bounds: bounds, reference: bounds.lower.map { _ in 1 }, referenceSet: bounds.normalise(ordered))
    }

    private init(
        _ rule: ContractIdentity.Rule, bounds: NormalisationBounds?, reference: [Double], referenceSet: PointSet
    ) throws(MetricsError) {
        self.referenceHypervolume = try Hypervolume(of: referenceSet, reference: reference).value
        self.identity = ContractIdentity(
            rule: rule, bounds: bounds, reference: reference, referenceSet: referenceSet)
        self.bounds = bounds
        self.reference = reference
        self.referenceSet = referenceSet
    }

    /// The number of objectives.
    package var dimension: Int { reference.count }

    /// The set in the contract's own units; throws for another dimension.
    package func normalise(_ set: PointSet) throws(MetricsError) -> PointSet {
        if let bounds { return try bounds.normalise(set) }
        try set.requireDimension(dimension, "set")
        return set
    }

    /// One line for reports: rule, bounds to six decimals, reference point, size of the reference set, digest (which is
    /// of the exact bounds).
    package var summary: String {
        var parts = [identity.rule.rawValue]
        if let bounds {
            let ranges = zip(bounds.lower, bounds.upper).map { "\(Self.rounded($0))...\(Self.rounded($1))" }
            parts.append("bounds \(ranges.joined(separator: " x "))")
        }
        parts.append("reference (\(reference.map { "\($0)" }.joined(separator: ", ")))")
        parts.append("reference set of \(referenceSet.count)")
        parts.append("digest \(identity.digest)")
        return parts.joined(separator: ", ")
    }

    private static func rounded(_ bound: Double) -> Double { (bound * 1e6).rounded() / 1e6 }
}
