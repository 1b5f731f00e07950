/// The effect size A12: how probably a value of the first sample exceeds one of the second, ties counting one half.
///
/// 0.5 is no effect, 1 says that the first is always greater. Source: Vargha and Delaney 2000,
/// doi:10.3102/10769986025002101.
package struct VarghaDelaney: Sendable, Equatable {
    /// The source's words for the size of an effect.
    package enum Magnitude: String, Sendable, CaseIterable {
        case negligible
        case small
        case medium
        case large
    }

    /// The probability, 0 to 1.
    package let a12: Double

    /// Compares two samples; throws for an empty one and for numbers that are not finite.
    ///
    /// - Complexity: O(n log n).
    package init(_ first: [Double], _ second: [Double]) throws(MetricsError) {
        try Sample.check(first, "first sample")
        try Sample.check(second, "second sample")
        let m = Double(first.count)
        let sum = Ranking(first + second).ranks[..<first.count].reduce(0, +)
        a12 = (sum - m * (m + 1) / 2) / (m * Double(second.count))
    }

    /// Small from .56, medium from .64, large from .71 (Vargha and Delaney), and the same below one half.
    package var magnitude: Magnitude {
        switch 0.5 + abs(a12 - 0.5) {
        case ..<0.56: .negligible
        case ..<0.64: .small
        case ..<0.71: .medium
        default: .large
        }
    }
}
