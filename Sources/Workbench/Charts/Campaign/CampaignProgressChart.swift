import Figures
import Sessions

/// An indicator against evaluations, one curve a searcher, averaged over tasks, with its spread over seeds.
struct CampaignProgressChart {
    let figure: Figure

    /// - Parameter isLogarithmic: whether the distance from the true front is shown in powers of ten: what is missing of
    ///   its hypervolume, or the IGD.
    /// - Throws: for too many searchers, and where no run has the value.
    init(
        _ source: RunsSource, _ indicator: CampaignScore.Indicator, band: BandKind = .interval,
        isLogarithmic: Bool = false
    ) throws(WorkbenchError) {
        try source.requireFewSearchers(for: "these curves")
        let scale = IndicatorScale(indicator, isLogarithmic: isLogarithmic)
        var bands: [FigureLayer] = []
        var lines: [FigureLayer] = []
        for searcher in source.searchers {
            let points = source.spec.checkpoints.compactMap { checkpoint in
                let values = source.results.means(
                    indicator, searcher: searcher, at: checkpoint, tasks: source.tasks)
                return band.summary(values.map(scale.value)).map { (Double(checkpoint), $0) }
            }
            if points.isEmpty { continue }
            let role = source.role(searcher)
            if band != .none, source.spec.seeds > 1 {
                bands.append(
                    FigureLayer(.band(points.map { BandPoint($0, low: $1.low, high: $1.high) }), role: role))
            }
            lines.append(
                FigureLayer(
                    .line(
                        points.map { PlotPoint($0, $1.centre) }, markers: .every(max(1, points.count / 6))), role: role,
                    legend: source.title(searcher)))
        }
        guard !lines.isEmpty else { throw .noCampaignValues("such a score") }
        figure = Figure(
            x: FigureAxis("evaluations", range: .from(0)), y: scale.axis, layers: bands + lines,
            provenance: source.provenance + [band.remark(seeds: source.spec.seeds), scale.remark])
    }
}

/// How an indicator is shown on an axis.
struct IndicatorScale {
    let indicator: CampaignScore.Indicator
    /// Whether shares are turned round: how much is missing, in per cent, with zero as the goal.
    let showsMissing: Bool
    let isLogarithmic: Bool

    /// - Parameter isLogarithmic: shares count what is missing then.
    init(_ indicator: CampaignScore.Indicator, isLogarithmic: Bool = false) {
        self.indicator = indicator
        self.isLogarithmic = isLogarithmic
        showsMissing = isLogarithmic && indicator.greaterIsBetter
    }

    /// For bars, whose length counts from zero: shares show what is missing of them.
    static func bars(_ indicator: CampaignScore.Indicator) -> IndicatorScale {
        IndicatorScale(indicator, showsMissing: indicator.greaterIsBetter && indicator != .found)
    }

    private init(_ indicator: CampaignScore.Indicator, showsMissing: Bool) {
        self.indicator = indicator
        self.showsMissing = showsMissing
        isLogarithmic = false
    }

    func value(_ value: Double) -> Double {
        if showsMissing { return (1 - value) * 100 }
        return indicator == .found ? value * 100 : value
    }

    var axis: FigureAxis {
        let scale = isLogarithmic ? FigureAxis.Scale.logarithmic : .linear
        if showsMissing {
            return FigureAxis("missing \(name.replacing("hypervolume", with: "HV"))", unit: "%", scale: scale)
        }
        if indicator == .found { return FigureAxis(name, unit: "%", scale: scale, range: .from(0)) }
        return FigureAxis(name, scale: scale, range: indicator.greaterIsBetter || isLogarithmic ? .automatic : .from(0))
    }

    private var name: String {
        switch indicator {
        case .hv: "hypervolume (span)"
        case .hvFront: "hypervolume (front)"
        case .igd: "IGD (span)"
        case .igdPlus: "IGD+ (span)"
        case .igdFront: "IGD (front)"
        case .found: "true front found"
        }
    }

    /// What the caption says of the axis.
    var remark: String {
        switch indicator {
        case .hv, .hvFront:
            showsMissing
                ? "hypervolume missing of the true front's, under the contract named"
                : "hypervolume as a share of the true front's, under the contract named"
        case .igd, .igdPlus, .igdFront: "distance from the true front, under the contract named"
        case .found: "share of the true front's points that were found"
        }
    }
}
