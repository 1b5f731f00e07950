import Figures
import Sessions

/// An indicator at a budget as bars, device by device, one bar a searcher, with bootstrapped intervals over seeds.
struct DevicesChart {
    let figure: Figure

    /// Share of a device's place that its bars take.
    private static let filled = 0.84

    /// - Throws: for too many searchers, and where no run has the value.
    init(
        _ source: RunsSource, _ indicator: CampaignScore.Indicator, at evaluations: Int
    ) throws(WorkbenchError) {
        try source.requireFewSearchers(for: "bars side by side")
        var devices: [String] = []
        for task in source.tasks where !devices.contains(source.spec.tasks[task].device) {
            devices.append(source.spec.tasks[task].device)
        }
        let scale = IndicatorScale.bars(indicator)
        let width = Self.filled / Double(source.searchers.count)
        var layers: [FigureLayer] = []
        for (place, searcher) in source.searchers.enumerated() {
            let bars = devices.enumerated().compactMap { group, device -> IntervalPoint? in
                let tasks = source.tasks.filter { source.spec.tasks[$0].device == device }
                let values = source.results.means(indicator, searcher: searcher, at: evaluations, tasks: tasks)
                guard let summary = BandKind.interval.summary(values.map(scale.value)) else { return nil }
                let x = Double(group) - Self.filled / 2 + width * (Double(place) + 0.5)
                return IntervalPoint(x, summary.centre, low: summary.low, high: summary.high)
            }
            if bars.isEmpty { continue }
            layers.append(
                FigureLayer(
                    .bars(bars, width: width * 0.9), role: source.role(searcher), legend: source.title(searcher)))
        }
        guard !layers.isEmpty else { throw .noCampaignValues("such a score") }
        let ticks = devices.enumerated().map { NamedTick(Double($0.offset), $0.element) }
        var axis = scale.axis
        axis.range = .from(0)
        let counts = devices.map { device in source.tasks.count { source.spec.tasks[$0].device == device } }
        let datasets = counts.max() == counts.min() ? "\(counts.first ?? 0)" : "its"
        let spread =
            source.spec.seeds > 1 ? "; whiskers: bootstrapped 95 % interval over \(source.spec.seeds) seeds" : ""
        figure = Figure(
            x: FigureAxis("", ticks: .named(ticks)), y: axis, layers: layers,
            provenance: source.provenance + [
                "after \(evaluations) evaluations, mean over \(datasets) datasets a device\(spread)", scale.remark,
            ])
    }
}
