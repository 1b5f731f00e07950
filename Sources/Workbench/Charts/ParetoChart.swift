import Figures

/// The front found over the cloud of evaluated cells, with the true front behind.
struct ParetoChart {
    let figure: Figure

    init(_ source: ChartSource) throws(WorkbenchError) {
        var layers: [FigureLayer] = []
        if let truth = source.problem.truth {
            layers.append(
                FigureLayer(
                    .steps(source.stairs(truth.points.points), markers: .none), role: .truth, legend: "true front"))
        }
        let front = source.archive.front()
        let onFront = Set(front.map(\.number))
        let others = source.archive.evaluations.filter { !onFront.contains($0.number) }
        layers.append(
            FigureLayer(.points(others.map { source.point($0.values) }), role: .cloud, legend: "evaluated"))
        layers.append(
            FigureLayer(
                .steps(source.stairs(front.map(\.values))), role: .subject, legend: "front found"))
        figure = Figure(
            x: source.latencyAxis, y: source.accuracyAxis, layers: layers, provenance: source.provenance)
    }
}
