/// The indicators that a contract yields.
package enum Indicator: String, Sendable, Codable, CaseIterable {
    /// Hypervolume.
    case hv
    /// Hypervolume as a share of the reference set's.
    case hvShare
    /// Inverted generational distance.
    case igd
    /// IGD counting only what is worse.
    case igdPlus
    /// Share of the reference points found exactly.
    case foundShare

    /// Whether a greater value is the better one.
    package var greaterIsBetter: Bool {
        switch self {
        case .hv, .hvShare, .foundShare: true
        case .igd, .igdPlus: false
        }
    }
}
