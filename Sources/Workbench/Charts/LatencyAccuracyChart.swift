import Figures

/// Every evaluated cell by latency and accuracy, in the colour of its niche, with the front of all.
struct LatencyAccuracyChart {
    let figure: Figure

    init(_ source: ChartSource) throws(WorkbenchError) {
        var layers: [FigureLayer] = []
        for niche in source.partition?.niches ?? [] {
            let inside = source.archive.evaluations.filter { $0.niche == niche.number }
            if inside.isEmpty { continue }
            layers.append(
                FigureLayer(
                    .points(inside.map { source.point($0.values) }), role: .series(niche.number),
                    legend: source.shortLabel(niche)))
        }
        let front = source.archive.front().map(\.values)
        let (accuracy, below) = source.accuracyAxis(showing: [front])
        let text = below == 0 ? "front" : "front (\(below) below)"
        layers.append(FigureLayer(.steps(source.stairs(front), markers: .none), role: .remark, legend: text))
        figure = Figure(
            x: source.latencyAxis, y: accuracy, layers: layers, provenance: source.provenance)
    }
}
