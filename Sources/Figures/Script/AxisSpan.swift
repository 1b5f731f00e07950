import Foundation

/// The part of an axis that is shown, as numbers.
struct AxisSpan: Sendable, Equatable {
    var lower: Double
    var upper: Double

    /// Margin of an automatic end as a share of the data's extent; chosen: keeps markers off the frame.
    static let margin = 0.04
    /// The same on a screen, where a line of characters is a large part of the axis.
    static let screenMargin = 0.08

    /// How the ends of an axis follow from its values.
    struct Fit {
        /// Share of the extent to leave free.
        var margin = AxisSpan.margin
        /// Whether the ends are the first and the last value, as for the cells of a heat map.
        var isExact = false
        /// Whether the axis starts at zero, as bars do.
        var standsOnZero = false
    }

    /// The span of `axis` over `values`; without a usable value, [0, 1] or, on a logarithmic axis, [1, 10].
    init(axis: FigureAxis, values: [Double], fit: Fit = Fit()) {
        let isLogarithmic = axis.scale == .logarithmic
        let usable = values.filter { $0.isFinite && (!isLogarithmic || $0 > 0) }
        let low = usable.min() ?? (isLogarithmic ? 1 : 0)
        let high = usable.max() ?? (isLogarithmic ? 10 : 1)
        let free = fit.isExact ? 0 : fit.margin
        switch axis.range.isFinite ? axis.range : .automatic {
        case .automatic where fit.standsOnZero && low >= 0 && !isLogarithmic:
            self.init(0, high, isLogarithmic, below: 0, above: free)
        case .automatic: self.init(low, high, isLogarithmic, below: free, above: free)
        case .from(let start): self.init(start, max(start, high), isLogarithmic, below: 0, above: free)
        case .between(let first, let second):
            self.init(min(first, second), max(first, second), isLogarithmic, below: 0, above: 0)
        }
    }

    /// Widens [`first`, `last`] by shares of its length; a single value gets room around it.
    private init(_ first: Double, _ last: Double, _ isLogarithmic: Bool, below: Double, above: Double) {
        if isLogarithmic {
            let start = first > 0 ? first : 1e-3
            let end = max(last, start)
            let ratio = end > start ? end / start : 1.5
            let isSingle = end <= start
            let factors = isSingle ? (1.5, 1.5) : (pow(ratio, below), pow(ratio, above))
            lower = below > 0 || isSingle ? Self.tidy(start / factors.0, extent: start * (ratio - 1)) : start
            upper = above > 0 || isSingle ? Self.tidy(end * factors.1, extent: start * (ratio - 1)) : end
        } else {
            let isSingle = last <= first
            let extent = isSingle ? max(abs(first) * 0.05, 0.5) : last - first
            let free = isSingle ? (1, 1) : (below, above)
            lower = free.0 > 0 ? Self.tidy(first - extent * free.0, extent: extent) : first
            upper = free.1 > 0 ? Self.tidy(last + extent * free.1, extent: extent) : last
        }
    }

    /// Digits far below the extent say nothing at an end that no value stands on, and read badly in the script.
    private static func tidy(_ value: Double, extent: Double) -> Double {
        guard extent > 0, extent.isFinite else { return value }
        let decimals = max(0, 4 - Int(log10(extent).rounded(.down)))
        return decimals <= 12 ? Double(NumberText.fixed(value, decimals: decimals)) ?? value : value
    }
}
