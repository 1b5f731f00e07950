/// An operator on an edge of a NAS-Bench-201 cell, numbered in the benchmark's order.
package enum CellOperator: Int, CaseIterable, Sendable {
    case none
    case skip
    case convolution1x1
    case convolution3x3
    case averagePool3x3

    /// The benchmark's name for it.
    package var name: String {
        switch self {
        case .none: "none"
        case .skip: "skip_connect"
        case .convolution1x1: "nor_conv_1x1"
        case .convolution3x3: "nor_conv_3x3"
        case .averagePool3x3: "avg_pool_3x3"
        }
    }

    /// All names, in order.
    package static let names = allCases.map(\.name)

    /// The operator of that name.
    package init?(name: String) {
        guard let number = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: number)
    }
}
