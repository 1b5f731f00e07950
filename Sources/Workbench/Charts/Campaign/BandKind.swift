import ArgumentParser
import Determinism
import ParetoMetrics

/// How a curve over seeds is drawn, and its spread.
enum BandKind: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// The mean with its bootstrapped 95 % interval.
    case interval
    /// The median with the quartiles.
    case quartiles
    /// The mean with the least and the greatest.
    case range
    /// The mean alone.
    case none

    /// What the figure's caption says of it.
    func remark(seeds: Int) -> String {
        if seeds < 2 { return "one seed, no band" }
        return switch self {
        case .interval: "mean over \(seeds) seeds, band: bootstrapped 95 % interval of the mean"
        case .quartiles: "median over \(seeds) seeds, band: quartiles"
        case .range: "mean over \(seeds) seeds, band: least to greatest"
        case .none: "mean over \(seeds) seeds"
        }
    }

    /// The line's value and the band's ends; no band for a single value.
    ///
    /// The bootstrap draws from a stream of its own, so that a figure is the same each time.
    func summary(_ values: [Double]) -> (centre: Double, low: Double, high: Double)? {
        guard let mean = CampaignResults.mean(values), let sample = try? SampleQuantiles(values) else { return nil }
        if values.count < 2 { return (mean, mean, mean) }
        switch self {
        case .interval:
            var stream = Seed(1).stream("plot/interval")
            guard let interval = try? BootstrapInterval.ofMean(values, replicates: 1000, using: &stream) else {
                return (mean, mean, mean)
            }
            return (mean, interval.lower, interval.upper)
        case .quartiles: return (sample.median, sample.quartiles.lower, sample.quartiles.upper)
        case .range: return (mean, values.min() ?? mean, values.max() ?? mean)
        case .none: return (mean, mean, mean)
        }
    }
}
