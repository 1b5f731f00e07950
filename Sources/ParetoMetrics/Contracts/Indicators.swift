/// What one set is worth under one contract.
package struct Indicators: Sendable, Equatable, Codable {
    /// The contract that every number here belongs to.
    package let contract: ContractIdentity
    /// The hypervolume; greater is better, 0 for an empty set.
    package let hv: Double
    /// The hypervolume over that of the reference set; nil if that is 0 or there is no reference set.
    ///
    /// Above 1 only under `raw`, with a reference set that does not dominate all points measured.
    package let hvShare: Double?
    /// The mean distance from the reference set; smaller is better, nil for an empty set or no reference set.
    package let igd: Double?
    /// IGD counting only what is worse; nil as `igd`.
    package let igdPlus: Double?
    /// The number of points measured that exceed the reference point in some objective.
    package let outside: Int
    /// The number of reference points that the set holds exactly.
    package let found: Int
    /// The number of reference points.
    package let referenceCount: Int

    /// The share of the reference points found; nil without a reference set.
    package var foundShare: Double? {
        referenceCount > 0 ? Double(found) / Double(referenceCount) : nil
    }

    /// The value of one indicator, nil where it is undefined.
    package func value(_ indicator: Indicator) -> Double? {
        switch indicator {
        case .hv: hv
        case .hvShare: hvShare
        case .igd: igd
        case .igdPlus: igdPlus
        case .foundShare: foundShare
        }
    }

    /// How much better this value is than another, positive for better; nil if either is undefined.
    ///
    /// Throws if the two were measured under unlike contracts.
    package func advantage(
        over other: Indicators, in indicator: Indicator
    ) throws(MetricsError) -> Double? {
        try Self.requireOneContract([self, other])
        guard let own = value(indicator), let theirs = other.value(indicator) else { return nil }
        return indicator.greaterIsBetter ? own - theirs : theirs - own
    }

    /// Throws unless all values were measured under one contract, and returns it; nil for an empty list.
    @discardableResult
    package static func requireOneContract(
        _ values: [Indicators]
    ) throws(MetricsError) -> ContractIdentity? {
        guard let first = values.first else { return nil }
        if let other = values.first(where: { $0.contract != first.contract }) {
            throw .unlikeContracts(first.contract.description, other.contract.description)
        }
        return first.contract
    }
}
