/// What a search minimises. Accuracy is turned into error here, once; nothing inside knows another direction.
package enum Objective: String, Codable, CaseIterable, Sendable {
    /// 100 minus the accuracy in per cent, 0 to 100.
    case error
    /// Time for one image, in milliseconds.
    case latency
    /// Energy for one image, in millijoules.
    case energy

    /// The unit as figures and tables print it.
    package var unit: String {
        switch self {
        case .error: "%"
        case .latency: "ms"
        case .energy: "mJ"
        }
    }

    /// Decimals that are worth printing.
    package var digits: Int {
        switch self {
        case .error: 2
        case .latency: 3
        case .energy: 2
        }
    }
}
