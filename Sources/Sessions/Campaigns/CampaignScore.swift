/// What the front of a run's first evaluations was worth, in test accuracy, against the task's true front.
package struct CampaignScore: Equatable, Sendable {
    package let evaluations: Int
    /// In the order of `Indicator.allCases`; nil where it is undefined. Rounded to nine decimals.
    package let values: [Double?]

    /// What is measured.
    package enum Indicator: String, Codable, CaseIterable, Sendable {
        /// The share of the true front's hypervolume, under the `span` contract.
        case hv
        /// The mean distance from the true front, under the `span` contract.
        case igd
        /// The same, counting only what is worse.
        case igdPlus = "igd-plus"
        /// The share of the true front's hypervolume, under the `front` contract.
        case hvFront = "hv-front"
        /// The mean distance from the true front, under the `front` contract.
        case igdFront = "igd-front"
        /// The share of the true front's points that were found.
        case found

        /// Whether more of it is better.
        package var greaterIsBetter: Bool {
            switch self {
            case .hv, .hvFront, .found: true
            case .igd, .igdPlus, .igdFront: false
            }
        }
    }

    /// - Parameter values: one for each indicator, in their order.
    package init(evaluations: Int, values: [Double?]) {
        precondition(values.count == Indicator.allCases.count, "one value an indicator")
        self.evaluations = evaluations
        self.values = values.map { $0.map { ($0 * 1e9).rounded() / 1e9 } }
    }

    package subscript(indicator: Indicator) -> Double? {
        Indicator.allCases.firstIndex(of: indicator).flatMap { values[$0] }
    }
}

/// `[120,0.99,...]`: a campaign holds tens of thousands of these.
extension CampaignScore: Codable {
    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        evaluations = try list.decode(Int.self)
        var values: [Double?] = []
        for _ in Indicator.allCases {
            values.append(try list.decodeNil() ? nil : try list.decode(Double.self))
        }
        self.values = values
    }

    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(evaluations)
        for value in values { try list.encode(value) }
    }
}
