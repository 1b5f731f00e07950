import Determinism

/// Intervals from resampling (Efron and Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13).
enum PercentileBootstrap {
    /// The central 95 % of `resamples` resampled estimates, for each objective.
    ///
    /// A resample in which the two kinds never meet in a stratum has no estimate and is left out; nil when all are.
    /// Quantiles are interpolated as in Hyndman and Fan 1996, definition 7 (doi:10.1080/00031305.1996.10473566).
    /// - Complexity: O(resamples x cells x objectives).
    static func intervals(
        of sample: StratifiedDifference, resamples: Int, stream: RandomStream
    ) -> [RuleEvidence.Interval]? {
        var stream = stream
        var draws: [[Double]] = Array(repeating: [], count: sample.dimension)
        for _ in 0..<resamples {
            guard let means = sample.resampled(using: &stream) else { continue }
            for (objective, mean) in means.enumerated() { draws[objective].append(mean) }
        }
        guard draws.allSatisfy({ !$0.isEmpty }) else { return nil }
        return draws.map { values in
            let sorted = values.sorted()
            return RuleEvidence.Interval(lower: quantile(0.025, of: sorted), upper: quantile(0.975, of: sorted))
        }
    }

    /// - Precondition: `sorted` is not empty and ascends.
    static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let position = share * Double(sorted.count - 1)
        let lower = Int(position)
        guard lower + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[lower] + (position - Double(lower)) * (sorted[lower + 1] - sorted[lower])
    }
}
