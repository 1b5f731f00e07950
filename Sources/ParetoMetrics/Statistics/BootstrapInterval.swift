/// A confidence interval of any statistic of one sample, by drawing from the sample with replacement.
///
/// Source: Efron 1987, doi:10.1080/01621459.1987.10478410, the acceleration by the jackknife.
package struct BootstrapInterval: Sendable, Equatable {
    /// How the ends are read from the replicates.
    package enum Method: String, Sendable, CaseIterable {
        /// The replicates' own quantiles.
        case percentile
        /// Corrected for bias and for a spread that moves with the value.
        case bca
    }

    /// The statistic of the sample itself.
    package let estimate: Double
    /// The interval's lower end.
    package let lower: Double
    /// The interval's upper end.
    package let upper: Double

    /// Draws replicates and reads the interval off them.
    ///
    /// `statistic` must be finite for every non-empty list it is given. A sample of one value, or of equal values,
    /// gives an interval without width. Throws for an empty sample, numbers that are not finite, a level outside
    /// 0 ... 1 and fewer than 1 replicate.
    ///
    /// - Complexity: O(replicates) evaluations of the statistic, and n more for BCa.
    package init(
        _ sample: [Double], level: Double = 0.95, replicates: Int = 2000, method: Method = .bca,
        using random: inout some RandomNumberGenerator, statistic: ([Double]) -> Double
    ) throws(MetricsError) {
        try Sample.check(sample, "sample")
        try Sample.checkShare(level, "level")
        guard replicates > 0 else {
            throw .badParameter("number of replicates", "\(replicates)", allowed: "1 or more")
        }
        var drawn = sample
        var values: [Double] = []
        for _ in 0..<replicates {
            for index in drawn.indices { drawn[index] = sample[Int.random(in: 0..<sample.count, using: &random)] }
            values.append(statistic(drawn))
        }
        let estimate = statistic(sample)
        let quantiles = try SampleQuantiles(values)
        var shares = (lower: (1 - level) / 2, upper: (1 + level) / 2)
        if method == .bca, sample.count > 1 {
            let correction = Correction(estimate, quantiles.sorted, sample, statistic)
            shares = (correction.share(shares.lower), correction.share(shares.upper))
        }
        self.estimate = estimate
        lower = quantiles.quantile(shares.lower)
        upper = quantiles.quantile(shares.upper)
    }

    /// The interval of the mean.
    package static func ofMean(
        _ sample: [Double], level: Double = 0.95, replicates: Int = 2000, method: Method = .bca,
        using random: inout some RandomNumberGenerator
    ) throws(MetricsError) -> BootstrapInterval {
        try BootstrapInterval(sample, level: level, replicates: replicates, method: method, using: &random) {
            $0.reduce(0, +) / Double($0.count)
        }
    }
}

/// BCa's two numbers: bias z0 and acceleration a.
private struct Correction {
    private let bias: Double
    private let acceleration: Double

    init(_ estimate: Double, _ values: [Double], _ sample: [Double], _ statistic: ([Double]) -> Double) {
        let below = values.reduce(0) { $0 + ($1 < estimate ? 1 : $1 == estimate ? 0.5 : 0) }
        let count = Double(values.count)
        // Half a replicate from either end keeps the bias finite where all replicates lie on one side.
        bias = NormalDistribution.quantile(min(count - 0.5, max(0.5, below)) / count)
        let left = sample.indices.map { omitted -> Double in
            var rest = sample
            rest.remove(at: omitted)
            return statistic(rest)
        }
        let mean = left.reduce(0, +) / Double(left.count)
        let squares = left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let cubes = left.reduce(0) { $0 + (mean - $1) * (mean - $1) * (mean - $1) }
        acceleration = squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
    }

    func share(_ nominal: Double) -> Double {
        let shifted = bias + NormalDistribution.quantile(nominal)
        return NormalDistribution.below(bias + shifted / (1 - acceleration * shifted))
    }
}
